import { type EntityManager } from 'typeorm';

import { type Reason } from './import-view.ts';

/**
 * Says so when a whole list tells of an earlier day than the one that it would replace: then a person must agree, for it
 * would end what came since. At most one reason.
 */
export async function olderList(manager: EntityManager, importId: string): Promise<Reason[]> {
  const [last]: { on: string; listedOn: string; import: string }[] = await manager.query(
    `select o.listed_on::text as on, i.listed_on::text as "listedOn", o.id as import
       from import i
       join import o on o.source_code = i.source_code and o.id <> i.id and o.delivery = 'replace'
                    and o.matched_at is not null and not o.dry_run and o.status in ('running', 'completed')
                    and (i.demo or not o.demo)
      where i.id = $1 and i.delivery = 'replace' and o.listed_on > i.listed_on
      order by o.listed_on desc limit 1`,
    [importId],
  );
  if (!last) return [];
  const message = `The list is of ${last.listedOn}, and one of ${last.on} is in the register already (import ${last.import}). A person must agree before it is applied.`;
  return [{ code: 'delivery-older', message, values: { ...last } }];
}
