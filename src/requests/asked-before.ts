import { type EntityManager } from 'typeorm';

/** Turns that firms had longer ago are forgotten: a policy of two budget years. */
export const TURNS_COUNT_MONTHS = 24;

/** Which turns count. */
export interface TurnsAsked {
  /** CBS code. */
  municipality: string;
  /** CPV groups of three digits of what is bought; turns for the same kind of work count. Empty: turns without a kind. */
  groups: readonly string[];
  at: Date;
}

/**
 * For how many lots of other requests the municipality asked each firm before, for the same kind of work: by draw or by
 * hand, whatever the firm answered. Turns of firms that were merged count for the one that lives. One statement; every
 * firm that is asked about has an answer.
 */
export async function turnsOf(
  manager: EntityManager,
  supplierIds: readonly string[],
  { municipality, groups, at }: TurnsAsked,
): Promise<Map<string, number>> {
  const rows: { id: string; turns: number }[] = await manager.query(
    `with recursive turn as (
       select distinct c.supplier_id, c.request_id, c.lot
         from shortlist_choice c join purchase_request r on r.id = c.request_id
        where r.municipality = $2 and c.chosen_at > $4::timestamptz - make_interval(months => $5)
          and (c.category_groups && $3::text[] or (cardinality(c.category_groups) = 0 and cardinality($3::text[]) = 0))),
     path as (
       select a.id as origin, a.id from unnest($1::uuid[]) as a (id)
       union select supplier_id, supplier_id from turn
       union select p.origin, s.merged_into from path p join supplier s on s.id = p.id and s.merged_into is not null),
     living as (
       select p.origin, p.id from path p join supplier s on s.id = p.id and s.merged_into is null)
     select a.id, count(distinct (t.request_id, t.lot)) filter (where t.lot is not null)::int as turns
       from unnest($1::uuid[]) as a (id)
       left join living l on l.origin = a.id
       left join living same on same.id = l.id
       left join turn t on t.supplier_id = same.origin
      group by a.id`,
    [supplierIds, municipality, groups, at, TURNS_COUNT_MONTHS],
  );
  return new Map(rows.map(({ id, turns }) => [id, turns]));
}
