import { type EntityManager } from 'typeorm';

import { type CleanedRecord } from './cleaned-record.ts';
import { type FieldChange, type Reason, type RowOutcome } from './import-view.ts';

/** A staged row that became a statement of its source. */
export interface RecordedRow {
  line: number;
  recordId: string;
  cleaned: CleanedRecord;
  /** Of its source. */
  precedence: number;
  /** The record that this one replaces: the same firm in the source's last delivery. */
  replacesRecordId: string | null;
  /** What that record said. */
  replaced: CleanedRecord | null;
  /** The last record of a firm that was missing from deliveries in between. */
  formerRecordId: string | null;
}

/** What became of a row. */
export interface RowResult {
  line: number;
  outcome: RowOutcome;
  supplierId: string | null;
  reasons: Reason[];
  /** What an updated row changes; empty for every other outcome. */
  changes: FieldChange[];
}

/**
 * Turns the next staged rows of an import, in file order, into source records; older statements with the same key are
 * superseded. Empty when no row waits any more. The ids are drawn first: the old record must point to the new one, and
 * may not be current any more when the new one arrives.
 */
export async function recordNextRows(
  manager: EntityManager,
  importId: string,
  limit: number,
): Promise<RecordedRow[]> {
  return manager.query<RecordedRow[]>(
    `with waiting as materialized (
       select w.*, nextval(pg_get_serial_sequence('source_record', 'id')) as id
         from (select r.line, r.raw, r.cleaned, r.record_key, r.content_hash, i.source_code, i.listed_on
                 from import_row r join import i on i.id = r.import_id
                where r.import_id = $1 and r.outcome is null order by r.line limit $2) w),
     old as (
       update source_record s set superseded_at = now(), superseded_by = w.id from waiting w
        where s.source_code = w.source_code and s.record_key = w.record_key and s.superseded_at is null
       returning s.id, s.record_key, s.cleaned),
     ended as (
       select distinct on (s.record_key) s.record_key, s.id
         from waiting w
         join source_record s on s.source_code = w.source_code and s.record_key = w.record_key
        where s.ended_by is not null and s.reverted_at is null order by s.record_key, s.id desc),
     made as (
       insert into source_record (id, source_code, record_key, import_id, line, raw, cleaned, content_hash, stated_on)
       overriding system value
       select w.id, w.source_code, w.record_key, $1, w.line, w.raw, w.cleaned, w.content_hash, w.listed_on
         from waiting w left join old on old.record_key = w.record_key)
     select w.line, w.id as "recordId", w.cleaned, said.precedence, old.id as "replacesRecordId", old.cleaned as replaced,
            ended.id as "formerRecordId"
       from waiting w
       join source said on said.code = w.source_code
       left join old on old.record_key = w.record_key
       left join ended on ended.record_key = w.record_key
      order by w.line`,
    [importId, limit],
  );
}

/** Writes what became of rows, and which record each one made. */
export async function recordOutcomes(
  manager: EntityManager,
  importId: string,
  results: readonly (RowResult & { recordId: string })[],
): Promise<void> {
  await manager.query(
    `update import_row r
        set outcome = x.outcome, supplier_id = x.supplier_id, record_id = x.record_id, reasons = r.reasons || x.reasons,
            changes = x.changes
       from unnest($2::int[], $3::text[], $4::uuid[], $5::bigint[], $6::jsonb[], $7::jsonb[])
            as x (line, outcome, supplier_id, record_id, reasons, changes)
      where r.import_id = $1 and r.line = x.line`,
    [
      importId,
      results.map((result) => result.line),
      results.map((result) => result.outcome),
      results.map((result) => result.supplierId),
      results.map((result) => result.recordId),
      results.map((result) => JSON.stringify(result.reasons)),
      results.map((result) => (result.changes.length > 0 ? JSON.stringify(result.changes) : null)),
    ],
  );
}

/** How many rows of an import have an outcome. */
export async function countDecided(manager: EntityManager, importId: string): Promise<number> {
  const [row]: { decided: number }[] = await manager.query(
    `select count(*)::int as decided from import_row where import_id = $1 and outcome is not null`,
    [importId],
  );
  return row?.decided ?? 0;
}

/** Counts an import's rows by outcome, into the import. */
export async function countRows(manager: EntityManager, importId: string): Promise<void> {
  await manager.query(
    `update import i
        set rows_total = c.total, rows_created = c.created, rows_updated = c.updated, rows_unchanged = c.unchanged,
            rows_review = c.review, rows_rejected = c.rejected
       from (select count(*) as total,
                    count(*) filter (where outcome = 'created') as created,
                    count(*) filter (where outcome = 'updated') as updated,
                    count(*) filter (where outcome = 'unchanged') as unchanged,
                    count(*) filter (where outcome = 'review') as review,
                    count(*) filter (where outcome = 'rejected') as rejected
               from import_row where import_id = $1) c
      where i.id = $1`,
    [importId],
  );
}

/**
 * Makes the rows of a previewed import wait for matching again: what reading them found stays (rejections, repeated rows,
 * notes), what matching said of them goes.
 */
export async function resetRows(manager: EntityManager, importId: string): Promise<void> {
  await manager.query(
    `update import_row
        set outcome = null, supplier_id = null, record_id = null, changes = null,
            reasons = coalesce((select jsonb_agg(reason order by nth)
                                  from jsonb_array_elements(reasons) with ordinality as x (reason, nth)
                                 where nth <= reasons_read), '[]')
      where import_id = $1 and outcome <> 'rejected' and not (outcome = 'unchanged' and record_id is null)`,
    [importId],
  );
}
