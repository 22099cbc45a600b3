import { type EntityManager } from 'typeorm';

/**
 * Takes open questions about records off the list: the records are decided about anew, or make way. Whom they had offered
 * is remembered (`former_question`): when what made them go is taken back, those records are in doubt again.
 */
export async function dropQuestions(manager: EntityManager, recordIds: readonly string[]): Promise<void> {
  if (recordIds.length === 0) return;
  await manager.query(
    `with dropped as (
       delete from review_item where record_id = any($1::bigint[]) and decision is null
       returning record_id, question, candidates)
     insert into former_question (record_id, supplier_id)
     select distinct record_id, (candidate ->> 'supplierId')::uuid
       from dropped cross join lateral jsonb_array_elements(candidates) as c (candidate)
      where question = 'same-firm'
     on conflict do nothing`,
    [recordIds],
  );
}
