import { type Evidence, evidenceOf, nearness } from '../compare-records.ts';
import {
  type Judged,
  judgeCandidates,
  type MatchReason,
  matchRecord,
  withSupplierKvk,
} from '../match-record.ts';
import { type MatchSubject } from '../match-subject.ts';
import { nameSimilarity } from '../name-similarity.ts';
import { type FirmCandidate } from './find-firms.ts';

/**
 * How certain it is that a description is about a supplier: `certain`, an import would link the two; `possible`, it would
 * ask a person; `similar`, it would make a new supplier, but the names are alike.
 */
export type Certainty = 'certain' | 'possible' | 'similar';

/** A supplier that a description may be about. */
export interface RankedFirm {
  supplierId: string;
  certainty: Certainty;
  reason: MatchReason;
  /** 0 to 1; firms of a greater certainty always score higher. */
  score: number;
  /** How alike the names are, 0 to 1; null when the description has none. */
  nameSimilarity: number | null;
  /** Both sides of every field that one of them names: `record` is the description's, `candidate` the supplier's. */
  evidence: Evidence[];
}

export interface RankedFirms {
  /** Best first. */
  firms: RankedFirm[];
  /** The supplier that an import would link this to by itself; null when there is none, or more than one fits. */
  match: string | null;
}

/** What a question scores: below everything that an import would link, above names that are only alike. */
const POSSIBLE_FROM = 0.76;
const POSSIBLE_AT_MOST = 0.9;

/** Names less alike than this are shown to nobody. Below it, one word in common is all there is. */
const SIMILAR_FROM = 0.6;

/** What a likeness of names is worth by itself, and when the two are in different places: below every question. */
const NAME_ALONE = 0.75;
const NAME_ELSEWHERE = 0.6;

/** The same name with another KvK number is another firm, but the number may be an old one. */
const OTHER_KVK = 0.3;

/**
 * Ranks the suppliers that a description may be about, purely and by the same judge as an import. A candidate that only
 * something else than its name led to is kept when the judge says that it may be the firm.
 */
export function rankFirms(subject: MatchSubject, candidates: readonly FirmCandidate[]): RankedFirms {
  const decision = matchRecord(subject, candidates);
  const match = decision.outcome === 'linked' ? decision.supplierId : null;
  const best = new Map<string, RankedFirm>();
  for (const judged of judgeCandidates(subject, candidates)) {
    const firm = toFirm(subject, judged);
    if (firm && firm.score > (best.get(firm.supplierId)?.score ?? 0)) best.set(firm.supplierId, firm);
  }
  const firms = [...best.values()].sort(
    (a, b) =>
      Number(b.supplierId === match) - Number(a.supplierId === match) ||
      b.score - a.score ||
      a.supplierId.localeCompare(b.supplierId),
  );
  return { firms, match };
}

function toFirm(subject: MatchSubject, judged: Judged<FirmCandidate>): RankedFirm | null {
  const { candidate, verdict, reason } = judged;
  const alike = subject.nameKey === '' ? null : nameSimilarity(subject.nameKey, candidate.nameKey);
  const firm = {
    supplierId: candidate.supplierId,
    nameSimilarity: alike,
    evidence: evidenceOf(subject, withSupplierKvk(candidate)),
  };
  switch (verdict) {
    case 'same':
      return { ...firm, certainty: 'certain', reason, score: judged.score };
    case 'maybe':
      return { ...firm, certainty: 'possible', reason, score: asQuestion(judged.score) };
    case 'related':
    case 'other':
      return candidate.byName && alike !== null && alike >= SIMILAR_FROM
        ? { ...firm, certainty: 'similar', ...byNameAlone(subject, judged, alike) }
        : null;
  }
}

function asQuestion(score: number): number {
  return Math.min(Math.max(score, POSSIBLE_FROM), POSSIBLE_AT_MOST);
}

function byNameAlone(
  subject: MatchSubject,
  { candidate, verdict, reason }: Judged<FirmCandidate>,
  alike: number,
): { reason: MatchReason; score: number } {
  const keys = withSupplierKvk(candidate);
  const otherKvk = subject.kvkNumber !== null && keys.kvkNumber !== null;
  if (otherKvk) return { reason: 'same-name-other-kvk', score: alike * OTHER_KVK };
  const elsewhere = verdict === 'related' || nearness(subject, keys) === 'elsewhere';
  const score = alike * (elsewhere ? NAME_ELSEWHERE : NAME_ALONE);
  return { reason: reason === 'no-candidate' ? 'similar-name' : reason, score };
}
