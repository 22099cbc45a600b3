import { type EntityManager } from 'typeorm';

import { type Candidate, type MatchSubject } from './match-record.ts';
import { nameBlocks } from './name-blocks.ts';

/**
 * A block with more records than this says nothing about its members (`schoonmaakbedrijf` in a large town): it is left
 * out, and the record is found through its other blocks.
 */
const LARGEST_BLOCK = 60;

/** A record that may speak about the same firm; without a supplier while it is undecided in the same chunk. */
export interface FoundRecord extends Omit<Candidate, 'supplierId' | 'supplierKvkNumber'> {
  /** The record that it is a candidate for. */
  forRecordId: string;
  supplierId: string | null;
  supplierKvkNumber: string | null;
}

const FOUND = `s.record_id as "forRecordId", m.record_id as "recordId", m.supplier_id as "supplierId",
  m.kvk_number as "kvkNumber", m.name_key as "nameKey", m.place_key as "placeKey", m.postcode,
  i.value as "supplierKvkNumber"`;

const SUBJECTS = `unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[])
  as s (record_id, kvk_number, name_key, place_key, postcode)`;

/**
 * Finds, for many records at once, the records with the same KvK number, or with the same name and postcode or place.
 * The subjects themselves are in `record_match` already, so firms that stand twice in one file find each other; of
 * those only earlier ones (lower ids) count.
 */
export async function findExact(
  manager: EntityManager,
  subjects: readonly MatchSubject[],
): Promise<FoundRecord[]> {
  return manager.query<FoundRecord[]>(
    `select ${FOUND} from ${SUBJECTS}
       join record_match m on m.kvk_number = s.kvk_number
       left join supplier_identifier i on i.supplier_id = m.supplier_id and i.kind = 'kvk'
      where m.record_id < s.record_id
     union
     select ${FOUND} from ${SUBJECTS}
       join record_match m on m.name_key = s.name_key and (m.postcode = s.postcode or m.place_key = s.place_key)
       left join supplier_identifier i on i.supplier_id = m.supplier_id and i.kind = 'kvk'
      where m.record_id < s.record_id
     union
     select s.record_id, coalesce(m.record_id, 0), i.supplier_id, i.value, coalesce(m.name_key, ''), m.place_key, m.postcode, i.value
       from ${SUBJECTS}
       join supplier_identifier i on i.kind = 'kvk' and i.value = s.kvk_number
       left join lateral (select * from record_match where supplier_id = i.supplier_id order by record_id limit 1) m on true`,
    parameters(subjects),
  );
}

/** Finds records that may have a similar name in the same place or four-digit postcode area, by their blocks. */
export async function findSimilar(
  manager: EntityManager,
  subjects: readonly MatchSubject[],
): Promise<FoundRecord[]> {
  const blocks = subjects.flatMap((subject) =>
    nameBlocks(subject).map((block) => ({ block, recordId: subject.recordId })),
  );
  if (blocks.length === 0) return [];
  return manager.query<FoundRecord[]>(
    `with pairs as (
       select distinct s.record_id, other.record_id as other_id
         from unnest($1::text[], $2::bigint[]) as s (block, record_id)
        cross join lateral (
          select array_agg(record_id) as ids
            from (select record_id from match_block b
                   where b.block = s.block and b.record_id < s.record_id limit ${LARGEST_BLOCK + 1}) first_ones) members
        cross join lateral unnest(members.ids) as other (record_id)
        where cardinality(members.ids) <= ${LARGEST_BLOCK})
     select ${FOUND}
       from pairs s
       join record_match m on m.record_id = s.other_id
       left join supplier_identifier i on i.supplier_id = m.supplier_id and i.kind = 'kvk'`,
    [blocks.map(({ block }) => block), blocks.map(({ recordId }) => recordId)],
  );
}

function parameters(subjects: readonly MatchSubject[]): unknown[] {
  return [
    subjects.map((subject) => subject.recordId),
    subjects.map((subject) => subject.kvkNumber),
    subjects.map((subject) => subject.nameKey),
    subjects.map((subject) => subject.placeKey),
    subjects.map((subject) => subject.postcode),
  ];
}
