import { type EntityManager } from 'typeorm';

import { type Page } from '../common/page.ts';

/**
 * Current statements of the source's former deliveries that the delivery in `$1` does not make. A row that was rejected
 * is in the delivery all the same: its firm is told by the number that the source gives it, by its KvK number (the name may
 * be what is damaged), or by its name. Demo firms are nobody's delivery: a real one leaves them alone.
 */
const MISSING = `
  from import i
  join source_record s on s.source_code = i.source_code and s.superseded_at is null
  join import former on former.id = s.import_id and (i.demo or not former.demo)
 where i.id = $1 and i.delivery = 'replace' and s.import_id <> i.id
   and not exists (select from import_row r where r.import_id = i.id and r.record_key = s.record_key)
   and not exists (select from import_row r where r.import_id = i.id and r.outcome = 'rejected'
                      and r.record_key = 'name:' || lower(s.cleaned ->> 'name'))
   and not exists (select from import_row r where r.import_id = i.id and r.outcome = 'rejected'
                      and r.record_key = 'kvk:' || (s.cleaned ->> 'kvkNumber'))`;

/** Ends the next of those statements, at most `limit` of them, and answers their ids. */
export async function endMissingRecords(
  manager: EntityManager,
  importId: string,
  limit: number,
): Promise<string[]> {
  const [rows]: [{ id: string }[], number] = await manager.query(
    `update source_record s set superseded_at = now(), ended_by = $1
      where s.id in (select s.id ${MISSING} limit $2) returning s.id`,
    [importId, limit],
  );
  await manager.query(`update import set records_ended = records_ended + $2 where id = $1`, [
    importId,
    rows.length,
  ]);
  return rows.map(({ id }) => id);
}

/** How the firms of a delivery compare with those that the source speaks about now. */
export interface DeliverySize {
  /** Statements of the source before this delivery. */
  former: number;
  /** Of those, the ones that this delivery does not make. */
  missing: number;
  /** Firms that this delivery names; of a row without one, or of a firm that does not want to be listed, none. */
  delivered: number;
}

/** Compares a staged delivery with the source's current statements; one that comes on top has nothing to compare with. */
export async function compareSize(manager: EntityManager, importId: string): Promise<DeliverySize> {
  const [size]: DeliverySize[] = await manager.query(
    `select (select count(*)::int from import i
               join source_record s on s.source_code = i.source_code and s.superseded_at is null
               join import o on o.id = s.import_id and (i.demo or not o.demo)
              where i.id = $1 and i.delivery = 'replace') as former,
            (select count(*)::int ${MISSING}) as missing,
            (select count(distinct r.record_key)::int from import_row r where r.import_id = $1) as delivered`,
    [importId],
  );
  return size ?? { former: 0, missing: 0, delivered: 0 };
}

/** A statement that a delivery ends, or would end. */
export interface EndedRecord {
  /** Name of the firm, as the source had it. */
  name: string;
  /** ISO date. */
  statedOn: string;
  supplierId?: string;
}

/** One page of the statements that an applied delivery ended, or that a previewed one would end, by name. */
export async function loadEndedRecords(
  manager: EntityManager,
  importId: string,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<Page<EndedRecord>> {
  const rows: (EndedRecord & { total: number; supplierId: string | null })[] = await manager.query(
    `with ended as (
       select s.id, s.cleaned, s.stated_on from source_record s where s.ended_by = $1
       union all
       select s.id, s.cleaned, s.stated_on ${MISSING} and i.matched_at is null)
     select e.cleaned ->> 'name' as name, e.stated_on::text as "statedOn",
            coalesce(m.supplier_id, f.supplier_id) as "supplierId", count(*) over ()::int as total
       from ended e
       left join record_match m on m.record_id = e.id
       left join former_match f on f.record_id = e.id and m.record_id is null
      order by name, e.id limit $2 offset $3`,
    [importId, pageSize, (page - 1) * pageSize],
  );
  return {
    items: rows.map(({ total: _, supplierId, ...row }) => (supplierId ? { ...row, supplierId } : row)),
    total: rows[0]?.total ?? 0,
    page,
    pageSize,
  };
}
