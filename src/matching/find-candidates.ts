import { type EntityManager } from 'typeorm';

import { type Candidate, type MatchSubject } from './match-record.ts';

/**
 * Trigram similarity from which a name is looked at at all. Lower than what `nameSimilarity` needs for a question, so
 * nothing is missed, and high enough for the index to leave nearly everything out.
 */
const TRIGRAM_FROM = 0.5;

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

/** Finds records with a similar name in the same place or four-digit postcode area, by the trigram index. */
export async function findSimilar(
  manager: EntityManager,
  subjects: readonly MatchSubject[],
): Promise<FoundRecord[]> {
  if (subjects.length === 0) return [];
  await manager.query(`select set_config('pg_trgm.similarity_threshold', $1, true)`, [String(TRIGRAM_FROM)]);
  return manager.query<FoundRecord[]>(
    `select ${FOUND} from ${SUBJECTS}
       join record_match m on m.name_key % s.name_key
        and (m.place_key = s.place_key or left(m.postcode, 4) = left(s.postcode, 4))
       left join supplier_identifier i on i.supplier_id = m.supplier_id and i.kind = 'kvk'
      where m.record_id < s.record_id`,
    parameters(subjects),
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
