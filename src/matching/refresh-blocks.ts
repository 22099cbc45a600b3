import { type EntityManager } from 'typeorm';

import { firmNameInUse } from '../common/name-in-use.ts';
import { MATCH_KEYS } from './find-candidates.ts';
import { STEWARD } from './identity/correct-supplier.ts';
import { type ChosenName, teachChosenNames } from './identity/supplier-aliases.ts';
import { type MatchKeys } from './match-subject.ts';
import { addBlocks } from './matching-store.ts';

/** Goes up with every change of what `match-blocks.ts`, `name-blocks.ts` and `nameInUse` answer. */
const BLOCK_RULES = 6;

/** Records whose blocks are made at once. */
const CHUNK_SIZE = 5_000;

/**
 * Makes the blocks of all records anew, and the keys of names, when they were made by other rules than those
 * of this version; some 20 s for every 100,000 records, once after an upgrade. In the caller's transaction, while nobody matches.
 */
export async function refreshBlocks(manager: EntityManager): Promise<void> {
  const [state]: { rules: number }[] = await manager.query(`select block_rules as rules from matching_state`);
  if (state?.rules === BLOCK_RULES) return;
  // Another process may have done it since.
  const outdated: unknown[] = await manager.query(
    `select from matching_state where block_rules <> $1 for update`,
    [BLOCK_RULES],
  );
  if (outdated.length === 0) return;
  await manager.query(`truncate match_block`);
  let last = '0';
  for (let records = await nextRecords(manager, last); records.length > 0;) {
    await addBlocks(manager, await withNameKeys(manager, records));
    last = records.at(-1)?.recordId ?? last;
    records = await nextRecords(manager, last);
  }
  await refreshAliases(manager);
  await manager.query(`update matching_state set block_rules = $1`, [BLOCK_RULES]);
}

/** Records with the name keys of this version; those that had others are written. */
async function withNameKeys(manager: EntityManager, records: readonly NamedRecord[]): Promise<NamedRecord[]> {
  const renamed = records.map((record) => ({ ...record, nameKey: firmNameInUse(record.name).key }));
  const changed = renamed.filter(({ nameKey }, index) => nameKey !== records[index]?.nameKey);
  if (changed.length > 0)
    await manager.query(
      `update record_match m set name_key = x.name_key
         from unnest($1::bigint[], $2::text[]) as x (record_id, name_key) where m.record_id = x.record_id`,
      [changed.map(({ recordId }) => recordId), changed.map(({ nameKey }) => nameKey)],
    );
  return renamed;
}

/** Aliases get the name keys of this version; names that stewards chose before those were looked for become aliases. */
async function refreshAliases(manager: EntityManager): Promise<void> {
  const aliases: { id: string; name: string; nameKey: string }[] = await manager.query(
    `select id, name, name_key as "nameKey" from supplier_alias`,
  );
  const renamed = aliases
    .map(({ id, name, nameKey }) => ({ id, nameKey, key: firmNameInUse(name).key }))
    .filter(({ nameKey, key }) => key !== nameKey && key !== '');
  await manager.query(
    `update supplier_alias a set name_key = x.name_key
       from unnest($1::bigint[], $2::text[]) as x (id, name_key) where a.id = x.id`,
    [renamed.map(({ id }) => id), renamed.map(({ key }) => key)],
  );
  await teachChosenNames(
    manager,
    await manager.query<ChosenName[]>(
      `select r.id as "recordId", r.cleaned from source_record r
        where r.source_code = $1 and r.superseded_at is null and r.cleaned ? 'name'
          and not exists (select from supplier_alias a where a.record_id = r.id and a.operation_id is null)`,
      [STEWARD],
    ),
  );
}

/** A record with its name as its source writes it. */
type NamedRecord = MatchKeys & { recordId: string; name: string };

/** Records that describe a firm: what a steward put right has no name of its own. */
function nextRecords(manager: EntityManager, after: string): Promise<NamedRecord[]> {
  return manager.query(
    `select m.record_id as "recordId", r.cleaned ->> 'name' as name, ${MATCH_KEYS}
       from record_match m join source_record r on r.id = m.record_id
      where m.record_id > $1::bigint and m.name_key <> '' order by m.record_id limit $2`,
    [after, CHUNK_SIZE],
  );
}
