import { type EntityManager } from 'typeorm';

import { type FieldChange, type Reason } from '../intake/import-view.ts';
import { type RecordedRow, type RowResult } from '../intake/row-outcomes.ts';
import { type DecidedRecord, decideChunk, type KnownLink } from './decide-chunk.ts';
import { findExact, findSimilar, type FoundRecord } from './find-candidates.ts';
import { findChanges } from './find-changes.ts';
import { loadFormerLinks } from './former-links.ts';
import { type MatchReason } from './match-record.ts';
import { toSubject } from './match-subject.ts';
import { addSubjects, retireRecords, saveDecisions, settleIdentifiers } from './matching-store.ts';

/** What a chunk of rows led to. */
export interface ChunkResult {
  rows: (RowResult & { recordId: string })[];
  /** Suppliers whose facts may have changed. */
  touched: string[];
}

/** Matches a chunk of records about firms, in file order; a fixed number of statements whatever its size. */
export async function matchFirms(
  manager: EntityManager,
  recorded: readonly RecordedRow[],
): Promise<ChunkResult> {
  const retired = await retireRecords(
    manager,
    recorded.flatMap((row) => row.replacesRecordId ?? []),
  );
  const known = await earlierLinks(manager, recorded, retired);
  const decided = await decideRecords(manager, recorded, known);
  const formerSuppliers = [...retired.values(), ...known.values()].map((link) => link.supplierId);
  await settleIdentifiers(manager, formerSuppliers);
  const changes = await findChanges(manager, recorded, decided);
  return {
    rows: decided.map((record) => toRow(record, changes.get(record.subject.recordId) ?? [])),
    touched: [...decided.flatMap(({ supplierId }) => supplierId ?? []), ...formerSuppliers],
  };
}

/**
 * Decides which supplier each record speaks about, in the order given, and writes it down.
 * @param known where the same statement was linked before, by record id
 * @param newId the id of the supplier that a record makes
 */
export async function decideRecords(
  manager: EntityManager,
  records: readonly Pick<RecordedRow, 'recordId' | 'line' | 'cleaned'>[],
  known: ReadonlyMap<string, KnownLink>,
  newId?: (recordId: string) => string,
): Promise<DecidedRecord[]> {
  const subjects = records.map(toSubject);
  await addSubjects(manager, subjects);
  const found = byRecord(await findExact(manager, subjects));
  // A namesake that waits for a person settles nothing: without this, the second row of that firm would be a new one.
  const unresolved = subjects.filter(
    ({ recordId }) => !found.get(recordId)?.some(({ supplierId }) => supplierId !== null),
  );
  for (const [recordId, similar] of byRecord(await findSimilar(manager, unresolved)))
    found.set(recordId, [...(found.get(recordId) ?? []), ...similar]);
  const decided = decideChunk(subjects, found, known, newId);
  await saveDecisions(manager, decided);
  return decided;
}

/** Where the statements were linked that these replace, or that came back after having been away. */
async function earlierLinks(
  manager: EntityManager,
  recorded: readonly RecordedRow[],
  retired: ReadonlyMap<string, KnownLink>,
): Promise<Map<string, KnownLink>> {
  const known = await loadFormerLinks(
    manager,
    recorded.flatMap(({ recordId, formerRecordId, replacesRecordId }) =>
      formerRecordId && !replacesRecordId ? [{ recordId, formerRecordId }] : [],
    ),
  );
  for (const row of recorded) {
    const link = row.replacesRecordId ? retired.get(row.replacesRecordId) : undefined;
    if (link) known.set(row.recordId, link);
  }
  return known;
}

function byRecord(found: readonly FoundRecord[]): Map<string, FoundRecord[]> {
  const groups = new Map<string, FoundRecord[]>();
  for (const record of found) {
    const group = groups.get(record.forRecordId);
    if (group) group.push(record);
    else groups.set(record.forRecordId, [record]);
  }
  return groups;
}

const BY: Record<MatchReason, string> = {
  'same-record': 'the same row of this source before',
  'kvk-number': 'the same KvK number',
  'name-postcode': 'the same name and postcode',
  'name-place': 'the same name and place',
  'several-suppliers': 'more than one supplier has this name here',
  'similar-name': 'a similar name in the same place',
  'same-name-other-kvk': 'the same name but another KvK number',
  'no-candidate': '',
};

function toRow(
  { subject, decision, supplierId, sameAsLine }: DecidedRecord,
  changes: FieldChange[],
): RowResult & { recordId: string } {
  const base = { line: subject.line, recordId: subject.recordId, supplierId, changes };
  switch (decision.outcome) {
    case 'new':
      return {
        ...base,
        outcome: 'created',
        reasons: explain(decision.reason === 'no-candidate' ? null : decision.reason, 'Another firm has'),
      };
    case 'linked':
      return {
        ...base,
        outcome: 'updated',
        reasons: explain(
          decision.reason,
          sameAsLine ? `Same firm as line ${sameAsLine}:` : 'Same firm as one in the register:',
          sameAsLine ? { line: sameAsLine } : undefined,
        ),
      };
    case 'review':
      return {
        ...base,
        outcome: 'review',
        reasons: explain(decision.reason, 'May be a firm in the register; a steward decides:'),
      };
  }
}

function explain(reason: MatchReason | null, start: string, values?: Reason['values']): Reason[] {
  return reason ? [{ code: reason, message: `${start} ${BY[reason]}.`, ...(values ? { values } : {}) }] : [];
}
