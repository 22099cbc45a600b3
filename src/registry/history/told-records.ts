import { type EntityManager } from 'typeorm';

import { type Statement } from '../merge-profile.ts';

/** A statement with the time for which the register went by it. */
export interface ToldRecord extends Statement {
  /** ISO moments in UTC, to the microsecond, so that they sort as text; `until` is null while it counts. */
  from: string;
  until: string | null;
}

/** As many versions as a page replays; a firm that is delivered anew each day reaches it within a year. */
export const MOST_RECORDS = 300;

const moment = (value: string): string =>
  `to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/**
 * Every statement that was ever published about a supplier, oldest first: those that count and the versions before them, also of
 * suppliers that were merged into it. What was taken back or erased is none. Neither is a version of which the newer one speaks of
 * another supplier, as after a split: nobody can say any more whose it was.
 */
export async function loadToldRecords(manager: EntityManager, supplierId: string): Promise<ToldRecord[]> {
  return manager.query<ToldRecord[]>(
    `with mine as (select id from supplier where id = $1 or merged_into = $1),
     linked as (
       select record_id from record_match where supplier_id in (select id from mine)
       union
       select f.record_id from former_match f
        where f.supplier_id in (select id from mine)
          and not exists (select from record_match m where m.record_id = f.record_id))
     select r.id::text as "recordId", r.source_code as source, s.kind, s.precedence, r.stated_on::text as "statedOn", r.cleaned,
            ${moment('greatest(r.created_at, i.created_at)')} as "from",
            ${moment('case when r.superseded_at is null then null else coalesce(greatest(next.created_at, ni.created_at), r.superseded_at) end')} as until
       from linked
       join source_record r on r.id = linked.record_id
       join source s on s.code = r.source_code
       join import i on i.id = r.import_id
       left join source_record next on next.id = r.superseded_by
       left join import ni on ni.id = next.import_id
      where r.reverted_at is null and s.kind not in ('label-register', 'contracts')
        and not exists (
          select from source_record now join record_match m on m.record_id = now.id
           where now.source_code = r.source_code and now.record_key = r.record_key and now.superseded_at is null
             and m.supplier_id is not null and m.supplier_id not in (select id from mine))
      order by r.id desc limit $2`,
    [supplierId, MOST_RECORDS],
  );
}
