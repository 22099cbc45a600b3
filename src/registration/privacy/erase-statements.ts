import { type EntityManager } from 'typeorm';

import { recordKeyOf, SELF_REGISTRATION } from '../registration-row.ts';

/** Stands where a name stood. */
const ERASED_NAME = '(gewist)';

/**
 * Empties everything that a sign-up left behind in imports, once its statement has ended: the files, the rows as delivered and
 * as cleaned, and what matching remembered. That there was an import stays known, and nothing of it can be restored.
 */
export async function eraseStatements(manager: EntityManager, number: string): Promise<void> {
  const key = [SELF_REGISTRATION, recordKeyOf(number)];
  const records: { id: string; importId: string; supplierId: string | null }[] = await manager.query(
    `select r.id, r.import_id as "importId", coalesce(m.supplier_id, f.supplier_id) as "supplierId"
       from source_record r
       left join record_match m on m.record_id = r.id
       left join former_match f on f.record_id = r.id
      where r.source_code = $1 and r.record_key = $2`,
    key,
  );
  const ids = records.map(({ id }) => id);
  await manager.query(
    `update source_record set raw = '{}', cleaned = jsonb_build_object('name', $2::text, 'country', 'NL'), content_hash = '',
            superseded_at = coalesce(superseded_at, now()), reverted_at = coalesce(reverted_at, now())
      where id = any($1::bigint[])`,
    [ids, ERASED_NAME],
  );
  const imports = [...new Set(records.map(({ importId }) => importId))];
  await manager.query(
    `update import_row set raw = '{}', cleaned = null, content_hash = null, reasons = '[]', changes = null
      where import_id = any($1::uuid[]) and record_key = $2`,
    [imports, key[1]],
  );
  // Its own files have one row; a file that somebody delivered for many firms is not its own.
  await manager.query(
    `delete from import_file_chunk c using import i
      where i.id = c.import_id and i.id = any($1::uuid[]) and i.rows_total <= 1`,
    [imports],
  );
  await manager.query(
    `update import set columns = '[]', column_profiles = '{}', warnings = '[]'
      where id = any($1::uuid[]) and rows_total <= 1`,
    [imports],
  );
  await manager.query(`delete from former_match where record_id = any($1::bigint[])`, [ids]);
  await manager.query(`delete from match_decision where source_code = $1 and record_key = $2`, key);
  await eraseProfiles(
    manager,
    records.flatMap(({ supplierId }) => supplierId ?? []),
  );
}

/** A supplier of whom nobody says anything any more: its last profile and its numbers go too. */
async function eraseProfiles(manager: EntityManager, supplierIds: readonly string[]): Promise<void> {
  const alone = `any($1::uuid[]) and not exists (select from record_match m where m.supplier_id = `;
  await manager.query(
    `update profile p set content_hash = '', data = jsonb_build_object(
              'supplierId', p.supplier_id, 'name', said, 'country', said || '{"value": "NL"}', 'soleTrader', true, 'otherNames', '[]'::jsonb,
              'categories', '[]'::jsonb, 'sbi', '[]'::jsonb, 'labels', '[]'::jsonb, 'themes', '[]'::jsonb, 'programmes', '[]'::jsonb,
              'sources', '[]'::jsonb, 'impact', false)
       from jsonb_build_object('value', $2::text, 'source', $3::text, 'date', now()::date::text) said
      where p.supplier_id = ${alone}p.supplier_id)`,
    [supplierIds, ERASED_NAME, SELF_REGISTRATION],
  );
  await manager.query(`delete from supplier_identifier i where i.supplier_id = ${alone}i.supplier_id)`, [
    supplierIds,
  ]);
  await manager.query(`delete from supplier_alias a where a.supplier_id = ${alone}a.supplier_id)`, [
    supplierIds,
  ]);
}
