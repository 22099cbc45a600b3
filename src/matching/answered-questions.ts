import { type EntityManager } from 'typeorm';

import { decideAgain } from './decide-again.ts';
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

/**
 * Decides again about records that wait for a person while that has become needless because of what changed: a firm with
 * their KvK number has turned up, every firm that they might have been is gone, or other things are said now about one of
 * those. Looks at the questions about what changed only: there may be tens of thousands, and an import changes something
 * some hundred times. Answers the suppliers that won or lost one of them.
 */
export async function settleAnsweredQuestions(
  manager: EntityManager,
  { touched, retold }: ChangedSuppliers,
): Promise<string[]> {
  const settled = new Set<string>();
  const decided = new Set<string>();
  let changed: readonly string[] = touched;
  let said: readonly string[] = retold;
  // What is decided again may empty a firm or bring a number itself. No record twice, so this ends.
  while (changed.length > 0 || said.length > 0) {
    const answered = await findAnswered(manager, changed, said);
    const moved = await decideAgain(
      manager,
      answered.filter(({ recordId }) => !decided.has(recordId)),
    );
    for (const { recordId } of answered) decided.add(recordId);
    for (const supplierId of moved) settled.add(supplierId);
    [changed, said] = [moved, []];
  }
  return [...settled];
}

/** The same for all open questions: before an import, when people merged, split or corrected something since the one before. */
export async function settleAllAnsweredQuestions(manager: EntityManager): Promise<string[]> {
  const answered = await manager.query<DoubtedRecord[]>(questions(`true`, ANSWERED));
  const moved = await decideAgain(manager, answered);
  return [...moved, ...(await settleAnsweredQuestions(manager, { touched: moved, retold: [] }))];
}

async function findAnswered(
  manager: EntityManager,
  touched: readonly string[],
  retold: readonly string[],
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

function questions(among: string, answered: string): string {
  return `select q.record_id as "recordId", coalesce(i.position, 0)::text as position
     from review_item q
     join record_match m on m.record_id = q.record_id
     join source_record s on s.id = q.record_id
     join import i on i.id = s.import_id
    where q.decision is null and q.question = 'same-firm' and ${among} and (${answered})
    order by coalesce(i.position, 0), q.record_id`;
}
