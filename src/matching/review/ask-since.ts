import { type EntityManager } from 'typeorm';

import { askAgain, decideAgain } from '../decide-again.ts';
import { type IdentityOperation } from '../identity/identity-operation.ts';

/**
 * Asks afresh what was asked about the suppliers of a merge or split since then: such a question offers what is no supplier
 * any more, or now holds other records, once that is undone. Older ones were asked about what is there again. Answers the
 * suppliers that won a record.
 */
export async function askSince(manager: EntityManager, operation: IdentityOperation): Promise<string[]> {
  const asked: { recordId: string; position: string; question: string }[] = await manager.query(
    `select q.record_id as "recordId", coalesce(i.position, 0)::text as position, q.question
       from review_item q
       join identity_operation o on o.id = $1 and q.created_at >= o.done_at
       join source_record r on r.id = q.record_id
       join import i on i.id = r.import_id
      where q.decision is null
        and exists (select from jsonb_array_elements(q.candidates) as c (candidate)
                     where (c.candidate ->> 'supplierId')::uuid in (o.supplier_id, o.other_id))
      order by coalesce(i.position, 0), q.record_id`,
    [operation.id],
  );
  if (asked.length === 0) return [];
  await askAgain(
    manager,
    asked.filter(({ question }) => question === 'label-holder').map(({ recordId }) => recordId),
  );
  return decideAgain(
    manager,
    asked.filter(({ question }) => question === 'same-firm'),
  );
}
