import { type EntityManager } from 'typeorm';

import { type Reason } from '../../intake/import-view.ts';
import { countRows } from '../../intake/row-outcomes.ts';
import { forgetAliasesOf } from '../../matching/identity/supplier-aliases.ts';
import { isSuspended } from '../../registry/suspended.ts';
import { KEPT_WHILE_SUSPENDED } from './after-suspension.ts';
import { keysOfRejected } from './rows-not-taken.ts';
import { KEYS, type StatementKey } from './statement-key.ts';

/** Stands where a name stood. */
const ERASED_NAME = '(gewist)';

/** What is kept of a firm that goes when nobody speaks of it any more; of a suspended one some of it later. */
const GO_WITH_FIRM = [
  'supplier_identifier',
  'supplier_alias',
  'firm_sighting',
  'label_reminder',
  'report',
  'suspension',
];

/** Said of a row that was not decided yet: without what it said it can never be taken in. */
const ERASED: Reason = { code: 'row-erased', message: 'What this row said was erased.' };

/** Rows that only repeated a version have no record of their own, and are known by what they say. */
const IS_MEANT = `(k.versions is null or r.record_id = any(k.versions) or (r.record_id is null and r.content_hash in (
  select v.content_hash from source_record v where v.id = any(k.versions))))`;

/**
 * Empties everything that statements left behind in imports, once they have ended: the rows as delivered and as cleaned, the files
 * in which they came (also when others stood in them: their rows stay), and what matching remembered. That there was an import
 * stays known, and nothing of it can be restored.
 * @param suppliers of whom they spoke; of whom nobody else speaks is forgotten too
 */
export async function eraseStatements(
  manager: EntityManager,
  statements: readonly StatementKey[],
  suppliers: readonly string[] = [],
): Promise<void> {
  const keys = JSON.stringify(statements);
  const records: { id: string; supplierId: string | null }[] = await manager.query(
    `select r.id, coalesce(m.supplier_id, f.supplier_id) as "supplierId"
       from ${KEYS} join source_record r on r.source_code = k.source and r.record_key = k.key
                              and (k.versions is null or r.id = any(k.versions))
       left join record_match m on m.record_id = r.id
       left join former_match f on f.record_id = r.id`,
    [keys],
  );
  const rejected = await keysOfRejected(manager, statements);
  await eraseDeliveries(manager, JSON.stringify([...statements, ...rejected]));
  const ids = records.map(({ id }) => id);
  await forgetAliasesOf(manager, ids);
  await manager.query(`delete from former_match where record_id = any($1::bigint[])`, [ids]);
  await manager.query(
    `delete from match_decision d using ${KEYS} where d.source_code = k.source and d.record_key = k.key
        and k.versions is null`,
    [keys],
  );
  // A key may be made of a name or a KvK number.
  await manager.query(
    `update source_record set raw = '{}', cleaned = jsonb_build_object('name', $2::text, 'country', 'NL'), content_hash = '',
            record_key = 'erased:' || id,
            superseded_at = coalesce(superseded_at, now()), reverted_at = coalesce(reverted_at, now())
      where id = any($1::bigint[])`,
    [ids, ERASED_NAME],
  );
  await eraseProfiles(manager, [...suppliers, ...records.flatMap(({ supplierId }) => supplierId ?? [])]);
}

/** In every import of the source that has such a row, also in one that was only tried. */
async function eraseDeliveries(manager: EntityManager, keys: string): Promise<void> {
  const imports: { id: string }[] = await manager.query(
    `select distinct i.id from ${KEYS} join import i on i.source_code = k.source
       join import_row r on r.import_id = i.id and r.record_key = k.key and ${IS_MEANT}`,
    [keys],
  );
  const ids = imports.map(({ id }) => id);
  // A row without an outcome, or of a preview, would still be taken in one day; one that is rejected stays so (`resetRows`).
  const [emptied]: [{ id: string; previewed: boolean }[], number] = await manager.query(
    `update import_row r set raw = '{}', cleaned = null, content_hash = null, changes = null, record_key = null,
            outcome = case when i.dry_run or r.outcome is null then 'rejected' else r.outcome end,
            reasons = case when i.dry_run or r.outcome is null then $3::jsonb else '[]' end
       from ${KEYS}, import i
      where i.id = any($2::uuid[]) and i.source_code = k.source and r.import_id = i.id and r.record_key = k.key
        and ${IS_MEANT}
     returning i.id, i.dry_run as previewed`,
    [keys, ids, JSON.stringify([ERASED])],
  );
  for (const id of new Set(emptied.flatMap((row) => (row.previewed ? row.id : []))))
    await countRows(manager, id);
  // The row of another firm that came after tells what it changed, so what was said before.
  await manager.query(
    `update import_row r set changes = null from ${KEYS}, import i
      where k.versions is not null and i.source_code = k.source and r.import_id = i.id and r.record_key = k.key
        and r.changes is not null`,
    [keys],
  );
  await manager.query(`delete from import_file_chunk where import_id = any($1::uuid[])`, [ids]);
  await manager.query(
    `update import set columns = '[]', column_profiles = '{}', warnings = '[]' where id = any($1::uuid[])`,
    [ids],
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
       from jsonb_build_object('value', $2::text, 'source', 'erased', 'date', now()::date::text) said
      where p.supplier_id = ${alone}p.supplier_id)`,
    [supplierIds, ERASED_NAME],
  );
  // What a merge would give back when it is undone.
  await manager.query(
    `update identity_operation o set before = jsonb_set(before, '{identifiers}', '[]')
      where o.kind = 'merge' and o.supplier_id = ${alone}o.supplier_id)`,
    [supplierIds],
  );
  // While it is known which ones are the firm's: by the address they could be another's.
  await manager.query(
    `delete from outgoing_mail o using unnest($1::uuid[]) gone (id)
      where not exists (select from record_match m where m.supplier_id = gone.id)
        and (o.about = gone.id::text
             or o.about in (select i.id::text from invitation i where i.supplier_id = gone.id)
             or o.message_key in (select 'label-reminder-' || r.id from label_reminder r where r.supplier_id = gone.id))`,
    [supplierIds],
  );
  await manager.query(
    `update invitation i set email = null, bounce_reason = null where i.supplier_id = ${alone}i.supplier_id)`,
    [supplierIds],
  );
  for (const table of GO_WITH_FIRM) {
    const kept = KEPT_WHILE_SUSPENDED[table] ?? 'false';
    await manager.query(
      `delete from ${table} t where t.supplier_id = ${alone}t.supplier_id)
          and not (${kept} and ${isSuspended('t.supplier_id')})`,
      [supplierIds],
    );
  }
}
