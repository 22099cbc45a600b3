import { randomUUID } from 'node:crypto';

import { type EntityManager } from 'typeorm';

import { type DecidedRecord, decideChunk, type Decisions, withFirstLines } from './decide-chunk.ts';
import { type KnownLink } from './known-link.ts';
import { bearingOf, dependents, type News } from './dependents.ts';
import { addAliases } from './find-aliases.ts';
import { withFirstStatements } from './first-statements.ts';
import { findCandidates } from './find-candidates.ts';
import { type FoundRecord, type FoundRecords, FreshRecords } from './found-records.ts';
import { type MatchSubject } from './match-subject.ts';
import { withoutMuteDomains } from './mute-domains.ts';
import { takeOverIds } from './take-over-ids.ts';

/** What came of deciding about records. */
export interface Settled {
  /** About the records that were asked about, in their order. */
  decided: DecidedRecord[];
  /** About records that were there already and are decided otherwise now. */
  changed: ChangedRecord[];
}

/** A record that was decided about before, and is decided otherwise now. */
export interface ChangedRecord extends DecidedRecord {
  formerSupplierId: string | null;
}

/** How records are decided about that were decided about before, in the order in which they came. */
export interface HistoryAgain {
  /** The id of the supplier that a record makes. */
  newId: (recordId: string) => string;
  /** The suppliers that records had until they were taken out to be decided about again, by record id. */
  had: ReadonlyMap<string, string>;
  /** Takes out of what was found for records what was not there when they were. */
  narrow?: (found: FoundRecords) => Promise<void>;
}

/** Suppliers that won or lost a record. */
export function suppliersTouched({ decided, changed }: Settled): string[] {
  return [
    ...[...decided, ...changed].flatMap(({ supplierId }) => supplierId ?? []),
    ...changed.flatMap(({ formerSupplierId }) => formerSupplierId ?? []),
  ];
}

/**
 * Decides which supplier each record speaks about, and again about the records without a KvK number that were decided
 * earlier and go after one of these in the order of deciding (`compareRank`); and so on while anything changes,
 * which ends because that order has no circles. What it comes to is what deciding about all records at once would.
 * The records must be in `match_block` already, and not in `record_match`. Writes nothing.
 */
export async function settleRecords(
  manager: EntityManager,
  subjects: readonly MatchSubject[],
  links: ReadonlyMap<string, KnownLink>,
  { newId, had, narrow }: HistoryAgain = { newId: () => randomUUID(), had: new Map() },
): Promise<Settled> {
  const known = await withFirstStatements(manager, links);
  const fresh = new FreshRecords(subjects, known);
  const made: Decisions = { byRecord: new Map(), byKvk: new Map(), firstByKvk: new Map() };
  const before = new Map<string, FoundRecord>();
  const asked = new Set(subjects.map(({ recordId }) => recordId));
  const idOf = (recordId: string): string => {
    const now = made.byRecord.get(recordId);
    if (now?.supplierId && now.decision.outcome === 'new') return now.supplierId;
    return before.get(recordId)?.ownSupplierId ?? newId(recordId);
  };
  let todo: readonly MatchSubject[] = subjects;
  while (todo.length > 0) {
    const found = await findCandidates(manager, todo, fresh);
    await addAliases(manager, todo, found);
    await narrow?.(found);
    const earlier = new Map(
      todo.map(({ recordId }) => [recordId, made.byRecord.get(recordId) ?? before.get(recordId)]),
    );
    const decided = decideChunk(todo, found, known, idOf, made);
    const news = decided.flatMap((record): News[] => {
      const { recordId } = record.subject;
      const bearing = bearingOf(record.supplierId, earlier.get(recordId), [
        known.get(recordId)?.supplierId,
        had.get(recordId),
      ]);
      return bearing === 'none' ? [] : [{ ...record, bearing }];
    });
    const doubted = dependents(news, found, made, earlier);
    // Of the past only what was there then counts, and who had a number then is not known here.
    const next = narrow ? doubted.map(({ record }) => record) : await withoutMuteDomains(manager, doubted);
    for (const record of next) before.set(record.recordId, before.get(record.recordId) ?? record);
    todo = next.map((record) => made.byRecord.get(record.recordId)?.subject ?? { ...record, line: 0 });
  }
  await takeOverIds(manager, made, before, known);
  const all = [...made.byRecord.values()];
  return {
    decided: withFirstLines(subjects.flatMap(({ recordId }) => made.byRecord.get(recordId) ?? [])),
    changed: all.flatMap((record): ChangedRecord[] => {
      const was = before.get(record.subject.recordId);
      if (!was || asked.has(record.subject.recordId)) return [];
      // The same question again, with other candidates.
      if (was.supplierId === record.supplierId && record.decision.outcome !== 'review') return [];
      return [{ ...record, formerSupplierId: was.supplierId }];
    }),
  };
}
