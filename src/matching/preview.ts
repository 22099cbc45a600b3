import { type EntityManager } from 'typeorm';

import { noteDoubtfulNumbers } from '../intake/doubtful-numbers.ts';
import { type FieldChange, type Reason, type RowOutcome } from '../intake/import-view.ts';
import { countRows } from '../intake/row-outcomes.ts';
import { readRevision } from './matching-state.ts';
import { descriptionsOf, OTHER_FIRMS, otherFirms, reasonsOf, touchedBesides } from './other-firms.ts';

interface PreviewedRow {
  line: number;
  outcome: RowOutcome;
  reasons: Reason[];
  changes: FieldChange[] | null;
  supplierId: string | null;
}

/**
 * Answers what applying an import would do, by doing it and taking it back: everything that `work` writes is undone,
 * only the rows' outcomes are kept. So a preview cannot differ from the real thing.
 */
export async function keepPreview(
  manager: EntityManager,
  importId: string,
  work: () => Promise<void>,
): Promise<void> {
  await manager.query(`savepoint preview`);
  await work();
  // PostgreSQL undoes every table alike, so the outcomes wait in memory: some 200 bytes a row.
  const rows: PreviewedRow[] = await manager.query(
    `select line, outcome, reasons, changes, supplier_id as "supplierId" from import_row
      where import_id = $1 and record_id is not null`,
    [importId],
  );
  const [ended]: { records: number }[] = await manager.query(
    `select records_ended as records from import where id = $1`,
    [importId],
  );
  const described = await touchedBesides(manager, importId);
  await manager.query(`rollback to savepoint preview`);
  await writeRows(manager, importId, rows);
  await countRows(manager, importId);
  await noteDoubtfulNumbers(manager, importId);
  const others = otherFirms(await descriptionsOf(manager, [...described.keys()]), described);
  await noteOtherFirms(manager, importId, reasonsOf(others));
  // Firms that come have ids of their own only when they do.
  const besides = JSON.stringify({ ...others, back: others.back.length });
  await manager.query(
    `update import set status = 'previewed', dry_run = true, finished_at = now(), position = null, records_ended = $2,
            preview_revision = $3, preview_promise = $4
      where id = $1`,
    [
      importId,
      ended?.records ?? 0,
      await readRevision(manager),
      await fingerprint(manager, importId, besides),
    ],
  );
}

async function writeRows(
  manager: EntityManager,
  importId: string,
  rows: readonly PreviewedRow[],
): Promise<void> {
  await manager.query(
    `update import_row r set outcome = x.outcome, reasons = x.reasons, changes = x.changes, supplier_id = s.id
       from unnest($2::int[], $3::text[], $4::jsonb[], $5::jsonb[], $6::uuid[])
            as x (line, outcome, reasons, changes, supplier_id)
       left join supplier s on s.id = x.supplier_id
      where r.import_id = $1 and r.line = x.line`,
    [
      importId,
      rows.map((row) => row.line),
      rows.map((row) => row.outcome),
      rows.map((row) => JSON.stringify(row.reasons)),
      rows.map((row) => row.changes && JSON.stringify(row.changes)),
      rows.map((row) => row.supplierId),
    ],
  );
}

/** In the place of what the preview before said of them. They stay when it is applied. */
async function noteOtherFirms(
  manager: EntityManager,
  importId: string,
  reasons: readonly Reason[],
): Promise<void> {
  await manager.query(
    `update import
        set warnings = (select coalesce(jsonb_agg(w), '[]') from jsonb_array_elements(warnings) w
                         where not w ->> 'code' = any($2::text[])) || $3::jsonb
      where id = $1`,
    [importId, OTHER_FIRMS, JSON.stringify(reasons)],
  );
}

/** Two previews of an import with the same fingerprint promise the same of every row, and of firms besides. */
async function fingerprint(manager: EntityManager, importId: string, besides: string): Promise<string> {
  const [promise]: { fingerprint: string | null }[] = await manager.query(
    `select md5(coalesce(string_agg(md5(concat_ws('|', line, outcome, reasons, changes, supplier_id)), '' order by line), '') || $2) as fingerprint
       from import_row where import_id = $1`,
    [importId, besides],
  );
  return promise?.fingerprint ?? '';
}

/**
 * True when applying a preview would do something else than it promised, because others changed the register since. Then
 * the import is a preview again, of what it would do now, and says so.
 * @param promised revision and fingerprint of the preview that is being applied
 */
export async function hasMovedOn(
  manager: EntityManager,
  importId: string,
  promised: { revision: string; promise: string; ended: number },
  work: () => Promise<void>,
): Promise<boolean> {
  if ((await readRevision(manager)) === promised.revision) return false;
  await manager.query(`savepoint rehearsal`);
  await keepPreview(manager, importId, work);
  const [now]: { promise: string; ended: number }[] = await manager.query(
    `select preview_promise as promise, records_ended as ended from import where id = $1`,
    [importId],
  );
  if (now?.promise === promised.promise && now.ended === promised.ended) {
    await manager.query(`rollback to savepoint rehearsal`);
    return false;
  }
  await manager.query(`update import set warnings = warnings || $2::jsonb where id = $1`, [
    importId,
    JSON.stringify([MOVED_ON]),
  ]);
  return true;
}

const MOVED_ON: Reason = {
  code: 'registry-moved-on',
  message:
    'The register changed since this preview, and applying it would do something else now. Look at the rows again, then apply again.',
};
