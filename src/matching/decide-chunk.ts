import { compareRank } from './decision-order.ts';
import { type FoundRecord } from './found-records.ts';
import { contradicts, type KnownLink, standsSince } from './known-link.ts';
import { type Candidate, type MatchDecision, matchRecord } from './match-record.ts';
import { type MatchSubject } from './match-subject.ts';
import { onlyNumberAgrees } from './only-number.ts';

/** A decision with the supplier that it leads to; null for a question. */
export interface DecidedRecord {
  subject: MatchSubject;
  decision: MatchDecision;
  supplierId: string | null;
  /** The line in the same file that made this supplier, when it did. */
  sameAsLine?: number;
}

/** What was decided so far, in this go: it goes before what the register still says. */
export interface Decisions {
  /** Record id -> decision. */
  byRecord: Map<string, DecidedRecord>;
  /** KvK number -> supplier that was made for it. */
  byKvk: Map<string, string>;
  /** KvK number -> the first statement with it. */
  firstByKvk: Map<string, MatchSubject>;
}

/**
 * Decides about records in the order of {@link compareRank}, so that the row without a number of a firm finds the
 * supplier that the row with the number made. Pure but for the new ids; adds to `made`.
 * @param found candidates by record id
 * @param known earlier links by record id
 * @param newId the id of the supplier that a record makes
 */
export function decideChunk(
  subjects: readonly MatchSubject[],
  found: ReadonlyMap<string, readonly FoundRecord[]>,
  known: ReadonlyMap<string, KnownLink>,
  newId: (recordId: string) => string,
  made: Decisions = { byRecord: new Map(), byKvk: new Map(), firstByKvk: new Map() },
): DecidedRecord[] {
  const kvkOf = new Map([...made.byKvk].map(([kvk, supplierId]) => [supplierId, kvk]));
  const ranked = subjects.map((subject) => ({
    subject,
    rank: { ...subject, recordId: standsSince(subject, known.get(subject.recordId)) },
  }));
  for (const { subject } of ranked.sort((a, b) => compareRank(a.rank, b.rank))) {
    const decision = decide(
      subject,
      found.get(subject.recordId) ?? [],
      known.get(subject.recordId),
      made,
      kvkOf,
    );
    const supplierId = supplierOf(decision, subject.recordId, newId);
    if (supplierId && subject.kvkNumber) {
      made.byKvk.set(subject.kvkNumber, supplierId);
      if (!made.firstByKvk.has(subject.kvkNumber)) made.firstByKvk.set(subject.kvkNumber, subject);
      kvkOf.set(supplierId, subject.kvkNumber);
    }
    made.byRecord.set(subject.recordId, { subject, decision, supplierId });
  }
  return subjects.flatMap(({ recordId }) => made.byRecord.get(recordId) ?? []);
}

function decide(
  subject: MatchSubject,
  found: readonly FoundRecord[],
  previous: KnownLink | undefined,
  made: Decisions,
  kvkOf: ReadonlyMap<string, string>,
): MatchDecision {
  const holder = holderOf(subject, found, made);
  const elsewhere = holder !== undefined && holder !== previous?.supplierId;
  if (previous && !elsewhere && !contradicts(subject, previous)) return sameRecord(previous);
  const candidates = found.flatMap((record): Candidate[] => {
    if (!counts(record, subject)) return [];
    const decided = made.byRecord.get(record.recordId);
    const supplierId = decided ? decided.supplierId : record.supplierId;
    if (!supplierId) return [];
    return [{ ...record, supplierId, supplierKvkNumber: kvkOf.get(supplierId) ?? record.supplierKvkNumber }];
  });
  // The row before with this number is not among the candidates: numbers need no search within a file.
  const supplierId = subject.kvkNumber === null ? undefined : made.byKvk.get(subject.kvkNumber);
  if (!supplierId) return matchRecord(subject, candidates);
  const bySelf = matchRecord(subject, [{ ...subject, supplierId, supplierKvkNumber: subject.kvkNumber }]);
  const first = made.firstByKvk.get(subject.kvkNumber ?? '');
  const statements = [
    ...(first ? [first] : []),
    ...candidates.filter((one) => one.supplierId === supplierId),
  ];
  return onlyNumberAgrees(subject, statements) && bySelf.outcome === 'linked'
    ? { ...bySelf, onlyNumber: true }
    : bySelf;
}

/** The supplier that has the KvK number of a record: a number goes before what the same row said last time. */
function holderOf(
  { kvkNumber }: MatchSubject,
  found: readonly FoundRecord[],
  made: Decisions,
): string | undefined {
  if (kvkNumber === null) return undefined;
  const holder = found.find((record) => record.supplierId && record.supplierKvkNumber === kvkNumber);
  return made.byKvk.get(kvkNumber) ?? holder?.supplierId ?? undefined;
}

/** Whether a record goes before another one. Numbers decide among themselves, whatever came first. */
function counts(record: FoundRecord, subject: MatchSubject): boolean {
  const bothNumbered = subject.kvkNumber !== null && record.supplierKvkNumber !== null;
  return bothNumbered || compareRank({ ...record, recordId: record.since ?? record.recordId }, subject) < 0;
}

function supplierOf(
  decision: MatchDecision,
  recordId: string,
  newId: (recordId: string) => string,
): string | null {
  switch (decision.outcome) {
    case 'linked':
      return decision.supplierId;
    case 'new':
      return newId(recordId);
    case 'review':
      return null;
  }
}

/** Adds to each linked record the line of the same file that made its supplier. */
export function withFirstLines(decided: readonly DecidedRecord[]): DecidedRecord[] {
  const lines = new Map<string, number>();
  for (const { decision, supplierId, subject } of decided)
    if (supplierId && decision.outcome === 'new') lines.set(supplierId, subject.line);
  return decided.map((record) => {
    const line = record.supplierId ? lines.get(record.supplierId) : undefined;
    return line === undefined || record.decision.outcome === 'new' ? record : { ...record, sameAsLine: line };
  });
}

/** The supplier of the statement before. */
export function sameRecord(previous: KnownLink): MatchDecision {
  return {
    outcome: 'linked',
    supplierId: previous.supplierId,
    reason: 'same-record',
    score: 1,
    evidence: [],
  };
}
