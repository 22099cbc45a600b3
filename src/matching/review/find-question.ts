import { type EntityManager } from 'typeorm';

import { type DescribedOperation, describeOperations } from '../identity/describe-operations.ts';
import { loadQuestions, type ReviewItem } from './load-questions.ts';

/** What stands under the id of a question. */
export type FoundQuestion =
  | { kind: 'open'; item: ReviewItem }
  /** Somebody answered it; by the operation it can be undone. */
  | { kind: 'answered'; operation: DescribedOperation }
  /** There never was one, or it went by itself: its firm was found, or it is asked afresh under another id. */
  | { kind: 'gone' };

/** Looks up one question, open or answered. */
export async function findQuestion(manager: EntityManager, id: string): Promise<FoundQuestion> {
  const [row]: { operationId: string | null }[] = /^\d{1,18}$/.test(id)
    ? await manager.query(`select operation_id as "operationId" from review_item where id = $1`, [id])
    : [];
  if (!row) return { kind: 'gone' };
  const [operation] = row.operationId ? await describeOperations(manager, [row.operationId]) : [];
  if (operation) return { kind: 'answered', operation };
  const { items } = await loadQuestions(manager, { page: 1, pageSize: 1, id });
  const [item] = items;
  return item ? { kind: 'open', item } : { kind: 'gone' };
}

/** The question that is open again because an answer was taken back; null when nobody is asked about it now. */
export async function findReopened(manager: EntityManager, operationId: string): Promise<string | null> {
  const [row]: { id: string }[] = await manager.query(
    `with operation as (select * from identity_operation where id = $1)
     select q.id from operation o
       cross join jsonb_array_elements(o.before -> 'moved') as moved (place)
       join source_record then_ on then_.id = (moved.place ->> 'recordId')::bigint
       join source_record now_ on now_.source_code = then_.source_code and now_.record_key = then_.record_key
       join review_item q on q.record_id = now_.id and q.decision is null
     union all
     select q.id from operation o
       join review_item q on q.supplier_id in (o.supplier_id, o.other_id) and q.decision is null
        and (q.candidates -> 0 ->> 'supplierId')::uuid in (o.supplier_id, o.other_id)
      limit 1`,
    [operationId],
  );
  return row?.id ?? null;
}
