import { type EntityManager } from 'typeorm';

import { loadSources } from '../intake/sources.ts';
import { startBatches } from '../platform/jobs/pipeline-batch.ts';
import { settleAnsweredQuestions } from './answered-questions.ts';
import { advanceRevision, takeTurn } from './matching-state.ts';
import { withdrawRecords } from './withdraw-records.ts';

/**
 * Ends the statement that a source makes under a key, as a delivery that no longer has it would: it shows up among the imports, and
 * can be taken back. Answers whether there was one.
 */
export async function endStatement(
  manager: EntityManager,
  { source: code, key, by }: { source: string; key: string; by: string },
): Promise<boolean> {
  await takeTurn(manager);
  const [source] = await loadSources(manager, code);
  const [record]: { id: string }[] = await manager.query(
    `select id from source_record where source_code = $1 and record_key = $2 and superseded_at is null for update`,
    [code, key],
  );
  if (!source || !record) return false;
  const importId = await insertEnding(manager, code, by);
  await manager.query(`update source_record set superseded_at = now(), ended_by = $2 where id = $1`, [
    record.id,
    importId,
  ]);
  const touched = await withdrawRecords(manager, source.kind, [record.id]);
  touched.push(...(await settleAnsweredQuestions(manager, { touched, retold: touched })));
  await advanceRevision(manager);
  await startBatches(manager, { importId, cause: `no longer said by ${code}`, supplierIds: touched });
  return true;
}

/** A delivery without rows, which ends one statement. */
async function insertEnding(manager: EntityManager, source: string, by: string): Promise<string> {
  const [row]: { id: string }[] = await manager.query(
    `insert into import (source_code, file_name, dry_run, requested_by, delivery, status, position, records_ended,
                         listed_on, staged_at, started_at, matched_at, pushed)
     values ($1, 'ending', false, $2, 'add', 'running', nextval('import_position'), 1,
             (now() at time zone 'Europe/Amsterdam')::date, now(), now(), now(), true)
     returning id`,
    [source, by],
  );
  if (!row) throw new Error('the ending was not written');
  return row.id;
}
