import { type EntityManager } from 'typeorm';

import { isSuspended } from '../../registry/suspended.ts';

/**
 * What outlives the erasing of a suspended firm, so that signing up anew does not wipe a suspension: by table, which of its rows `t`.
 * Without the number the firm would not be known again; open reports are what is looked into.
 */
export const KEPT_WHILE_SUSPENDED: Readonly<Record<string, string>> = {
  supplier_identifier: `t.kind = 'kvk'`,
  suspension: 't.ended_at is null',
  report: 't.outcome is null',
};

/** Erases that too, of firms whose suspension is over. Answers of how many. */
export async function eraseAfterSuspensions(manager: EntityManager): Promise<number> {
  const over: { id: string }[] = await manager.query(
    `select distinct s.id from suspension x join supplier xs on xs.id = x.supplier_id
       join supplier s on coalesce(xs.merged_into, xs.id) in (s.id, s.merged_into)
       join profile p on p.supplier_id = coalesce(xs.merged_into, xs.id)
      where p.data -> 'name' ->> 'source' = 'erased' and not ${isSuspended('p.supplier_id')}
        and not exists (select from record_match m where m.supplier_id = p.supplier_id)`,
  );
  const ids = over.map(({ id }) => id);
  for (const table of Object.keys(KEPT_WHILE_SUSPENDED))
    await manager.query(`delete from ${table} where supplier_id = any($1::uuid[])`, [ids]);
  return ids.length;
}
