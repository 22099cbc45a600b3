import { type EntityManager } from 'typeorm';

import { type StandingDecision } from '../derive-categories.ts';

/**
 * What people said of the categories of these suppliers and of those that were merged into them, the latest word on each: a
 * decision stays with the identity that it was made for, so undoing a merge gives it back.
 */
export async function loadStandingDecisions(
  manager: EntityManager,
  supplierIds: readonly string[],
): Promise<StandingDecision[]> {
  return manager.query<StandingDecision[]>(
    `select distinct on (wanted.id, d.code) wanted.id as "supplierId", d.code, d.answer, d.source,
            d.decided_on::text as "decidedOn"
       from unnest($1::uuid[]) as wanted (id)
       join supplier one on one.id = wanted.id or one.merged_into = wanted.id
       join category_decision d on d.supplier_id = one.id and d.undone_at is null
      order by wanted.id, d.code, d.id desc`,
    [supplierIds],
  );
}
