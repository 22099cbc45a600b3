import { type EntityManager } from 'typeorm';

import { KNOWN_ALIASES } from '../identity/supplier-aliases.ts';
import { type MatchKeys } from '../match-subject.ts';

/** What a supplier is called and known by: one of its records, or an alias that a person taught. */
export interface SupplierName extends MatchKeys {
  supplierId: string;
  /** Of the record; below zero for an alias. */
  nameId: string;
}

/** Columns of `m`, a record, as {@link SupplierName}; the KvK number of the supplier (`i`) holds for each of its records. */
export const OF_RECORD = `m.supplier_id as "supplierId", m.record_id as "nameId",
  coalesce(i.value, m.kvk_number) as "kvkNumber", m.establishment_number as "establishmentNumber", m.rsin,
  m.name_key as "nameKey", m.legal_form as "legalForm", m.place_key as "placeKey", m.postcode,
  m.house_number as "houseNumber", m.website_domain as "websiteDomain", m.email_domain as "emailDomain", m.phone`;

/** The same of `m`, an alias. */
export const OF_ALIAS = `m.supplier_id, -m.id, i.value, null, null, m.name_key, m.legal_form, m.place_key, m.postcode,
  m.house_number, null, null, m.phone`;

/** A supplier has one KvK number, or it was merged from several and any of them tells it from others. */
export const HOLDER = `left join lateral (select min(value) as value from supplier_identifier
                         where supplier_id = m.supplier_id and kind = 'kvk') i on true`;

/** Suppliers that have a record now, in the order of their ids, from one on. */
export async function nextSuppliers(
  manager: EntityManager,
  after: string | null,
  limit: number,
): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `select s.id from supplier s
      where ($1::uuid is null or s.id > $1) and s.merged_into is null
        and exists (select from record_match m where m.supplier_id = s.id and m.name_key <> '')
      order by s.id limit $2`,
    [after, limit],
  );
  return rows.map(({ id }) => id);
}

/** All that these suppliers are called. What stewards put right describes no firm and has no name key. */
export async function loadNames(
  manager: EntityManager,
  supplierIds: readonly string[],
): Promise<SupplierName[]> {
  return manager.query<SupplierName[]>(
    `select ${OF_RECORD} from record_match m ${HOLDER} where m.supplier_id = any($1::uuid[]) and m.name_key <> ''
     union all
     select ${OF_ALIAS} from ${KNOWN_ALIASES} m ${HOLDER} where m.supplier_id = any($1::uuid[])`,
    [supplierIds],
  );
}
