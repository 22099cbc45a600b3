import { nameSimilarity } from './name-similarity.ts';

/** What matching looks at of a record. */
export interface MatchSubject {
  recordId: string;
  line: number;
  kvkNumber: string | null;
  /** `firmNameParts(name).key`. */
  nameKey: string;
  placeKey: string | null;
  /** Dutch: `9712HM`. */
  postcode: string | null;
}

/** A supplier that a record may speak about, as one of its own records describes it. */
export interface Candidate extends Omit<MatchSubject, 'line'> {
  supplierId: string;
  /** The KvK number of the supplier, from whichever of its records. */
  supplierKvkNumber: string | null;
}

export type MatchReason =
  | 'same-record'
  | 'kvk-number'
  | 'name-postcode'
  | 'name-place'
  | 'several-suppliers'
  | 'similar-name'
  | 'same-name-other-kvk'
  | 'no-candidate';

/** One field on both sides, for the person who has to decide or wants to know why. */
export interface Evidence {
  field: 'kvkNumber' | 'name' | 'postcode' | 'place';
  record: string | null;
  candidate: string | null;
}

/** Which supplier a record speaks about: one that is known, a new one, or a question for a person. */
export type MatchDecision =
  | { outcome: 'linked'; supplierId: string; reason: MatchReason; score: number; evidence: Evidence[] }
  | { outcome: 'new'; reason: MatchReason; score: number; evidence: Evidence[] }
  | {
      outcome: 'review';
      reason: MatchReason;
      score: number;
      candidates: ReviewCandidate[];
      evidence: Evidence[];
    };

export interface ReviewCandidate {
  supplierId: string;
  score: number;
  evidence: Evidence[];
}

/** Certainty that comes with each exact rule. A KvK number identifies; names in one place seldom collide. */
const SCORE = { kvk: 1, namePostcode: 0.97, namePlace: 0.93 } as const;

/**
 * From this similarity on, a name in the same place may be the same firm and a person is asked. Chosen so that one
 * typing error in a word asks, and another distinguishing word does not; see docs/matching.md.
 */
export const REVIEW_FROM = 0.86;

/**
 * The same for a label register's row without KvK number: few rows, and a register abroad leaves words out or adds
 * some, so a person is asked sooner.
 */
export const REVIEW_CERTIFICATE_FROM = 0.65;

/** A person is shown at most this many candidates. */
const MAX_CANDIDATES = 5;

/**
 * Decides which supplier a record speaks about, purely. In this order: the same KvK number; the same normalised name
 * with the same postcode or place; a similar name in the same place, which is always a question and never a guess.
 * Another KvK number means another firm, however alike the rest.
 */
export function matchRecord(
  subject: MatchSubject,
  candidates: readonly Candidate[],
  reviewFrom = REVIEW_FROM,
): MatchDecision {
  const byKvk = candidates.find(
    (candidate) => subject.kvkNumber !== null && candidate.supplierKvkNumber === subject.kvkNumber,
  );
  if (byKvk) return linked(subject, byKvk, 'kvk-number', SCORE.kvk);
  const compatible = candidates.filter((candidate) => !otherKvk(subject, candidate));
  const named = compatible.filter((candidate) => candidate.nameKey === subject.nameKey);
  const byPostcode = named.filter(
    (candidate) => subject.postcode !== null && candidate.postcode === subject.postcode,
  );
  const byPlace = named.filter(
    (candidate) => subject.placeKey !== null && candidate.placeKey === subject.placeKey,
  );
  for (const [found, reason, score] of [
    [byPostcode, 'name-postcode', SCORE.namePostcode],
    [byPlace, 'name-place', SCORE.namePlace],
  ] as const) {
    const suppliers = new Set(found.map((candidate) => candidate.supplierId));
    if (suppliers.size > 1) return review(subject, found, 'several-suppliers');
    if (found[0]) return linked(subject, found[0], reason, score);
  }
  const similar = compatible.filter((candidate) => isSimilar(subject, candidate, reviewFrom));
  if (similar.length > 0) return review(subject, similar, 'similar-name');
  return isNew(subject, candidates);
}

function otherKvk(subject: MatchSubject, candidate: Candidate): boolean {
  return (
    subject.kvkNumber !== null &&
    candidate.supplierKvkNumber !== null &&
    candidate.supplierKvkNumber !== subject.kvkNumber
  );
}

function isSimilar(subject: MatchSubject, candidate: Candidate, from: number): boolean {
  return samePlace(subject, candidate) && nameSimilarity(subject.nameKey, candidate.nameKey) >= from;
}

/** The same place, or the same four-digit postcode area (which also holds where a village is called by its town). */
function samePlace(subject: MatchSubject, candidate: Candidate): boolean {
  if (subject.placeKey !== null && subject.placeKey === candidate.placeKey) return true;
  return (
    subject.postcode !== null &&
    candidate.postcode !== null &&
    area(subject.postcode) === area(candidate.postcode)
  );
}

function area(postcode: string): string {
  return postcode.slice(0, 4);
}

function linked(
  subject: MatchSubject,
  candidate: Candidate,
  reason: MatchReason,
  score: number,
): MatchDecision {
  return {
    outcome: 'linked',
    supplierId: candidate.supplierId,
    reason,
    score,
    evidence: evidence(subject, candidate),
  };
}

function review(subject: MatchSubject, found: readonly Candidate[], reason: MatchReason): MatchDecision {
  const best = new Map<string, ReviewCandidate>();
  for (const candidate of found) {
    const score = nameSimilarity(subject.nameKey, candidate.nameKey);
    if (score <= (best.get(candidate.supplierId)?.score ?? 0)) continue;
    best.set(candidate.supplierId, {
      supplierId: candidate.supplierId,
      score,
      evidence: evidence(subject, candidate),
    });
  }
  const candidates = [...best.values()].sort((a, b) => b.score - a.score).slice(0, MAX_CANDIDATES);
  return {
    outcome: 'review',
    reason,
    score: candidates[0]?.score ?? 0,
    candidates,
    evidence: candidates[0]?.evidence ?? [],
  };
}

function isNew(subject: MatchSubject, candidates: readonly Candidate[]): MatchDecision {
  const namesake = candidates.find(
    (candidate) => candidate.nameKey === subject.nameKey && otherKvk(subject, candidate),
  );
  if (!namesake) return { outcome: 'new', reason: 'no-candidate', score: 0, evidence: [] };
  return { outcome: 'new', reason: 'same-name-other-kvk', score: 0, evidence: evidence(subject, namesake) };
}

function evidence(subject: MatchSubject, candidate: Candidate): Evidence[] {
  return [
    { field: 'kvkNumber', record: subject.kvkNumber, candidate: candidate.supplierKvkNumber },
    { field: 'name', record: subject.nameKey, candidate: candidate.nameKey },
    { field: 'postcode', record: subject.postcode, candidate: candidate.postcode },
    { field: 'place', record: subject.placeKey, candidate: candidate.placeKey },
  ];
}
