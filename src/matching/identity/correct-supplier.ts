import { type EntityManager } from 'typeorm';

import { type CleanedRecord } from '../../intake/cleaned-record.ts';
import { type FieldChange } from '../../intake/import-view.ts';
import { startBatches } from '../../platform/jobs/pipeline-batch.ts';
import { changesOfStatement } from '../field-changes.ts';
import { advanceRevision } from '../matching-state.ts';
import { retireRecords } from '../matching-store.ts';
import { teachChosenNames } from './supplier-aliases.ts';

/** The source of what stewards put right; it goes before all others. */
export const STEWARD = 'steward';

/** Values that a person chose for a firm; null takes an earlier choice back. An address is chosen as a whole. */
export type Correction = {
  [K in keyof CleanedRecord]?: CleanedRecord[K] | null;
};

/**
 * Puts fields of a supplier right, for good: as a statement of the steward, which goes before every other source's. It is
 * a delivery, so it shows up and can be taken back like any other. A choice that is taken back goes from what was put right of suppliers
 * that were merged into this one, too. Answers the import's id.
 */
export async function correctSupplier(
  manager: EntityManager,
  { supplierId, values, by }: { supplierId: string; values: Correction; by: string },
): Promise<string> {
  const former = await formerCorrections(manager, supplierId);
  const own = former.find(({ key }) => key === supplierId);
  // Its own comes last: of what stewards say the newest counts.
  const statements = [
    ...former.filter((one) => one !== own && losesSome(one, values)).map((one) => told(one, lifted(values))),
    told(own ?? { key: supplierId, recordId: null, cleaned: {} }, values),
  ];
  const importId = await insertDelivery(manager, supplierId, by, statements);
  await retireRecords(
    manager,
    statements.flatMap(({ recordId }) => recordId ?? []),
  );
  for (const [at, { recordId: formerRecordId, cleaned }] of statements.entries()) {
    const said = { importId, line: at + 1, supplierId, by, formerRecordId };
    const recordId = await insertStatement(manager, said);
    const { name } = cleaned;
    if (name !== undefined) await teachChosenNames(manager, [{ recordId, cleaned: { ...cleaned, name } }]);
  }
  await advanceRevision(manager);
  await startBatches(manager, { importId, cause: 'correction', supplierIds: [supplierId] });
  return importId;
}

/** What stewards put right of one supplier, by its id; of one that was merged it is with the one that lives on. */
interface FormerCorrection {
  key: string;
  recordId: string | null;
  cleaned: Partial<CleanedRecord>;
}

interface Statement extends FormerCorrection {
  changes: FieldChange[];
}

async function formerCorrections(manager: EntityManager, supplierId: string): Promise<FormerCorrection[]> {
  return manager.query<FormerCorrection[]>(
    `select r.record_key as key, r.id as "recordId", r.cleaned from source_record r
       left join record_match m on m.record_id = r.id
      where r.source_code = $1 and r.superseded_at is null and (r.record_key = $2::text or m.supplier_id = $2::uuid)
      order by r.id`,
    [STEWARD, supplierId],
  );
}

function told({ key, recordId, cleaned: before }: FormerCorrection, values: Correction): Statement {
  const cleaned = withoutNulls({ ...before, ...chosenIn(values) });
  return {
    key,
    recordId,
    cleaned,
    changes: changesOfStatement(before as CleanedRecord, cleaned as CleanedRecord),
  };
}

function lifted(values: Correction): Correction {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value === null));
}

function losesSome({ cleaned }: FormerCorrection, values: Correction): boolean {
  return Object.keys(lifted(values)).some((field) => field in cleaned);
}

/** A field that is undefined was not chosen now: what was chosen before stays. */
function chosenIn(values: Correction): Correction {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function withoutNulls(values: Correction): Partial<CleanedRecord> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

async function insertDelivery(
  manager: EntityManager,
  supplierId: string,
  by: string,
  statements: readonly Statement[],
): Promise<string> {
  const [row]: { id: string }[] = await manager.query(
    `insert into import (source_code, file_name, dry_run, requested_by, delivery, status, position, rows_total, rows_updated,
                         staged_at, started_at, matched_at)
     values ($1, 'correction', false, $2, 'add', 'running', nextval('import_position'), $3, $3, now(), now(), now())
     returning id`,
    [STEWARD, by, statements.length],
  );
  if (!row) throw new Error('the correction was not written');
  await manager.query(
    `insert into import_row (import_id, line, raw, cleaned, record_key, content_hash, outcome, supplier_id, changes)
     select $1, said.line, '{}', said.cleaned, said.key, md5(said.cleaned::text), 'updated', $2::uuid, said.changes
       from rows from (jsonb_to_recordset($3::jsonb) as (key text, cleaned jsonb, changes jsonb)) with ordinality
            as said (key, cleaned, changes, line)`,
    [row.id, supplierId, JSON.stringify(statements)],
  );
  return row.id;
}

/** A person linked it: nothing decides about it again, and no other record is measured by it but for its name. Answers its id. */
async function insertStatement(
  manager: EntityManager,
  said: { importId: string; line: number; supplierId: string; by: string; formerRecordId: string | null },
): Promise<string> {
  const { importId, line, supplierId, by, formerRecordId } = said;
  const [next]: { id: string }[] = await manager.query(
    `select nextval(pg_get_serial_sequence('source_record', 'id')) as id`,
  );
  await manager.query(`update source_record set superseded_at = now() where id = $1`, [formerRecordId]);
  await manager.query(
    `insert into source_record (id, source_code, record_key, import_id, line, raw, cleaned, content_hash, stated_on)
     overriding system value
     select $2, $3, r.record_key, r.import_id, r.line, r.raw, r.cleaned, r.content_hash,
            (now() at time zone 'Europe/Amsterdam')::date
       from import_row r where r.import_id = $1 and r.line = $4`,
    [importId, next?.id, STEWARD, line],
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
  await manager.query(`update import_row set record_id = $2 where import_id = $1 and line = $3`, [
    importId,
    next?.id,
    line,
  ]);
  return next?.id ?? '';
}
