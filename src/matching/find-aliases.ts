import { type EntityManager } from 'typeorm';

import { addTo } from '../common/group.ts';
import { type FoundRecord, type FoundRecords } from './found-records.ts';
import { KNOWN_ALIASES } from './identity/supplier-aliases.ts';
import { type MatchSubject } from './match-subject.ts';

/** Before every record without a KvK number: what a person taught does not depend on when a source came. */
const FIRST = 32_767;

/**
 * Adds to what was found for records the firms that a person gave such a name in the same place, postcode, or no place at
 * all; one query. An alias is measured like the record that it came from, which may have ended since.
 */
export async function addAliases(
  manager: EntityManager,
  subjects: readonly MatchSubject[],
  found: FoundRecords,
): Promise<void> {
  const aliases: (FoundRecord & { forRecordId: string })[] = await manager.query(
    `select s.record_id as "forRecordId", '0' as "recordId", a.supplier_id as "supplierId", a.name_key as "nameKey",
            null as "kvkNumber", i.value as "supplierKvkNumber", null as "establishmentNumber", null as rsin,
            a.legal_form as "legalForm", a.place_key as "placeKey", a.postcode, a.house_number as "houseNumber",
            null as "websiteDomain", null as "emailDomain", a.phone, ${FIRST} as precedence,
            null as "ownSupplierId", false as open, false as "isNew"
       from unnest($1::bigint[], $2::text[], $3::text[], $4::text[]) as s (record_id, name_key, place_key, postcode)
       join ${KNOWN_ALIASES} a on a.name_key = s.name_key
        and (a.postcode = s.postcode or a.place_key = s.place_key
             or coalesce(s.postcode, s.place_key) is null or coalesce(a.postcode, a.place_key) is null)
       left join supplier_identifier i on i.supplier_id = a.supplier_id and i.kind = 'kvk'`,
    [
      subjects.map((subject) => subject.recordId),
      subjects.map((subject) => subject.nameKey),
      subjects.map((subject) => subject.placeKey),
      subjects.map((subject) => subject.postcode),
    ],
  );
  for (const { forRecordId, ...alias } of aliases) addTo(found, forRecordId, alias);
}
