import { type EntityManager } from 'typeorm';

import { firmNameInUse } from '../common/name-in-use.ts';
import { type FieldChange, type Reason } from '../intake/import-view.ts';
import { type RecordedRow, type RowResult } from '../intake/row-outcomes.ts';
import { type DecidedRecord } from './decide-chunk.ts';
import { type KnownLink } from './known-link.ts';
import { findChanges } from './find-changes.ts';
import { loadFormerLinks } from './former-links.ts';
import { type MatchReason } from './match-record.ts';
import { type StatedRecord, toSubject } from './match-subject.ts';
import { loadDecidedLinks } from './review/remembered-decisions.ts';
import { addBlocks, retireRecords, settleIdentifiers } from './matching-store.ts';
import { saveChanges, saveDecisions } from './save-decisions.ts';
import { type HistoryAgain, type Settled, settleRecords, suppliersTouched } from './settle-records.ts';

/** What a chunk of rows led to. */
export interface ChunkResult {
  rows: (RowResult & { recordId: string })[];
  /** Suppliers whose facts may have changed. */
  touched: string[];
  /** Those of which a statement was replaced. */
  retold: string[];
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
  const settled = await decideRecords(manager, recorded, known);
  const { decided } = settled;
  const formerSuppliers = [...retired.values(), ...known.values()].map((link) => link.supplierId);
  await settleIdentifiers(manager, formerSuppliers);
  const changes = await findChanges(manager, recorded, decided);
  return {
    rows: decided.map((record) => toRow(record, changes.get(record.subject.recordId) ?? [])),
    touched: [...suppliersTouched(settled), ...formerSuppliers],
    retold: formerSuppliers,
  };
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
  return withDecided(manager, recorded, known);
}

/**
 * A statement that comes for the first time may be spoken for already: who signs up claims an entry, and a person found out
 * that they speak for that firm. A KvK number goes before it, as before every link.
 */
async function withDecided(
  manager: EntityManager,
  recorded: readonly RecordedRow[],
  known: Map<string, KnownLink>,
): Promise<Map<string, KnownLink>> {
  const rows = recorded.filter(({ recordId }) => !known.has(recordId));
  const decided = await loadDecidedLinks(
    manager,
    rows.map(({ recordId }) => recordId),
  );
  for (const { recordId, cleaned } of rows) {
    const link = decided.get(recordId);
    if (!link) continue;
    const { key: nameKey } = firmNameInUse(cleaned.name);
    known.set(recordId, { ...link, nameKey, postcode: cleaned.postcode ?? null });
  }
  return known;
}

/**
 * Decides which supplier each record speaks about, and again about those that were there already and that this bears
 * upon, and writes it down.
 * @param known where the same statement was linked before, by record id
 */
export async function decideRecords(
  manager: EntityManager,
  records: readonly StatedRecord[],
  known: ReadonlyMap<string, KnownLink>,
  again?: HistoryAgain,
): Promise<Settled> {
  const subjects = records.map(toSubject);
  await addBlocks(manager, subjects);
  const settled = await settleRecords(manager, subjects, known, again);
  await saveDecisions(manager, settled.decided);
  await saveChanges(manager, settled.changed);
  await settleIdentifiers(manager, suppliersOtherwiseNumbered(settled, known));
  return settled;
}

/**
 * Suppliers with a number that may be nobody's now: kept only for the day that a firm came back, when a record without
 * one came instead, or left for the other one that its statement says now.
 */
function suppliersOtherwiseNumbered(
  { decided, changed }: Settled,
  known: ReadonlyMap<string, KnownLink>,
): string[] {
  return [...decided, ...changed].flatMap(({ subject, supplierId }) => {
    const previous = known.get(subject.recordId);
    const renumbered =
      previous?.supplierId === supplierId && previous?.supplierKvkNumber !== subject.kvkNumber;
    return supplierId && (subject.kvkNumber === null || renumbered) ? [supplierId] : [];
  });
}

const BY: Record<MatchReason, string> = {
  'same-record': 'the same row of this source before',
  'kvk-number': 'the same KvK number',
  'establishment-number': 'the same establishment number',
  rsin: 'the same RSIN',
  'website-domain': 'the same web or mail domain in one place, and part of the name',
  'name-postcode': 'the same name and postcode',
  'name-place': 'the same name and place',
  'similar-name-contact': 'a similar name and the same phone number or domain',
  'similar-name-address': 'a similar name at the same address',
  'several-suppliers': 'more than one supplier fits',
  'similar-name': 'a similar name in the same place',
  'other-legal-form': 'the same name, or nearly, with another legal form',
  'same-name-other-address': 'the same name and place, at another address',
  'other-place': 'the same name, and the same phone number or domain, in another place',
  'name-only': 'the same name, and one of the two names no place',
  'same-address': 'part of the name, the same address, and the same phone number or domain',
  'name-at-address': 'one name is within the other, and the same address',
  related: 'a name of the same family (a holding, or the owner of the buildings)',
  'same-name-other-kvk': 'the same name but another KvK number',
  'near-kvk-number':
    'the same name, the same address or contact details, and nearly the same KvK number: one digit is other, or two changed places. Is the number right? The search for duplicates asks a steward',
  'no-candidate': '',
};

/** The link stands, for a number goes before everything; but somebody should look at it. */
const ONLY_NUMBER: Reason = {
  code: 'only-kvk-agrees',
  message:
    'Only the KvK number is the same: name, address and contact details are all other than what is known of that firm. Is the number right?',
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
        reasons: [
          ...explain(
            decision.reason,
            sameAsLine ? `Same firm as line ${sameAsLine}:` : 'Same firm as one in the register:',
            sameAsLine ? { line: sameAsLine } : undefined,
          ),
          ...(decision.onlyNumber ? [ONLY_NUMBER] : []),
        ],
      };
    case 'review':
      return {
        ...base,
        outcome: 'review',
        reasons: mayBeKnown(decision.reason),
      };
  }
}

/** Why a person is asked whether a row speaks about a firm that is known. */
export function mayBeKnown(reason: MatchReason): Reason[] {
  return explain(reason, 'May be a firm in the register; a steward decides:');
}

function explain(reason: MatchReason | null, start: string, values?: Reason['values']): Reason[] {
  return reason ? [{ code: reason, message: `${start} ${BY[reason]}.`, ...(values ? { values } : {}) }] : [];
}
