import { type EntityManager } from 'typeorm';

import { type DecidedRecord, type Decisions, sameRecord } from './decide-chunk.ts';
import { isOtherFirm, type KnownLink } from './known-link.ts';
import { type FoundRecord } from './found-records.ts';

/**
 * A supplier keeps its id when another record turns out to be its first: the record with the KvK number of a firm that
 * was known without. So it does when whoever spoke of it now gives it another KvK number: a number that was mistyped, or
 * a sole trader that became a company. A new supplier that all records of an old one moved to takes over that one's id, so
 * that links to it, and what others keep about it, stay good.
 * @param before records that were decided about again, as they were
 * @param known where the statement before each record was linked, by record id
 */
export async function takeOverIds(
  manager: EntityManager,
  made: Decisions,
  before: ReadonlyMap<string, FoundRecord>,
  known: ReadonlyMap<string, KnownLink>,
): Promise<void> {
  const moves = movesToNewSuppliers(made, before, known);
  if (moves.size === 0) return;
  const stay = await stillHeld(manager, [...new Set([...moves.values()].flat())], made);
  const renamed = new Map<string, string>();
  for (const [fresh, olds] of moves) {
    const old = olds.find((id) => !stay.has(id) && ![...renamed.values()].includes(id));
    if (old) renamed.set(fresh, old);
  }
  const all = [...made.byRecord.values()];
  for (const record of all) {
    const { recordId } = record.subject;
    made.byRecord.set(recordId, rename(record, renamed, all, known.get(recordId)));
  }
}

/** New supplier -> the suppliers that records moved to it from: oldest record first, then statements that gave another number. */
function movesToNewSuppliers(
  made: Decisions,
  before: ReadonlyMap<string, FoundRecord>,
  known: ReadonlyMap<string, KnownLink>,
): Map<string, string[]> {
  const fresh = new Set(
    [...made.byRecord.values()].flatMap(({ decision, supplierId, subject }) =>
      decision.outcome === 'new' && supplierId && !before.get(subject.recordId)?.ownSupplierId
        ? [supplierId]
        : [],
    ),
  );
  const moves = new Map<string, string[]>();
  const inOrder = [...before.values()].sort((a, b) => Number(BigInt(a.recordId) - BigInt(b.recordId)));
  for (const { recordId, supplierId: old } of inOrder) {
    const now = made.byRecord.get(recordId)?.supplierId;
    if (!old || !now || !fresh.has(now) || old === now) continue;
    moves.set(now, [...(moves.get(now) ?? []), old]);
  }
  for (const [recordId, previous] of known) {
    const record = made.byRecord.get(recordId);
    if (!record?.supplierId || !fresh.has(record.supplierId) || isOtherFirm(record.subject, previous))
      continue;
    moves.set(record.supplierId, [...(moves.get(record.supplierId) ?? []), previous.supplierId]);
  }
  return moves;
}

/** Which of these suppliers still have a record that describes them: a label, or what a steward put right, goes with the id. */
async function stillHeld(
  manager: EntityManager,
  supplierIds: readonly string[],
  made: Decisions,
): Promise<Set<string>> {
  const rows: { recordId: string; supplierId: string }[] = await manager.query(
    `select m.record_id as "recordId", m.supplier_id as "supplierId"
       from record_match m
       join source_record r on r.id = m.record_id
       join source s on s.code = r.source_code
      where m.supplier_id = any($1::uuid[]) and s.kind not in ('label-register', 'steward')`,
    [supplierIds],
  );
  const held = rows
    .filter(({ recordId }) => !made.byRecord.has(recordId))
    .map(({ supplierId }) => supplierId);
  const now = [...made.byRecord.values()].flatMap(({ supplierId }) => supplierId ?? []);
  return new Set([...held, ...now]);
}

function rename(
  record: DecidedRecord,
  renamed: ReadonlyMap<string, string>,
  all: readonly DecidedRecord[],
  previous: KnownLink | undefined,
): DecidedRecord {
  const supplierId = record.supplierId && (renamed.get(record.supplierId) ?? record.supplierId);
  const { decision } = record;
  if (decision.outcome === 'linked')
    return {
      ...record,
      supplierId,
      decision: { ...decision, supplierId: supplierId ?? decision.supplierId },
    };
  if (decision.outcome === 'review') {
    const candidates = decision.candidates.map((one) => ({
      ...one,
      supplierId: renamed.get(one.supplierId) ?? one.supplierId,
    }));
    return { ...record, decision: { ...decision, candidates } };
  }
  if (!supplierId || supplierId === record.supplierId) return record;
  if (previous?.supplierId === supplierId) return { ...record, supplierId, decision: sameRecord(previous) };
  return { ...record, supplierId, decision: linkedBy(record, supplierId, all) };
}

/** Why a record that took over a supplier belongs to it: the reason of the record that was there, from the other side. */
function linkedBy(
  { supplierId, decision, subject }: DecidedRecord,
  old: string,
  all: readonly DecidedRecord[],
): DecidedRecord['decision'] {
  const moved = all.find(
    (one) =>
      one.subject.recordId !== subject.recordId &&
      one.supplierId === supplierId &&
      one.decision.outcome === 'linked',
  );
  if (!moved) return decision;
  const evidence = moved.decision.evidence.map((field) => ({
    ...field,
    record: field.candidate,
    candidate: field.record,
  }));
  const { reason, score } = moved.decision;
  return { outcome: 'linked', supplierId: old, reason, score, evidence };
}
