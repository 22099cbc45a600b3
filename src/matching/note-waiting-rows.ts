import { type EntityManager } from 'typeorm';

import { type Reason } from '../intake/import-view.ts';
import { LABEL_BY_NAME } from './match-certificates.ts';
import { mayBeKnown } from './match-firms.ts';
import { type MatchReason } from './match-record.ts';

interface WaitingRow {
  line: number;
  question: 'same-firm' | 'label-holder';
  reason: MatchReason;
  /** ISO date, in the Netherlands. */
  since: string;
}

/**
 * Says of the rows of an import that say nothing new why nothing of them is to be seen, while a person has yet to decide about what their
 * source said before. Without it who sends such a row again would take `unchanged` for done.
 */
export async function noteWaitingRows(manager: EntityManager, importId: string): Promise<void> {
  const rows: WaitingRow[] = await manager.query(
    `select r.line, q.question, q.reason, (q.created_at at time zone 'Europe/Amsterdam')::date::text as since
       from import_row r join review_item q on q.record_id = r.record_id and q.decision is null
      where r.import_id = $1 and r.outcome = 'unchanged' and r.supplier_id is null`,
    [importId],
  );
  if (rows.length === 0) return;
  await manager.query(
    `update import_row r set reasons = r.reasons || x.reasons
       from unnest($2::int[], $3::jsonb[]) as x (line, reasons)
      where r.import_id = $1 and r.line = x.line`,
    [importId, rows.map(({ line }) => line), rows.map((row) => JSON.stringify(reasonsOf(row)))],
  );
}

function reasonsOf({ question, reason, since }: WaitingRow): Reason[] {
  const asked = question === 'label-holder' ? [LABEL_BY_NAME] : mayBeKnown(reason);
  const message = `This was said before, and waits for a steward since ${since}: nothing of it shows until then. There is no need to send it again.`;
  return [...asked, { code: 'question-waits', message, values: { date: since } }];
}
