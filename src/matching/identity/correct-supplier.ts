import { type EntityManager } from 'typeorm';

import { type CleanedRecord } from '../../intake/cleaned-record.ts';
import { type FieldChange } from '../../intake/import-view.ts';
import { startBatches } from '../../platform/jobs/pipeline-batch.ts';
import { changesOfStatement } from '../field-changes.ts';
import { advanceRevision } from '../matching-state.ts';
import { retireRecords } from '../matching-store.ts';

/** The source of what stewards put right; it goes before all others. */
export const STEWARD = 'steward';

/** Values that a person chose for a firm; null takes an earlier choice back. An address is chosen as a whole. */
export type Correction = {
  [K in keyof CleanedRecord]?: CleanedRecord[K] | null;
};

/**
 * Puts fields of a supplier right, for good: as a statement of the steward, which goes before every other source's. It is
 * a delivery of one row, so it shows up and can be taken back like any other. Answers the import's id.
 */
export async function correctSupplier(
  manager: EntityManager,
  { supplierId, values, by }: { supplierId: string; values: Correction; by: string },
): Promise<string> {
  const former = await formerCorrection(manager, supplierId);
  const cleaned = withoutNulls({ ...former?.cleaned, ...values });
  const changes = changesOfStatement((former?.cleaned ?? {}) as CleanedRecord, cleaned as CleanedRecord);
  const importId = await insertDelivery(manager, supplierId, by, cleaned, changes);
  if (former) await retireRecords(manager, [former.recordId]);
  await insertStatement(manager, importId, supplierId, by, former?.recordId ?? null);
  await advanceRevision(manager);
  await startBatches(manager, { importId, cause: 'correction', supplierIds: [supplierId] });
  return importId;
}

interface FormerCorrection {
  recordId: string;
  cleaned: Partial<CleanedRecord>;
}

async function formerCorrection(
  manager: EntityManager,
  supplierId: string,
): Promise<FormerCorrection | undefined> {
  const [former]: FormerCorrection[] = await manager.query(
    `select id as "recordId", cleaned from source_record
      where source_code = $1 and record_key = $2 and superseded_at is null`,
    [STEWARD, supplierId],
  );
  return former;
}

function withoutNulls(values: Correction): Partial<CleanedRecord> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined),
  );
}

async function insertDelivery(
  manager: EntityManager,
  supplierId: string,
  by: string,
  cleaned: Partial<CleanedRecord>,
  changes: readonly FieldChange[],
): Promise<string> {
  const [row]: { id: string }[] = await manager.query(
    `insert into import (source_code, file_name, dry_run, requested_by, delivery, status, position, rows_total, rows_updated,
                         staged_at, started_at, matched_at)
     values ($1, 'correction', false, $2, 'add', 'running', nextval('import_position'), 1, 1, now(), now(), now())
     returning id`,
    [STEWARD, by],
  );
  if (!row) throw new Error('the correction was not written');
  await manager.query(
    `insert into import_row (import_id, line, raw, cleaned, record_key, content_hash, outcome, supplier_id, changes)
     values ($1, 1, '{}', $2::jsonb, $3::text, md5($2::text), 'updated', $4::uuid, $5::jsonb)`,
    [row.id, JSON.stringify(cleaned), supplierId, supplierId, JSON.stringify(changes)],
  );
  return row.id;
}

/** A person linked it: nothing decides about it again, and no other record is measured by it. */
async function insertStatement(
  manager: EntityManager,
  importId: string,
  supplierId: string,
  by: string,
  formerRecordId: string | null,
): Promise<void> {
  const [next]: { id: string }[] = await manager.query(
    `select nextval(pg_get_serial_sequence('source_record', 'id')) as id`,
  );
  await manager.query(`update source_record set superseded_at = now() where id = $1`, [formerRecordId]);
  await manager.query(
    `insert into source_record (id, source_code, record_key, import_id, line, raw, cleaned, content_hash, stated_on)
     overriding system value
     select $2, $3, r.record_key, r.import_id, r.line, r.raw, r.cleaned, r.content_hash,
            (now() at time zone 'Europe/Amsterdam')::date
       from import_row r where r.import_id = $1 and r.line = 1`,
    [importId, next?.id, STEWARD],
  );
  await manager.query(`update source_record set superseded_by = $2 where id = $1`, [
    formerRecordId,
    next?.id,
  ]);
  await manager.query(
    `insert into record_match (record_id, supplier_id, outcome, reason, score, name_key, decided_by)
     values ($1, $2, 'linked', 'steward', 1, '', $3)`,
    [next?.id, supplierId, by],
  );
  await manager.query(`update import_row set record_id = $2 where import_id = $1`, [importId, next?.id]);
}
