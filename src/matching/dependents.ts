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

/** A record to decide about again. */
export interface Dependent {
  record: FoundRecord;
  /** Domains that are the only reason to, as long as they say something; none when there is a better reason. */
  domains: readonly string[];
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
): Dependent[] {
  const all = new Map<string, Dependent>();
  for (const { subject, supplierId, bearing } of news)
    for (const record of found.get(subject.recordId) ?? []) {
      if (!record.open || sameGo.has(record.recordId) || compareRank(record, subject) <= 0) continue;
      const now = made.byRecord.get(record.recordId);
      const held = now ? now.supplierId : record.supplierId;
      if (held !== null && held === supplierId) continue;
      const isNew = now ? now.decision.outcome === 'new' : record.isNew;
      const domains = reasonsOf(record, subject, bearing === 'moves' || !isNew);
      const before = all.get(record.recordId)?.domains;
      if (domains) all.set(record.recordId, { record, domains: together(before, domains) });
    }
  return [...all.values()];
}

/** No domain stands for a better reason, which goes before all domains. */
function together(before: readonly string[] | undefined, domains: readonly string[]): readonly string[] {
  return before?.length === 0 || domains.length === 0 ? [] : [...(before ?? []), ...domains];
}

/**
 * Whether a decision about one may depend on the other: when they may be one firm (an empty list), or have a domain in
 * common (that one), which says less the more suppliers use it. Undefined when not: firms that are merely related (a namesake
 * elsewhere) are told of each other and no more.
 * @param domainMatters false when a domain cannot make a difference: one more user of it only makes it say less, and who
 * found nobody by it before finds nobody then. Otherwise each new user would have all others decided about again.
 */
function reasonsOf(
  record: FoundRecord,
  subject: MatchSubject,
  domainMatters: boolean,
): readonly string[] | undefined {
  const { verdict } = judgePair(record, subject);
  if (verdict === 'same' || verdict === 'maybe') return [];
  const domain = domainMatters ? sharedDomain(record, subject) : null;
  if (domain === null) return undefined;
  return hasTwoDomains(record) ? [] : [domain];
}

/** Of two domains the one may count for some candidates and the other for others. */
function hasTwoDomains({ websiteDomain, emailDomain }: FoundRecord): boolean {
  return websiteDomain !== null && emailDomain !== null && websiteDomain !== emailDomain;
}
