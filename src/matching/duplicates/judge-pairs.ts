import { type Evidence, evidenceOf, sharedDomain } from '../compare-records.ts';
import { judgePair, type PairReason, type Verdict } from '../judge-pair.ts';
import { type NamePair } from './find-pairs.ts';
import { type SupplierName } from './supplier-names.ts';

/** Two suppliers that may be one firm, by the best of what they are called. */
export interface SupplierPair {
  supplierId: string;
  otherId: string;
  /** Beside those of an import: `other-names.ts`, `changed-numbers.ts`. */
  reason: PairReason | 'former-name' | 'name-with-place' | 'changed-number';
  /** 0 to 1. */
  score: number;
  /** `record` is the side of `supplierId`. */
  evidence: Evidence[];
}

/**
 * Judges every pair of names by the rules of an import, purely, and answers for each two suppliers the best verdict: one
 * that links before one that asks. What links is asked as well: nobody has looked at it when the second of the two came.
 * @param crowded domains that more suppliers use
 */
export function judgePairs(pairs: readonly NamePair[], crowded: ReadonlySet<string>): SupplierPair[] {
  const best = new Map<string, { pair: NamePair; judged: Verdict }>();
  for (const pair of pairs) {
    const judged = judgeNamePair(pair, crowded);
    const key = `${pair.own.supplierId} ${pair.other.supplierId}`;
    if (certainty(judged) > certainty(best.get(key)?.judged)) best.set(key, { pair, judged });
  }
  return [...best.values()].map(({ pair: { own, other }, judged: { reason, score } }) => ({
    supplierId: own.supplierId,
    otherId: other.supplierId,
    reason,
    score,
    evidence: evidenceOf(own, other),
  }));
}

/** Of several verdicts about the same two suppliers the first. */
export function onePerPair(pairs: readonly SupplierPair[]): SupplierPair[] {
  const first = new Map<string, SupplierPair>();
  for (const pair of pairs) {
    const key = [pair.supplierId, pair.otherId].sort().join(' ');
    if (!first.has(key)) first.set(key, pair);
  }
  return [...first.values()];
}

/** Judges two names by the rules of an import; a domain that more suppliers use counts for neither. */
export function judgeNamePair(pair: NamePair, crowded: ReadonlySet<string>): Verdict {
  return judgePair(pair.own, pair.other, !crowded.has(domainOf(pair)));
}

function certainty(judged: Verdict | undefined): number {
  if (judged?.verdict === 'same') return 1 + judged.score;
  // Numbers part the two; only a person may say that one of them is a slip of the keys.
  return judged?.verdict === 'maybe' || judged?.reason === 'near-kvk-number' ? judged.score : 0;
}

function domainOf({ own, other }: { own: SupplierName; other: SupplierName }): string {
  return sharedDomain(own, other) ?? '';
}

/** What decides which of two suppliers lives on, and how soon the pair is asked about. */
export interface Standing {
  supplierId: string;
  numbered: boolean;
  createdAt: Date;
  /** Buyers can find it. */
  published: boolean;
  labelled: boolean;
}

/** A pair as a person is asked: `supplierId` is the one that lives on unless the answer says otherwise. */
export interface RankedPair extends SupplierPair {
  /** Of two pairs with one score the one with the higher standing comes first: how public the two are, 0 to 4. */
  standing: number;
}

/**
 * Puts the supplier with the KvK number first, else the older one, and says how public the pair is. Of two numbers of one firm the one that
 * a source gives now comes first: it becomes that of the firm.
 */
export function rankPair(pair: SupplierPair, a: Standing, b: Standing): RankedPair {
  const standing = [a.published, b.published, a.labelled, b.labelled].filter(Boolean).length;
  if (pair.reason === 'changed-number' || !goesBefore(b, a)) return { ...pair, standing };
  const evidence = pair.evidence.map((field) => ({
    ...field,
    record: field.candidate,
    candidate: field.record,
  }));
  return { ...pair, supplierId: pair.otherId, otherId: pair.supplierId, evidence, standing };
}

function goesBefore(a: Standing, b: Standing): boolean {
  if (a.numbered !== b.numbered) return a.numbered;
  if (a.createdAt.getTime() !== b.createdAt.getTime()) return a.createdAt < b.createdAt;
  return a.supplierId < b.supplierId;
}
