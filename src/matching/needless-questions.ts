import { type EntityManager } from 'typeorm';

import { type DoubtedRecord } from './records-in-doubt.ts';

/** What changed about suppliers, by their ids, that may answer questions. */
export interface ChangedSuppliers {
  /** Won or lost records, or a KvK number. */
  touched: readonly string[];
  /** Had a statement replaced or ended: other things are said about them now. */
  retold: readonly string[];
}

/** Records whose question has become needless since a KvK number or the end of a firm, wherever that came from. */
const ANSWERED = `
  exists (select from supplier_identifier k where k.kind = 'kvk' and k.value = m.kvk_number)
  or not exists (select from jsonb_array_elements(q.candidates) as c (candidate)
                   join record_match known on known.supplier_id = (c.candidate ->> 'supplierId')::uuid)`;

/** Which questions what changed about suppliers has made needless, or says other things about. Looks at those about what changed only. */
export async function findAnswered(
  manager: EntityManager,
  { touched, retold }: ChangedSuppliers,
): Promise<DoubtedRecord[]> {
  const among = await findConcerned(manager, touched, retold);
  if (among.length === 0) return [];
  return manager.query<DoubtedRecord[]>(
    questions(
      `q.id = any($1::bigint[])`,
      `${ANSWERED}
       or exists (select from jsonb_array_elements(q.candidates) as c (candidate)
                   where (c.candidate ->> 'supplierId')::uuid = any($2::uuid[]))`,
    ),
    [among, retold],
  );
}

/** Ids of the questions that changed suppliers may answer. By itself, so that the planner cannot begin with all of them. */
async function findConcerned(
  manager: EntityManager,
  touched: readonly string[],
  retold: readonly string[],
): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `select q.id
       from supplier_identifier k
       join record_match m on m.kvk_number = k.value and m.supplier_id is null
       join review_item q on q.record_id = m.record_id and q.decision is null
      where k.kind = 'kvk' and k.supplier_id = any($1::uuid[])
     union
     select q.id
       from unnest($1::uuid[] || $2::uuid[]) as changed (supplier_id)
       join review_item q
         on q.decision is null
        and jsonb_path_query_array(q.candidates, '$[*].supplierId') @> jsonb_build_array(changed.supplier_id)
      where changed.supplier_id = any($2::uuid[])
         or not exists (select from record_match m where m.supplier_id = changed.supplier_id)`,
    [touched, retold],
  );
  return rows.map(({ id }) => id);
}

/** All open questions that have become needless, whatever changed. */
export function findAllAnswered(manager: EntityManager): Promise<DoubtedRecord[]> {
  return manager.query<DoubtedRecord[]>(questions(`true`, ANSWERED));
}

function questions(among: string, answered: string): string {
  return `select q.record_id as "recordId", coalesce(i.position, 0)::text as position
     from review_item q
     join record_match m on m.record_id = q.record_id
     join source_record s on s.id = q.record_id
     join import i on i.id = s.import_id
    where q.decision is null and q.question = 'same-firm' and ${among} and (${answered})
    order by coalesce(i.position, 0), q.record_id`;
}
