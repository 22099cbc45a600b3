import { sharedDomain } from './compare-records.ts';
import { type DecidedRecord, type Decisions } from './decide-chunk.ts';
import { compareRank } from './decision-order.ts';
import { type FoundRecord, type FoundRecords } from './found-records.ts';
import { judgePair } from './judge-pair.ts';
import { type MatchSubject } from './match-subject.ts';

/** A decision that others may depend on. */
export interface News extends DecidedRecord {
  bearing: Exclude<Bearing, 'none'>;
}

/** What a decision changes for others: nothing, one more record of a supplier, or which supplier a record speaks about. */
export type Bearing = 'none' | 'adds' | 'moves';

/**
 * @param earlier how the record was decided in this register, if it was
 * @param before suppliers that it, or the statement that it replaces, had until it came
 */
export function bearingOf(
  supplierId: string | null,
  earlier: { supplierId: string | null } | undefined,
  before: readonly (string | undefined)[],
): Bearing {
  if (earlier) return earlier.supplierId === supplierId ? 'none' : 'moves';
  const former = before.filter((id) => id !== undefined);
  // Who waits for a person as soon as it comes is a candidate for nobody.
  if (supplierId === null && former.length === 0) return 'none';
  return former.every((id) => id === supplierId) ? 'adds' : 'moves';
}

/**
 * Records to decide about again: they go after one that was decided now, and it may matter to them. Not those that were
 * decided in the same go: they had it before them.
 */
export function dependents(
  news: readonly News[],
  found: FoundRecords,
  made: Decisions,
  sameGo: ReadonlyMap<string, unknown>,
): FoundRecord[] {
  const records = new Map<string, FoundRecord>();
  for (const { subject, supplierId, bearing } of news)
    for (const record of found.get(subject.recordId) ?? []) {
      if (!record.open || sameGo.has(record.recordId) || compareRank(record, subject) <= 0) continue;
      const now = made.byRecord.get(record.recordId);
      const held = now ? now.supplierId : record.supplierId;
      const isNew = now ? now.decision.outcome === 'new' : record.isNew;
      const domainMatters = bearing === 'moves' || !isNew;
      if ((held === null || held !== supplierId) && mayMatter(record, subject, domainMatters))
        records.set(record.recordId, record);
    }
  return [...records.values()];
}

/**
 * Whether a decision about one may depend on the other: when they may be one firm, or have a domain in common, which says
 * less the more suppliers use it. Firms that are merely related (a namesake elsewhere) are told of each other and no more.
 * @param domainMatters false when a domain cannot make a difference: one more user of it only makes it say less, and who
 * found nobody by it before finds nobody then. Otherwise each new user would have all others decided about again.
 */
function mayMatter(record: FoundRecord, subject: MatchSubject, domainMatters: boolean): boolean {
  if (domainMatters && sharedDomain(record, subject) !== null) return true;
  const { verdict } = judgePair(record, subject);
  return verdict === 'same' || verdict === 'maybe';
}
