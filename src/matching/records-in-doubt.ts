import { type EntityManager } from 'typeorm';

/** A statement that is decided again, with its place in the order of imports. */
export interface DoubtedRecord {
  recordId: string;
  position: string;
}

/**
 * Everything that hangs together with statements that are taken back (`$1`) or count again (`$2`): the suppliers that they
 * spoke about, every statement that is or was about one of those, the questions that offer one or did, what the same source said
 * of the same firm before and after, the suppliers that those statements were about, and so on. Decisions do not depend on
 * who came first, so an older one may rest on a younger; and a statement stays where its former wording was linked.
 */
const NEIGHBOURS = `
  link as materialized (
    select record_id, supplier_id::text as common from record_match where supplier_id is not null
    union all
    select record_id, own_supplier_id::text from record_match where own_supplier_id is not null
    union all
    select record_id, supplier_id::text from former_match where supplier_id is not null
    union all
    select record_id, decision ->> 'ownSupplierId' from former_match where decision ->> 'ownSupplierId' is not null
    union all
    select q.record_id, c.candidate ->> 'supplierId'
      from review_item q cross join lateral jsonb_array_elements(q.candidates) as c (candidate)
     where q.question = 'same-firm' and q.decision is null
    union all
    select record_id, supplier_id::text from former_question
    union all
    -- Only what was said more than once: most of a register was not.
    select id, source_code || ' ' || record_key
      from (select r.id, r.source_code, r.record_key, count(*) over (partition by r.source_code, r.record_key) as times
              from source_record r join source s on s.code = r.source_code and s.kind not in ('label-register', 'steward')
             where r.reverted_at is null) said
     where times > 1),
  neighbour as (
    select l.record_id, l.common from link l where l.record_id = any($1::bigint[] || $2::bigint[])
    union
    select more.record_id, more.common
      from neighbour n
      join link same on same.common = n.common
      join link more on more.record_id = same.record_id)`;

/**
 * Statements whose decision may rest on others that are gone, or was made while others were gone that count again, also
 * those that have been superseded since. What a person decided stays. In the order in which they were stated.
 * @param goneIds statements that are taken back
 * @param restoredIds statements that count again
 */
export async function findRecordsInDoubt(
  manager: EntityManager,
  goneIds: readonly string[],
  restoredIds: readonly string[],
): Promise<DoubtedRecord[]> {
  return manager.query<DoubtedRecord[]>(
    `with recursive ${NEIGHBOURS}
     select distinct s.id as "recordId", coalesce(i.position, 0)::text as position, coalesce(i.position, 0), s.id
       from neighbour n
       join source_record s on s.id = n.record_id and s.reverted_at is null
       join import i on i.id = s.import_id
       left join record_match m on m.record_id = s.id
       left join former_match f on f.record_id = s.id
      where coalesce(m.decided_by, f.decision ->> 'decidedBy', 'system') = 'system'
      order by coalesce(i.position, 0), s.id`,
    [goneIds, restoredIds],
  );
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
