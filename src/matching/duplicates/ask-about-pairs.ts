import { type EntityManager } from 'typeorm';

import { rankPair, type RankedPair, type Standing, type SupplierPair } from './judge-pairs.ts';

/** Loads which of the suppliers of pairs goes before the other, and ranks the pairs; what buyers see of them counts. */
export async function rankPairs(
  manager: EntityManager,
  pairs: readonly SupplierPair[],
): Promise<RankedPair[]> {
  const rows: Standing[] = await manager.query(
    `select s.id as "supplierId", s.created_at as "createdAt", p.supplier_id is not null as published,
            coalesce(jsonb_array_length(p.data -> 'labels') > 0, false) as labelled,
            exists (select from supplier_identifier i where i.supplier_id = s.id and i.kind = 'kvk') as numbered
       from supplier s left join profile p on p.supplier_id = s.id and p.published
      where s.id = any($1::uuid[])`,
    [[...new Set(pairs.flatMap(({ supplierId, otherId }) => [supplierId, otherId]))]],
  );
  const standings = new Map(rows.map((row) => [row.supplierId, row]));
  return pairs.flatMap((pair) => {
    const [a, b] = [standings.get(pair.supplierId), standings.get(pair.otherId)];
    return a && b ? [rankPair(pair, a, b)] : [];
  });
}

/** Pairs of suppliers that a person said are two firms: of them, or of a statement of one that it is not the other's. */
const DIFFERENT = `
  different as materialized (
    select coalesce(a.merged_into, a.id) as a, coalesce(b.merged_into, b.id) as b
      from supplier_pair_decision d join supplier a on a.id = d.supplier_a join supplier b on b.id = d.supplier_b
    union
    select m.supplier_id, coalesce(s.merged_into, s.id)
      from match_decision d
      join source_record r on r.source_code = d.source_code and r.record_key = d.record_key and r.superseded_at is null
      join record_match m on m.record_id = r.id and m.supplier_id is not null
      join supplier s on s.id = d.supplier_id
     where d.decision = 'different')`;

/** `x` is a pair of which nobody said that it is two firms, that no identifier contradicts (a number that was mistyped or changed may), and both are still there. */
const MAY_BE_ASKED = `
  not exists (select from different d
               where (d.a = x.supplier_id and d.b = x.other_id) or (d.a = x.other_id and d.b = x.supplier_id))
  and exists (select from record_match m where m.supplier_id = x.supplier_id and m.name_key <> '')
  and exists (select from record_match m where m.supplier_id = x.other_id and m.name_key <> '')
  and (x.reason in ('near-kvk-number', 'changed-number')
       or not exists (select from supplier_identifier i join supplier_identifier j on j.supplier_id = x.other_id
                       where i.supplier_id = x.supplier_id))
  and not exists (select from record_match m join record_match n on n.supplier_id = x.other_id and n.rsin <> m.rsin
                   where m.supplier_id = x.supplier_id)`;

/** A record waits for a person to say which of the two it is about: that is asked first. */
const ASKED_OF_RECORD = `
  exists (select from review_item q
           where q.question = 'same-firm' and q.decision is null
             and q.candidates @> jsonb_build_array(jsonb_build_object('supplierId', x.supplier_id))
             and q.candidates @> jsonb_build_array(jsonb_build_object('supplierId', x.other_id)))`;

/**
 * Puts pairs on the steward's list. One that is there already keeps its place and gets the evidence of now; one that was
 * answered is not asked again. Answers how many are new.
 */
export async function askAboutPairs(
  manager: EntityManager,
  searchId: string,
  pairs: readonly RankedPair[],
): Promise<number> {
  const rows: { asked: boolean }[] = await manager.query(
    `with ${DIFFERENT}
     insert into review_item (supplier_id, question, reason, score, standing, candidates, search_id)
     select x.supplier_id, 'same-supplier', x.reason, x.score, x.standing,
            jsonb_build_array(jsonb_build_object('supplierId', x.other_id, 'score', x.score, 'evidence', x.evidence)), $1
       from unnest($2::uuid[], $3::uuid[], $4::text[], $5::real[], $6::smallint[], $7::jsonb[])
            as x (supplier_id, other_id, reason, score, standing, evidence)
      where ${MAY_BE_ASKED} and not ${ASKED_OF_RECORD}
     on conflict (least(supplier_id::text, candidates -> 0 ->> 'supplierId'),
                  greatest(supplier_id::text, candidates -> 0 ->> 'supplierId'))
       where decision is null and question = 'same-supplier'
       do update set supplier_id = excluded.supplier_id, reason = excluded.reason, score = excluded.score,
                     standing = excluded.standing, candidates = excluded.candidates, search_id = excluded.search_id
     returning xmax = 0 as asked`,
    [
      searchId,
      pairs.map((pair) => pair.supplierId),
      pairs.map((pair) => pair.otherId),
      pairs.map((pair) => pair.reason),
      pairs.map((pair) => pair.score),
      pairs.map((pair) => pair.standing),
      pairs.map((pair) => JSON.stringify(pair.evidence)),
    ],
  );
  return rows.filter(({ asked }) => asked).length;
}

/**
 * Takes questions off the list that a whole search did not find again: other things are said about the two now. A pair of
 * which one is out of the register for now waits for it. Answers how many.
 */
export async function dropOutdatedPairs(manager: EntityManager, searchId: string): Promise<number> {
  const [, dropped]: [unknown[], number] = await manager.query(
    `delete from review_item q
      where q.question = 'same-supplier' and q.decision is null and q.search_id < $1
        and exists (select from record_match m where m.supplier_id = q.supplier_id)
        and exists (select from record_match m where m.supplier_id = (q.candidates -> 0 ->> 'supplierId')::uuid)`,
    [searchId],
  );
  return dropped;
}
