import { randomUUID } from 'node:crypto';

import { type FoundRecord } from './find-candidates.ts';
import { type Candidate, type MatchDecision, matchRecord, type MatchSubject } from './match-record.ts';
import { nameSimilarity } from './name-similarity.ts';

/** A subject that is the next delivery of a statement that was linked before. */
export interface KnownLink {
  supplierId: string;
  supplierKvkNumber: string | null;
  /** Name and postcode of that earlier statement. */
  nameKey: string;
  postcode: string | null;
}

/** Below this similarity a name is another name, not another spelling of the same. */
const OTHER_NAME_BELOW = 0.5;

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
 * @param newId the id of the supplier that a record makes
 */
export function decideChunk(
  subjects: readonly MatchSubject[],
  found: ReadonlyMap<string, FoundRecord[]>,
  known: ReadonlyMap<string, KnownLink>,
  newId: (recordId: string) => string = () => randomUUID(),
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
      decision.outcome === 'linked'
        ? decision.supplierId
        : decision.outcome === 'new'
          ? newId(subject.recordId)
          : null;
    const line = supplierId ? firstLine.get(supplierId) : undefined;
    if (supplierId) {
      made.set(subject.recordId, supplierId);
      if (decision.outcome === 'new') firstLine.set(supplierId, subject.line);
      if (subject.kvkNumber) kvkOf.set(supplierId, subject.kvkNumber);
    }
    return { subject, decision, supplierId, ...(line === undefined ? {} : { sameAsLine: line }) };
  });
}

/**
 * A record stays with its supplier, unless it now names another KvK number, or another firm altogether: a "number" of
 * the source may be the number of the row in a list that was sorted anew. The same KvK number or full postcode says
 * that the firm was renamed.
 */
function contradicts(subject: MatchSubject, previous: KnownLink): boolean {
  if (subject.kvkNumber !== null && previous.supplierKvkNumber !== null)
    return subject.kvkNumber !== previous.supplierKvkNumber;
  if (subject.postcode?.length === 6 && subject.postcode === previous.postcode) return false;
  return nameSimilarity(subject.nameKey, previous.nameKey) < OTHER_NAME_BELOW;
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
