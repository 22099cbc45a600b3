import { type EntityManager } from 'typeorm';

import { firmNameInUse } from '../common/name-in-use.ts';
import { MATCH_KEYS } from './find-candidates.ts';
import { type MatchKeys } from './match-subject.ts';
import { addBlocks } from './matching-store.ts';

/** Goes up with every change of what `match-blocks.ts`, `name-blocks.ts` and `nameInUse` answer. */
const BLOCK_RULES = 5;

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
