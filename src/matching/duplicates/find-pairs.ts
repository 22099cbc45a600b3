import { type EntityManager } from 'typeorm';

import { KNOWN_ALIASES } from '../identity/supplier-aliases.ts';
import { matchBlocks } from '../match-blocks.ts';
import { type Crowds } from './crowds.ts';
import { HOLDER, OF_ALIAS, OF_RECORD, type SupplierName } from './supplier-names.ts';

/** A name of one supplier and one of another that share something. */
export interface NamePair<Own extends SupplierName = SupplierName> {
  own: Own;
  other: SupplierName;
}

/** The names that others are looked for by, see {@link ownColumns}. */
const OWN = `unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[]) with ordinality
  as o (supplier_id, kvk_number, name_key, place_key, postcode, at)`;

/** Names meet when they are equal in one place, or where one of them has none. */
const EQUAL_NAMES = `m.name_key = o.name_key and o.name_key <> all($6::text[])
  and (m.postcode = o.postcode or m.place_key = o.place_key
       or coalesce(o.postcode, o.place_key) is null or coalesce(m.postcode, m.place_key) is null)`;

/**
 * Two suppliers with KvK numbers are two firms, unless the numbers differ in two digits at most: one of those may be mistyped
 * (`isSlipOf` says whether).
 */
const MAY_BE_ONE = `(o.kvk_number is null or i.value is null
       or (select count(*) from generate_series(1, 8) as digit
            where substr(o.kvk_number, digit, 1) <> substr(i.value, digit, 1)) <= 2)`;

/** Each pair is found from one side. */
const FROM_ONE_SIDE = `m.supplier_id > o.supplier_id`;

/**
 * Finds, for the names of many suppliers at once, those of other suppliers (with a greater id) that share a block, an equal
 * name, or a question that is open already. One statement; never all pairs.
 */
export async function findPairs(
  manager: EntityManager,
  names: readonly SupplierName[],
  crowds: Crowds,
): Promise<NamePair[]> {
  const blocks = names.flatMap((name, at) => blocksOf(name).map((block) => ({ block, at })));
  const rows: (SupplierName & { at: number })[] = await manager.query(
    `with own as (
       select * from ${OWN}),
     asked as materialized (
       select q.supplier_id as one, (q.candidates -> 0 ->> 'supplierId')::uuid as other
         from review_item q where q.question = 'same-supplier' and q.decision is null),
     pair as (
       select b.at, k.record_id as other from unnest($7::text[], $8::int[]) as b (block, at)
         join match_block k on k.block = block_key(b.block)
         -- Of the block that is asked for: a crowd would be read whole for each of its members, to be left out.
        where block_key(b.block) <> all($9::bigint[])
       union
       select o.at, m.record_id from own o join record_match m on ${EQUAL_NAMES}
       union
       select o.at, -m.id from own o join ${KNOWN_ALIASES} m on ${EQUAL_NAMES}
       union
       select o.at, m.record_id from own o
         join (select one, other from asked union all select other, one from asked) a on a.one = o.supplier_id
         join record_match m on m.supplier_id = a.other and m.name_key <> '')
     select p.at::int, ${OF_RECORD}
       from pair p join own o on o.at = p.at join record_match m on m.record_id = p.other ${HOLDER}
      where ${FROM_ONE_SIDE} and ${MAY_BE_ONE}
     union all
     select p.at::int, ${OF_ALIAS}
       from pair p join own o on o.at = p.at join ${KNOWN_ALIASES} m on m.id = -p.other ${HOLDER}
      where p.other < 0 and ${FROM_ONE_SIDE} and ${MAY_BE_ONE}`,
    [
      ...ownColumns(names),
      crowds.names,
      blocks.map(({ block }) => block),
      blocks.map(({ at }) => at + 1),
      crowds.blocks,
    ],
  );
  return pairsOf(names, rows);
}

/** Finds other suppliers with an equal name, on either side of the order of ids: for names that are in no table. One statement. */
export async function findBearers<Own extends SupplierName>(
  manager: EntityManager,
  names: readonly Own[],
  crowds: Crowds,
): Promise<NamePair<Own>[]> {
  const rows: (SupplierName & { at: number })[] = await manager.query(
    `select o.at::int, ${OF_RECORD}
       from ${OWN} join record_match m on ${EQUAL_NAMES} ${HOLDER}
      where m.supplier_id <> o.supplier_id and ${MAY_BE_ONE}`,
    [...ownColumns(names), crowds.names],
  );
  return pairsOf(names, rows);
}

function ownColumns(names: readonly SupplierName[]): unknown[] {
  return [
    names.map((name) => name.supplierId),
    names.map((name) => name.kvkNumber),
    names.map((name) => name.nameKey),
    names.map((name) => name.placeKey),
    names.map((name) => name.postcode),
  ];
}

function pairsOf<Own extends SupplierName>(
  names: readonly Own[],
  rows: readonly (SupplierName & { at: number })[],
): NamePair<Own>[] {
  return rows.flatMap(({ at, ...other }) => {
    const own = names[at - 1];
    return own ? [{ own, other }] : [];
  });
}

/** Aliases are looked for by their whole name only, as in an import. */
function blocksOf(name: SupplierName): string[] {
  return name.nameId.startsWith('-') ? [] : matchBlocks(name);
}
