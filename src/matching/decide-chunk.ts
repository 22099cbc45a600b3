import { randomUUID } from 'node:crypto';

import { type FoundRecord } from './find-candidates.ts';
import { type Candidate, type MatchDecision, matchRecord, type MatchSubject } from './match-record.ts';

/** A subject that is the next delivery of a statement that was linked before. */
export interface KnownLink {
  supplierId: string;
  supplierKvkNumber: string | null;
}

/** A decision with the supplier that it leads to; null for a question. */
export interface DecidedRecord {
  subject: MatchSubject;
  decision: MatchDecision;
  supplierId: string | null;
  /** The line in the same file that made this supplier, when it did. */
  sameAsLine?: number;
}

/**
 * Decides about records in file order, so that the second row of a firm finds the supplier that the first row made.
 * Pure but for the new ids.
 * @param found candidates by record id
 * @param known earlier links by record id
 */
export function decideChunk(
  subjects: readonly MatchSubject[],
  found: ReadonlyMap<string, FoundRecord[]>,
  known: ReadonlyMap<string, KnownLink>,
): DecidedRecord[] {
  const made = new Map<string, string>();
  const firstLine = new Map<string, number>();
  const kvkOf = new Map<string, string>();
  return subjects.map((subject) => {
    const previous = known.get(subject.recordId);
    const candidates = (found.get(subject.recordId) ?? []).flatMap((record): Candidate[] => {
      const supplierId = record.supplierId ?? made.get(record.recordId);
      if (!supplierId) return [];
      return [
        {
          ...record,
          supplierId,
          supplierKvkNumber: record.supplierKvkNumber ?? kvkOf.get(supplierId) ?? null,
        },
      ];
    });
    const decision =
      previous && !contradicts(subject, previous) ? again(previous) : matchRecord(subject, candidates);
    const supplierId =
      decision.outcome === 'linked' ? decision.supplierId : decision.outcome === 'new' ? randomUUID() : null;
    const line = supplierId ? firstLine.get(supplierId) : undefined;
    if (supplierId) {
      made.set(subject.recordId, supplierId);
      if (decision.outcome === 'new') firstLine.set(supplierId, subject.line);
      if (subject.kvkNumber) kvkOf.set(supplierId, subject.kvkNumber);
    }
    return { subject, decision, supplierId, ...(line === undefined ? {} : { sameAsLine: line }) };
  });
}

/** A record stays with its supplier, unless it now names another KvK number. */
function contradicts(subject: MatchSubject, previous: KnownLink): boolean {
  return (
    subject.kvkNumber !== null &&
    previous.supplierKvkNumber !== null &&
    subject.kvkNumber !== previous.supplierKvkNumber
  );
}

function again(previous: KnownLink): MatchDecision {
  return {
    outcome: 'linked',
    supplierId: previous.supplierId,
    reason: 'same-record',
    score: 1,
    evidence: [],
  };
}
