import { type EntityManager } from 'typeorm';

import { decideAgain } from './decide-again.ts';

/**
 * Decides again about records that wait for a person while that has become needless: a firm with their KvK number has
 * turned up, every firm that they might have been is gone, or other things are said now about one of those. Answers the
 * suppliers that won one of them.
 * @param retold suppliers of which a statement was replaced or ended
 */
export async function settleAnsweredQuestions(
  manager: EntityManager,
  retold: readonly string[],
): Promise<string[]> {
  const rows: { recordId: string; position: string }[] = await manager.query(
    `select q.record_id as "recordId", coalesce(i.position, 0)::text as position
       from review_item q
       join record_match m on m.record_id = q.record_id
       join source_record s on s.id = q.record_id
       join import i on i.id = s.import_id
      where q.decision is null and q.question = 'same-firm'
        and (exists (select from supplier_identifier k where k.kind = 'kvk' and k.value = m.kvk_number)
             or not exists (select from jsonb_array_elements(q.candidates) as c (candidate)
                              join record_match known on known.supplier_id = (c.candidate ->> 'supplierId')::uuid)
             or exists (select from jsonb_array_elements(q.candidates) as c (candidate)
                         where (c.candidate ->> 'supplierId')::uuid = any($1::uuid[])))
      order by coalesce(i.position, 0), q.record_id`,
    [retold],
  );
  return rows.length === 0 ? [] : decideAgain(manager, rows);
}
