import { type EntityManager } from 'typeorm';

import { foldKey } from '../common/dutch/fold.ts';
import { type Sourced } from './profile.ts';

/** A name that a source gave a supplier until it gave another one. */
export interface FormerName extends Sourced<string> {
  supplierId: string;
}

/**
 * Former names of suppliers, the newest first. A name that a stewards' correction or an import that was taken back gave is none: it was never
 * the firm's. One query whatever the number of suppliers.
 */
export async function loadFormerNames(
  manager: EntityManager,
  supplierIds: readonly string[],
): Promise<FormerName[]> {
  return manager.query<FormerName[]>(
    `select f.supplier_id as "supplierId", r.cleaned ->> 'name' as value, r.source_code as source,
            r.stated_on::text as date
       from former_match f
       join source_record r on r.id = f.record_id
       join source s on s.code = r.source_code
      where f.supplier_id = any($1::uuid[]) and r.reverted_at is null
        -- Also when the firm was away for a delivery in between: what its source says of it now counts.
        and exists (select from source_record now join record_match m on m.record_id = now.id
                     where m.supplier_id = f.supplier_id and now.source_code = r.source_code and now.record_key = r.record_key and now.id > r.id
                       and now.superseded_at is null)
        and s.kind not in ('steward', 'label-register') and r.cleaned ->> 'name' <> ''
      order by r.id desc`,
    [supplierIds],
  );
}

/** Adds the former names to those in use that they are not merely another spelling of. Pure. */
export function withFormerNames(
  inUse: readonly Sourced<string>[],
  main: string,
  former: readonly Sourced<string>[],
): Sourced<string>[] {
  const known = new Set([main, ...inUse.map(({ value }) => value)].map(foldKey));
  const added = former.filter(({ value }) => !known.has(foldKey(value)) && known.add(foldKey(value)));
  return [...inUse, ...added.map(({ value, source, date }) => ({ value, source, date }))];
}
