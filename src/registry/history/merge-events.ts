import { type EntityManager } from 'typeorm';

import { type HistoryEvent } from './history-event.ts';

/** The times that the register found that it had a firm twice, undone ones apart. What was erased has no name any more. */
export async function loadMergeEvents(manager: EntityManager, supplierId: string): Promise<HistoryEvent[]> {
  const rows: { on: string; name: string | null }[] = await manager.query(
    `select (o.done_at at time zone 'Europe/Amsterdam')::date::text as "on",
            case when p.data -> 'name' ->> 'source' <> 'erased' then p.data -> 'name' ->> 'value' end as name
       from identity_operation o
       join supplier gone on gone.id = o.other_id and gone.merged_into is not null
       left join profile p on p.supplier_id = o.other_id
      where o.kind = 'merge' and o.undone_at is null
        and o.supplier_id in (select id from supplier where id = $1 or merged_into = $1)
      order by o.id`,
    [supplierId],
  );
  return rows.map(({ on, name }) => ({ on, kind: 'merged', ...(name === null ? {} : { name }) }));
}
