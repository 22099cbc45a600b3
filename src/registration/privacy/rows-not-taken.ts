import { type EntityManager } from 'typeorm';

import { type Reason, type RowOutcome } from '../../intake/import-view.ts';
import { KEYS, type StatementKey } from './statement-key.ts';

/** A row about a firm that made no statement: it was rejected, or stood in a delivery that was only tried. */
export interface RowNotTaken {
  source: string;
  importId: string;
  line: number;
  /** ISO, UTC: when it was delivered. */
  deliveredAt: string;
  outcome: RowOutcome | null;
  reasons: Reason[];
  /** Header -> cell, as delivered. */
  delivered: object;
}

/**
 * Rows that were rejected have the key of a statement only where the source numbers its firms; else they are known by the KvK number
 * or the name that could still be read (`rejectedKey` in `intake/stage-import.ts`). A name counts in the firm's own sources only: in
 * another it may be anybody's.
 */
export function keysOfRejected(
  manager: EntityManager,
  statements: readonly StatementKey[],
): Promise<StatementKey[]> {
  return manager.query(
    `select distinct i.source_code as source, row.record_key as key
       from ${KEYS} join source_record s on s.source_code = k.source and s.record_key = k.key
                              and (k.versions is null or s.id = any(k.versions))
       cross join lateral (values ('kvk:' || (s.cleaned ->> 'kvkNumber'), true),
                                  ('name:' || lower(s.cleaned ->> 'name'), false)) as told (key, anywhere)
       join import_row row on row.outcome = 'rejected' and row.record_key = told.key
       join import i on i.id = row.import_id and (told.anywhere or i.source_code = k.source)`,
    [JSON.stringify(statements)],
  );
}

/**
 * Rows about the firm of these statements that made none, the oldest first. Under a key that speaks of another firm now they
 * cannot be told apart, and are left out.
 */
export async function loadRowsNotTaken(
  manager: EntityManager,
  statements: readonly StatementKey[],
): Promise<RowNotTaken[]> {
  const keys = [...statements, ...(await keysOfRejected(manager, statements))];
  return manager.query(
    `select distinct i.source_code as source, r.import_id as "importId", r.line, r.outcome, r.reasons, r.raw as delivered,
            to_char(i.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "deliveredAt"
       from ${KEYS} join import i on i.source_code = k.source
       join import_row r on r.import_id = i.id and r.record_key = k.key
      where k.versions is null and (r.outcome = 'rejected' or i.dry_run)
      order by "deliveredAt", "importId", r.line`,
    [JSON.stringify(keys)],
  );
}
