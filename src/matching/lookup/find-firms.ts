import { type EntityManager } from 'typeorm';

import { addAliases } from '../find-aliases.ts';
import { findCandidates, MATCH_KEYS } from '../find-candidates.ts';
import { type FoundRecords, FreshRecords } from '../found-records.ts';
import { type Candidate } from '../match-record.ts';
import { type MatchSubject } from '../match-subject.ts';

/** A record of a supplier that a description may be about. */
export interface FirmCandidate extends Candidate {
  /** The description that it is a candidate for, by its id. */
  forId: string;
  /** Whether its name alone led to it: a name is public, a number that only the caller knows is not. */
  byName: boolean;
}

/** A supplier that something else than matching thought of, such as a search for names. */
export interface SuggestedSupplier {
  forId: string;
  supplierId: string;
}

/**
 * Finds what descriptions may be about, in the same way as records of an import, and by their name wherever the firm is:
 * a sheet often says nothing else. Reads only; a fixed number of statements whatever the number of descriptions.
 * @param subjects with ids that no record has
 * @param suggested suppliers to compare with as well
 */
export async function findFirms(
  manager: EntityManager,
  subjects: readonly MatchSubject[],
  suggested: readonly SuggestedSupplier[],
): Promise<FirmCandidate[]> {
  if (subjects.length === 0) return [];
  const named = subjects.filter(({ nameKey }) => nameKey !== '').map(nameOnly);
  const byName = await findStored(manager, named);
  const bySuggestion = await recordsOf(manager, suggested);
  const byAll = await findStored(manager, subjects);
  return distinct([
    ...toCandidates(byName, true),
    ...bySuggestion.map((record) => ({ ...record, byName: true })),
    ...toCandidates(byAll, false),
  ]);
}

/** Candidates among what is stored: records, and spellings that a person taught. */
async function findStored(manager: EntityManager, subjects: readonly MatchSubject[]): Promise<FoundRecords> {
  const found = await findCandidates(manager, subjects, new FreshRecords([]));
  await addAliases(manager, subjects, found);
  return found;
}

/** A subject that says nothing but its name: it meets every namesake, and nothing else. */
function nameOnly({ recordId, line, precedence, nameKey }: MatchSubject): MatchSubject {
  return { ...NOTHING, recordId, line, precedence, nameKey };
}

const NOTHING = {
  kvkNumber: null,
  establishmentNumber: null,
  rsin: null,
  legalForm: null,
  placeKey: null,
  postcode: null,
  houseNumber: null,
  websiteDomain: null,
  emailDomain: null,
  phone: null,
} as const;

function toCandidates(found: FoundRecords, byName: boolean): FirmCandidate[] {
  return [...found].flatMap(([forId, records]) =>
    records.flatMap(({ supplierId, ...record }): FirmCandidate[] =>
      supplierId ? [{ ...record, supplierId, forId, byName }] : [],
    ),
  );
}

async function recordsOf(
  manager: EntityManager,
  suggested: readonly SuggestedSupplier[],
): Promise<Omit<FirmCandidate, 'byName'>[]> {
  if (suggested.length === 0) return [];
  return manager.query<Omit<FirmCandidate, 'byName'>[]>(
    `select s.for_id as "forId", m.record_id as "recordId", m.supplier_id as "supplierId", ${MATCH_KEYS},
            i.value as "supplierKvkNumber"
       from unnest($1::text[], $2::uuid[]) as s (for_id, supplier_id)
       join record_match m on m.supplier_id = s.supplier_id
       left join supplier_identifier i on i.supplier_id = m.supplier_id and i.kind = 'kvk'`,
    [suggested.map(({ forId }) => forId), suggested.map(({ supplierId }) => supplierId)],
  );
}

/** Each record once a description, as it was found first: by its name when it was. */
function distinct(candidates: readonly FirmCandidate[]): FirmCandidate[] {
  const found = new Map<string, FirmCandidate>();
  for (const candidate of candidates) {
    const key = [candidate.forId, candidate.supplierId, candidate.recordId, candidate.supplierKvkNumber].join(
      ' ',
    );
    if (!found.has(key)) found.set(key, candidate);
  }
  return [...found.values()];
}
