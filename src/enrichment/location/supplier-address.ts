import { createHash } from 'node:crypto';

import { type EntityManager } from 'typeorm';

import { joinParts } from '../../common/join-parts.ts';
import { type AddressToLocate } from './geocoder.ts';

/** The address that stands for a supplier; `key` is the supplier's id. */
export interface SupplierAddress extends AddressToLocate {
  /** Of everything that the location depends on. */
  hash: string;
  /** Whether the stored location was made from another address, or there is none yet. */
  changed: boolean;
}

/**
 * The best address of each supplier among its current records: what a steward chose, then with a whole Dutch postcode before
 * without, then by the source's precedence, then the newest statement. A supplier of which no record names a place or postcode has none.
 */
export async function loadSupplierAddresses(
  manager: EntityManager,
  supplierIds: readonly string[],
): Promise<SupplierAddress[]> {
  const rows: AddressRow[] = await manager.query(
    `select best.supplier_id as key, best.cleaned ->> 'street' as street, best.cleaned ->> 'houseNumber' as "houseNumber",
            best.cleaned ->> 'postcode' as postcode, best.cleaned ->> 'place' as place,
            coalesce(best.cleaned ->> 'country', 'NL') as country, l.address_hash as "storedHash"
       from (select distinct on (m.supplier_id) m.supplier_id, r.cleaned
               from record_match m
               join source_record r on r.id = m.record_id and r.superseded_at is null
               join source s on s.code = r.source_code
              where m.supplier_id = any($1) and (r.cleaned ? 'postcode' or r.cleaned ? 'place')
              order by m.supplier_id, (s.kind = 'steward' and r.cleaned ? 'place') desc, coalesce(r.cleaned ->> 'postcode' ~ '^[1-9][0-9]{3}[A-Z]{2}$', false) desc,
                       s.precedence, r.stated_on desc, r.id desc) best
       left join supplier_location l on l.supplier_id = best.supplier_id
      order by best.supplier_id`,
    [supplierIds],
  );
  return rows.map(({ key, street, houseNumber, postcode, place, country, storedHash }) => {
    const address: AddressToLocate = joinParts(
      { key },
      street === null ? {} : { street },
      houseNumber === null ? {} : { houseNumber },
      postcode === null ? {} : { postcode },
      place === null ? {} : { place },
      { country },
    );
    const hash = addressHash(address);
    return { ...address, hash, changed: hash !== storedHash };
  });
}

/** The parts of an address as a row gives them. */
type AddressRow = Record<'street' | 'houseNumber' | 'postcode' | 'place' | 'storedHash', string | null> &
  Pick<AddressToLocate, 'key' | 'country'>;

function addressHash({ street, houseNumber, postcode, place, country }: AddressToLocate): string {
  return createHash('sha256')
    .update(JSON.stringify([street, houseNumber, postcode, place, country]))
    .digest('hex');
}
