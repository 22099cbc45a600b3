/** Between the blocks of a list: no block holds a line break. */
const SEPARATOR = '\n';

/**
 * Tables of blocks as parameters: `$1` the ids of records, `$2` the blocks of each as one text, `$3` whether it has a KvK
 * number; `block.block` is the number under which `match_block` keeps each (`block_key`). Of nine blocks a record, arrays with an element for each are what a statement spends most of our time on. Not `string_to_table`: the planner
 * takes that for a thousand rows each, and would read whole tables to be ready for them.
 */
export const BLOCK_LISTS = `unnest($1::bigint[], $2::text[], $3::boolean[]) as list (record_id, blocks, numbered)
  cross join lateral unnest(string_to_array(list.blocks, E'\\n')) as named (name)
  cross join lateral (select block_key(named.name) as block) as block`;

/** The parameters of {@link BLOCK_LISTS}. */
export function blockLists<Keyed extends { recordId: string; kvkNumber: string | null }>(
  records: readonly Keyed[],
  blocksOf: (record: Keyed) => string[],
): [recordIds: string[], blocks: string[], numbered: boolean[]] {
  return [
    records.map(({ recordId }) => recordId),
    records.map((record) => blocksOf(record).join(SEPARATOR)),
    records.map(({ kvkNumber }) => kvkNumber !== null),
  ];
}
