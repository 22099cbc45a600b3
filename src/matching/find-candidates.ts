import { type EntityManager } from 'typeorm';

import { matchBlocks } from './match-blocks.ts';
import { type Candidate } from './match-record.ts';
import { type MatchSubject } from './match-subject.ts';

/**
 * A block with more records than this says nothing about its members (`schoonmaakbedrijf` in a large town): it is left
 * out, and the record is found through its other blocks.
 */
const LARGEST_BLOCK = 60;

/** A record that may speak about the same firm; without a supplier while nobody decided about it. */
export interface FoundRecord extends Omit<Candidate, 'supplierId'> {
  /** The record that it is a candidate for. */
  forRecordId: string;
  supplierId: string | null;
  /** The supplier that this record made, unless others hold it now. */
  ownSupplierId: string | null;
  precedence: number;
  /** False when its decision stands whatever comes: a person's, or that of the same statement before. */
  open: boolean;
}

/** The fields of `record_match` that matching compares, as {@link MatchKeys}. */
export const MATCH_KEYS = `m.kvk_number as "kvkNumber", m.establishment_number as "establishmentNumber", m.rsin,
  m.name_key as "nameKey", m.legal_form as "legalForm", m.place_key as "placeKey", m.postcode,
  m.house_number as "houseNumber", m.website_domain as "websiteDomain", m.email_domain as "emailDomain", m.phone`;

const FOUND = `s.record_id as "forRecordId", m.record_id as "recordId", m.supplier_id as "supplierId", ${MATCH_KEYS},
  m.precedence, i.value as "supplierKvkNumber",
  case when m.own_supplier_id = m.supplier_id
         or not exists (select from record_match other where other.supplier_id = m.own_supplier_id
                        union all select from supplier_identifier kept where kept.supplier_id = m.own_supplier_id
                        union all select from supplier gone where gone.id = m.own_supplier_id and gone.merged_into is not null)
       then m.own_supplier_id end as "ownSupplierId",
  m.decided_by = 'system' and m.reason <> 'same-record' and m.kvk_number is null as open`;

const HOLDER = `left join supplier_identifier i on i.supplier_id = m.supplier_id and i.kind = 'kvk'`;

/** Of two records with KvK numbers there is nothing to find out: the numbers decide. */
const ONE_WITHOUT_NUMBER = `(s.kvk_number is null or m.kvk_number is null)`;

/** The suppliers that hold the KvK numbers of records, each with one of its records to compare with. */
export async function findHolders(
  manager: EntityManager,
  subjects: readonly MatchSubject[],
): Promise<FoundRecord[]> {
  const numbered = subjects.filter(({ kvkNumber }) => kvkNumber !== null);
  if (numbered.length === 0) return [];
  return manager.query<FoundRecord[]>(
    `select s.record_id as "forRecordId", coalesce(m.record_id, 0) as "recordId", i.supplier_id as "supplierId",
            coalesce(m.name_key, '') as "nameKey", i.value as "kvkNumber", i.value as "supplierKvkNumber",
            m.establishment_number as "establishmentNumber", m.rsin, m.legal_form as "legalForm",
            m.place_key as "placeKey", m.postcode, m.house_number as "houseNumber",
            m.website_domain as "websiteDomain", m.email_domain as "emailDomain", m.phone,
            coalesce(m.precedence, 0) as precedence, null as "ownSupplierId", false as open
       from unnest($1::bigint[], $2::text[]) as s (record_id, kvk_number)
       join supplier_identifier i on i.kind = 'kvk' and i.value = s.kvk_number
       left join lateral (select * from record_match where supplier_id = i.supplier_id order by record_id limit 1) m on true`,
    [numbered.map(({ recordId }) => recordId), numbered.map(({ kvkNumber }) => kvkNumber)],
  );
}

/**
 * Finds, for many records at once, those with the same name in the same place, postcode, or no place at all. The records
 * themselves are in `record_match` already, so firms that stand twice in one file find each other.
 */
export async function findNamesakes(
  manager: EntityManager,
  subjects: readonly MatchSubject[],
): Promise<FoundRecord[]> {
  return manager.query<FoundRecord[]>(
    `select ${FOUND}
       from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[])
            as s (record_id, kvk_number, name_key, place_key, postcode)
       join record_match m on m.name_key = s.name_key and m.record_id <> s.record_id
        and (m.postcode = s.postcode or m.place_key = s.place_key
             or coalesce(s.postcode, s.place_key) is null or coalesce(m.postcode, m.place_key) is null)
       ${HOLDER}`,
    [
      subjects.map((subject) => subject.recordId),
      subjects.map((subject) => subject.kvkNumber),
      subjects.map((subject) => subject.nameKey),
      subjects.map((subject) => subject.placeKey),
      subjects.map((subject) => subject.postcode),
    ],
  );
}

/**
 * Finds, for many records at once, those that share a block: an identifier, a domain, a phone number, or the beginning
 * of a name in one place.
 */
export async function findSimilar(
  manager: EntityManager,
  subjects: readonly MatchSubject[],
): Promise<FoundRecord[]> {
  const blocks = subjects.flatMap((subject) => matchBlocks(subject).map((block) => ({ block, subject })));
  if (blocks.length === 0) return [];
  return manager.query<FoundRecord[]>(
    `with pairs as (
       select distinct s.record_id, s.kvk_number, other.record_id as other_id
         from unnest($1::text[], $2::bigint[], $3::text[]) as s (block, record_id, kvk_number)
        cross join lateral (
          select array_agg(record_id) as ids
            from (select record_id from match_block b
                   where b.block = s.block and b.record_id <> s.record_id limit ${LARGEST_BLOCK + 1}) first_ones) members
        cross join lateral unnest(members.ids) as other (record_id)
        where cardinality(members.ids) <= ${LARGEST_BLOCK})
     select ${FOUND}
       from pairs s
       join record_match m on m.record_id = s.other_id and ${ONE_WITHOUT_NUMBER}
       ${HOLDER}`,
    [
      blocks.map(({ block }) => block),
      blocks.map(({ subject }) => subject.recordId),
      blocks.map(({ subject }) => subject.kvkNumber),
    ],
  );
}
