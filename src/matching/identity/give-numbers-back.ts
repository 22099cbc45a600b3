import { type EntityManager } from 'typeorm';

import { settleIdentifiers } from '../matching-store.ts';
import { type IdentityOperation } from './identity-operation.ts';
import { moveOwnIdentifiers } from './split-supplier.ts';

/**
 * KvK numbers go back with the records when a merge or split is undone, also those that were learned since. What no record
 * names any more is let go of, and what one names that nobody had is its supplier's: while two were apart, the one with the number
 * may have lost the record that named it.
 * @param now where the records were @param back where they are again
 */
export async function giveNumbersBack(
  manager: EntityManager,
  { kind, before }: Pick<IdentityOperation, 'kind' | 'before'>,
  { now, back }: { now: string; back: string },
): Promise<void> {
  // Of a split all goes back, also a number that was last named by a record that has ended.
  await manager.query(
    `update supplier_identifier set supplier_id = $2
      where supplier_id = $1 and kind = 'kvk' and ($3 or value = any($4::text[]))`,
    [now, back, kind === 'split', before.identifiers],
  );
  await moveOwnIdentifiers(manager, now, back);
  await settleIdentifiers(manager, [now, back]);
  await manager.query(
    `insert into supplier_identifier (kind, value, supplier_id)
     select distinct on (kvk_number) 'kvk', kvk_number, supplier_id from record_match
      where supplier_id = any($1::uuid[]) and kvk_number is not null
      order by kvk_number, record_id
     on conflict do nothing`,
    [[now, back]],
  );
  await settleNumbersOfEmptied(manager, kind === 'merge' ? [now, back] : [back]);
}

/**
 * A supplier of which no record is left keeps the number that its last ones named (see `settleIdentifiers`): also when they
 * ended while it was one with another, which let go of the number because it had records itself. What somebody else holds
 * since stays theirs.
 */
async function settleNumbersOfEmptied(manager: EntityManager, supplierIds: readonly string[]): Promise<void> {
  const rows: { supplierId: string; kvk: string | null }[] = await manager.query(
    `select distinct f.supplier_id as "supplierId", r.cleaned ->> 'kvkNumber' as kvk
       from former_match f join source_record r on r.id = f.record_id
      where f.supplier_id = any($1::uuid[])
        and f.retired_at = (select max(retired_at) from former_match last where last.supplier_id = f.supplier_id)
        and not exists (select from record_match m where f.supplier_id in (m.supplier_id, m.own_supplier_id))`,
    [supplierIds],
  );
  const named = rows.filter(({ kvk }) => kvk !== null);
  const parameters = [named.map(({ kvk }) => kvk), named.map(({ supplierId }) => supplierId)];
  await manager.query(
    `delete from supplier_identifier i
      where i.supplier_id = any($3::uuid[]) and i.kind = 'kvk'
        and (i.value, i.supplier_id) not in (select * from unnest($1::text[], $2::uuid[]))`,
    [...parameters, rows.map(({ supplierId }) => supplierId)],
  );
  await manager.query(
    `insert into supplier_identifier (kind, value, supplier_id)
     select 'kvk', x.value, x.supplier_id from unnest($1::text[], $2::uuid[]) as x (value, supplier_id)
     on conflict do nothing`,
    parameters,
  );
}
