import { type Evidence, evidenceOf, sharedDomain } from './compare-records.ts';
import { judgePair, type PairReason, THRESHOLDS, type Verdict } from './judge-pair.ts';
import { type MatchKeys, type MatchSubject } from './match-subject.ts';
import { onlyNumberAgrees } from './only-number.ts';

/** A supplier that a record may speak about, as one of its own records describes it. */
export interface Candidate extends MatchKeys {
  recordId: string;
  supplierId: string;
  /** The KvK number of the supplier, from whichever of its records. */
  supplierKvkNumber: string | null;
}

export type MatchReason =
  // Before any pair is judged, and about all pairs together.
  'same-record' | 'several-suppliers' | PairReason;

/** Which supplier a record speaks about: one that is known, a new one, or a question for a person. */
export type MatchDecision =
  | {
      outcome: 'linked';
      supplierId: string;
      reason: MatchReason;
      score: number;
      evidence: Evidence[];
      /** Nothing but the KvK number agrees, as when it is mistyped (`only-number.ts`). */
      onlyNumber?: true;
    }
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

/**
 * A label register's row without KvK number is asked about sooner than others (`REVIEW_FROM`): few rows, and a register
 * abroad leaves words out or adds some.
 */
export const REVIEW_CERTIFICATE_FROM = 0.65;

/** A person is shown at most this many candidates. */
const MAX_CANDIDATES = 5;

/** Rules that link, strongest first: what a stronger one says of one supplier is not doubted for a weaker one of another. */
export const LINKING_RULES: readonly PairReason[] = [
  'kvk-number',
  'establishment-number',
  'rsin',
  'name-postcode',
  'name-place',
  'similar-name-contact',
  'similar-name-address',
];

/** A candidate with what its record and the one in question are to each other. */
export interface Judged<C extends Candidate = Candidate> extends Verdict {
  candidate: C;
}

/**
 * Decides which supplier a record speaks about, purely: the one of the strongest rule that holds. More than one supplier
 * by that rule is a question, for then one firm may stand in the register twice; so is a supplier that may be the same.
 * A holding, or a namesake with another KvK number, is another firm and is kept as evidence.
 */
export function matchRecord(
  subject: MatchSubject,
  candidates: readonly Candidate[],
  thresholds = THRESHOLDS,
): MatchDecision {
  const judged = judgeCandidates(subject, [...candidates].sort(byAge), thresholds);
  for (const reason of LINKING_RULES) {
    const found = judged.filter((pair) => pair.verdict === 'same' && pair.reason === reason);
    const [first] = found;
    if (!first) continue;
    if (suppliersOf(found).size > 1) return review(subject, found, 'several-suppliers');
    const statements = found.map(({ candidate }) => candidate);
    const doubtful = reason === 'kvk-number' && onlyNumberAgrees(subject, statements);
    return { ...linked(subject, first), ...(doubtful && { onlyNumber: true }) };
  }
  const possible = judged.filter(({ verdict }) => verdict === 'maybe');
  return possible.length > 0 ? review(subject, possible) : isNew(subject, judged);
}

/** Of candidates that say the same the oldest record speaks: a database finds them in no fixed order, and the answer must not depend on it. */
function byAge(a: Candidate, b: Candidate): number {
  return Number(a.recordId) - Number(b.recordId);
}

/** Judges a record beside each candidate, in sight of all of them: a domain of several suppliers counts for none. */
export function judgeCandidates<C extends Candidate>(
  subject: MatchKeys,
  candidates: readonly C[],
  thresholds = THRESHOLDS,
): Judged<C>[] {
  const shared = domainsOfSeveral(subject, candidates);
  return candidates.map((candidate) => {
    const keys = withSupplierKvk(candidate);
    const domain = sharedDomain(subject, candidate);
    return { ...judgePair(subject, keys, domain === null || !shared.has(domain), thresholds), candidate };
  });
}

/** A supplier's KvK number holds for each of its records. */
export function withSupplierKvk(candidate: Candidate): MatchKeys {
  return { ...candidate, kvkNumber: candidate.supplierKvkNumber ?? candidate.kvkNumber };
}

/** Domains that the record shares with more than one supplier: of a franchise, a family of firms, or a web builder. */
function domainsOfSeveral(subject: MatchKeys, candidates: readonly Candidate[]): Set<string> {
  const users = new Map<string, Set<string>>();
  for (const candidate of candidates) {
    const domain = sharedDomain(subject, candidate);
    if (domain === null) continue;
    users.set(domain, (users.get(domain) ?? new Set()).add(candidate.supplierId));
  }
  return new Set([...users].filter(([, suppliers]) => suppliers.size > 1).map(([domain]) => domain));
}

function suppliersOf(pairs: readonly Judged[]): Set<string> {
  return new Set(pairs.map(({ candidate }) => candidate.supplierId));
}

function linked(subject: MatchSubject, { candidate, reason, score }: Judged): MatchDecision {
  const evidence = evidenceOf(subject, withSupplierKvk(candidate));
  return { outcome: 'linked', supplierId: candidate.supplierId, reason, score, evidence };
}

function review(subject: MatchSubject, pairs: readonly Judged[], reason?: MatchReason): MatchDecision {
  const best = new Map<string, Judged>();
  for (const pair of pairs)
    if (pair.score > (best.get(pair.candidate.supplierId)?.score ?? 0))
      best.set(pair.candidate.supplierId, pair);
  const ranked = [...best.values()].sort((a, b) => b.score - a.score).slice(0, MAX_CANDIDATES);
  const candidates = ranked.map(({ candidate, score }) => ({
    supplierId: candidate.supplierId,
    score,
    evidence: evidenceOf(subject, withSupplierKvk(candidate)),
  }));
  return {
    outcome: 'review',
    reason: reason ?? ranked[0]?.reason ?? 'similar-name',
    score: candidates[0]?.score ?? 0,
    candidates,
    evidence: candidates[0]?.evidence ?? [],
  };
}

function isNew(subject: MatchSubject, judged: readonly Judged[]): MatchDecision {
  const telling =
    judged.find(({ reason }) => reason === 'near-kvk-number') ??
    judged.find(({ verdict, reason }) => verdict === 'related' || reason === 'same-name-other-kvk');
  if (!telling) return { outcome: 'new', reason: 'no-candidate', score: 0, evidence: [] };
  const evidence = evidenceOf(subject, withSupplierKvk(telling.candidate));
  return { outcome: 'new', reason: telling.reason, score: 0, evidence };
}
