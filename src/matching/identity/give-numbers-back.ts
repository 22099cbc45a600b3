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
}
