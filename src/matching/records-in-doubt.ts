import { type EntityManager } from 'typeorm';

/** A statement that is decided again, with its place in the order of imports. */
export interface DoubtedRecord {
  recordId: string;
  position: string;
}

/**
 * Suppliers about which decisions are in doubt, each from the first statement on after which they are: those that the
 * statements that are taken back (`$1`) spoke about, and those that were made for a firm while a statement with its name
 * and place that counts again (`$2`) did not count.
 */
const DOUBTED = `doubted as materialized (
  select supplier_id, min(since) as since
    from (select f.supplier_id, f.record_id as since
            from former_match f where f.record_id = any($1::bigint[]) and f.supplier_id is not null
          union all
          select other.supplier_id, mine.record_id
            from record_match mine
            join record_match other on other.name_key = mine.name_key and other.record_id > mine.record_id
                                   and (other.postcode = mine.postcode or other.place_key = mine.place_key)
           where mine.record_id = any($2::bigint[]) and other.supplier_id <> mine.supplier_id
             and (other.kvk_number is null or mine.kvk_number is null or other.kvk_number = mine.kvk_number)) x
   group by supplier_id)`;

/** Every statement that is or was linked to one of them, however long ago, but for those that are taken back. */
const LINKS = `link as materialized (
  select l.record_id, l.decided_by, d.since
    from doubted d
    join (select record_id, supplier_id, decided_by from record_match
          union all
          select f.record_id, f.supplier_id, f.decision ->> 'decidedBy' from former_match f
           where not exists (select from record_match m where m.record_id = f.record_id)) l on l.supplier_id = d.supplier_id
    join source_record s on s.id = l.record_id and s.reverted_at is null)`;

/**
 * Statements whose decision may rest on others that are gone, or was made while others were gone that count again: what
 * was linked to a supplier after a statement about it that is taken back, also when it has been superseded since;
 * questions that offered such a supplier; and what has the name and place of a restored statement but went to another
 * supplier. What a person decided stays. In the order in which they were stated.
 * @param goneIds statements that are taken back
 * @param restoredIds statements that count again
 */
export async function findRecordsInDoubt(
  manager: EntityManager,
  goneIds: readonly string[],
  restoredIds: readonly string[],
): Promise<DoubtedRecord[]> {
  return manager.query<DoubtedRecord[]>(
    `with ${DOUBTED}, ${LINKS},
     asked as (
       select q.record_id from review_item q
         cross join lateral jsonb_array_elements(q.candidates) as c (candidate)
         join doubted d on d.supplier_id = (c.candidate ->> 'supplierId')::uuid
        where q.decision is null and q.question = 'same-firm' and q.record_id > d.since)
     select d.record_id as "recordId", coalesce(i.position, 0)::text as position
       from (select record_id from link where record_id > since and decided_by = 'system'
             union select record_id from asked) d
       join source_record s on s.id = d.record_id
       join import i on i.id = s.import_id
      order by coalesce(i.position, 0), d.record_id`,
    [goneIds, restoredIds],
  );
}

/**
 * Statements about the same suppliers that counted when the import came which is taken back, and were superseded or
 * ended later: what came in between was decided in their sight.
 */
export async function findFormerWitnesses(
  manager: EntityManager,
  importId: string,
  goneIds: readonly string[],
  restoredIds: readonly string[],
): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `with ${DOUBTED}, ${LINKS}
     select l.record_id as id
       from link l
       join source_record s on s.id = l.record_id and s.superseded_at is not null
       join import taken on taken.id = $3
       left join source_record successor on successor.id = s.superseded_by
       join import i on i.id = coalesce(successor.import_id, s.ended_by) and i.position > taken.position
      where l.record_id < l.since`,
    [goneIds, restoredIds, importId],
  );
  return rows.map(({ id }) => id);
}

/** Questions of label registers that offered one of the suppliers of statements that are gone. */
export async function findCertificatesInDoubt(
  manager: EntityManager,
  goneIds: readonly string[],
): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `select distinct q.record_id as id
       from review_item q
       cross join lateral jsonb_array_elements(q.candidates) as c (candidate)
       join former_match f on f.supplier_id = (c.candidate ->> 'supplierId')::uuid and f.record_id = any($1::bigint[])
      where q.decision is null and q.question = 'label-holder'
      order by id`,
    [goneIds],
  );
  return rows.map(({ id }) => id);
}
