import { randomUUID } from 'node:crypto';

import { type EntityManager } from 'typeorm';

import { type KnownLink } from './known-link.ts';
import { loadFormerLinks } from './former-links.ts';
import { placeCertificates } from './match-certificates.ts';
import { type End, leaveOutLater } from './leave-out-later.ts';
import { decideRecords } from './match-firms.ts';
import { retireRecords, settleIdentifiers, takeOut } from './matching-store.ts';
import { type ChangedSuppliers, findAnswered } from './needless-questions.ts';
import { type DoubtedRecord } from './records-in-doubt.ts';
import { type StatedRecord } from './match-subject.ts';
import { loadStatedRecords } from './restore-records.ts';
import { suppliersTouched } from './settle-records.ts';

/** Records decided in one go, as in an import. */
const CHUNK_SIZE = 2_000;

/**
 * Decides about statements again, import by import in the order in which they came, as if for the first time: a
 * statement that was superseded since is decided too and makes way when the next one of its source comes. A statement
 * that makes a supplier keeps the one it had, when nobody else has it. Answers the suppliers that lost or won one.
 * @param doubted in the order of imports (see `findRecordsInDoubt`)
 */
export async function decideAgain(
  manager: EntityManager,
  doubted: readonly DoubtedRecord[],
): Promise<string[]> {
  const had = await suppliersOf(manager, doubted);
  await takeOut(
    manager,
    doubted.map(({ recordId }) => recordId),
  );
  await forgetIdentifiers(
    manager,
    [...had.values()],
    doubted.map(({ recordId }) => recordId),
  );
  const free = await suppliersToTakeUp(manager, [...had.values()]);
  const newId = (recordId: string): string => {
    const supplierId = had.get(recordId);
    return supplierId && free.delete(supplierId) ? supplierId : randomUUID();
  };
  const touched = new Set(had.values());
  const leaving = await loadEnds(
    manager,
    doubted.map(({ recordId }) => recordId),
  );
  const ends = new Map(leaving.map((end) => [end.recordId, end]));
  const decide = async (recordIds: readonly string[]): Promise<string[]> => {
    const records = await loadStatedRecords(manager, recordIds);
    const settled = await decideRecords(manager, records, await linksBefore(manager, records), {
      newId,
      had,
      narrow: (found) => leaveOutLater(manager, found, ends),
    });
    const suppliers = suppliersTouched(settled);
    for (const supplierId of suppliers) touched.add(supplierId);
    await showSuppliers(manager, records);
    return suppliers;
  };
  const all = new Set(doubted.map(({ recordId }) => recordId));
  const settle = async (changed: ChangedSuppliers): Promise<void> => {
    // What is asked now, and not of the past, is settled by whoever asks.
    if (ends.size > 0) await settleMeanwhile(manager, changed, all, decide);
  };
  for (const [position, recordIds] of byImport(doubted)) {
    const gone = await leave(manager, leaveBefore(leaving, position));
    await settle({ touched: gone, retold: gone });
    const retold = await leave(manager, leaveAt(leaving, position));
    const changed: string[] = [];
    for (let start = 0; start < recordIds.length; start += CHUNK_SIZE)
      changed.push(...(await decide(recordIds.slice(start, start + CHUNK_SIZE))));
    await settle({ touched: [...changed, ...retold], retold });
  }
  await leave(manager, leaveBefore(leaving, Infinity));
  return [...touched];
}

/** Takes out of the list what stopped to count. Answers the suppliers that lost it. */
async function leave(manager: EntityManager, recordIds: readonly string[]): Promise<string[]> {
  const links = await retireRecords(manager, recordIds);
  return [...links.values()].map(({ supplierId }) => supplierId);
}

/**
 * As after each import of the past: suppliers let go of numbers that nobody names any more, and who waited for a person while
 * that has become needless is decided once more, before the next import comes. Otherwise what a source says next of that firm
 * would find it still waiting.
 * @param among those that are decided again; what others wait for is settled when all is done
 */
async function settleMeanwhile(
  manager: EntityManager,
  changed: ChangedSuppliers,
  among: ReadonlySet<string>,
  decide: (recordIds: readonly string[]) => Promise<string[]>,
): Promise<void> {
  await settleIdentifiers(manager, changed.retold);
  const decided = new Set<string>();
  let news = changed;
  while (news.touched.length > 0) {
    const answered = await findAnswered(manager, news);
    const recordIds = answered
      .map(({ recordId }) => recordId)
      .filter((recordId) => among.has(recordId) && !decided.has(recordId));
    if (recordIds.length === 0) return;
    for (const recordId of recordIds) decided.add(recordId);
    await takeOut(manager, recordIds);
    news = { touched: await decide(recordIds), retold: [] };
  }
}

/** Asks afresh about label register statements whose question may have lost its ground. */
export async function askAgain(manager: EntityManager, recordIds: readonly string[]): Promise<void> {
  await takeOut(manager, recordIds);
  await placeCertificates(manager, await loadStatedRecords(manager, recordIds));
}

async function loadEnds(manager: EntityManager, recordIds: readonly string[]): Promise<End[]> {
  return manager.query<End[]>(
    `select s.id as "recordId", coalesce(i.position, 0)::int as position, s.superseded_by is not null as superseded
       from source_record s
       left join source_record successor on successor.id = s.superseded_by
       join import i on i.id = coalesce(successor.import_id, s.ended_by)
      where s.id = any($1::bigint[])`,
    [recordIds],
  );
}

/** Takes out of the list what earlier imports than this one superseded or ended. (What an import ends, it ends when its rows are decided.) */
function leaveBefore(leaving: End[], position: number): string[] {
  return takeFrom(leaving, (end) => end.position < position);
}

/** And what that one supersedes, which makes way before its rows are decided. */
function leaveAt(leaving: End[], position: number): string[] {
  return takeFrom(leaving, (end) => end.superseded && end.position === position);
}

function takeFrom(leaving: End[], isGone: (end: End) => boolean): string[] {
  const gone = leaving.filter(isGone);
  leaving.splice(0, leaving.length, ...leaving.filter((end) => !gone.includes(end)));
  return gone.map(({ recordId }) => recordId);
}

function byImport(doubted: readonly DoubtedRecord[]): Map<number, string[]> {
  const groups = new Map<number, string[]>();
  for (const { recordId, position } of doubted) {
    const group = groups.get(Number(position));
    if (group) group.push(recordId);
    else groups.set(Number(position), [recordId]);
  }
  return groups;
}

/** Where each statement is linked, or was when it was superseded or before it waited for a person. */
async function suppliersOf(
  manager: EntityManager,
  doubted: readonly DoubtedRecord[],
): Promise<Map<string, string>> {
  const rows: { recordId: string; supplierId: string }[] = await manager.query(
    `select x.id as "recordId", coalesce(m.supplier_id, m.own_supplier_id, f.supplier_id) as "supplierId"
       from unnest($1::bigint[]) as x (id)
       left join record_match m on m.record_id = x.id
       left join former_match f on f.record_id = x.id and m.record_id is null
      where coalesce(m.supplier_id, m.own_supplier_id, f.supplier_id) is not null`,
    [doubted.map(({ recordId }) => recordId)],
  );
  return new Map(rows.map(({ recordId, supplierId }) => [recordId, supplierId]));
}

/** A number that only records in doubt name must not decide about them. */
async function forgetIdentifiers(
  manager: EntityManager,
  supplierIds: readonly string[],
  recordIds: readonly string[],
): Promise<void> {
  await manager.query(
    // Not one condition with "or": PostgreSQL reads the whole table for that, with every chunk of an import.
    `delete from supplier_identifier i
      using (select kind, value from supplier_identifier where supplier_id = any($1::uuid[])
             union
             select 'kvk', cleaned ->> 'kvkNumber' from source_record where id = any($2::bigint[])) doubted
      where i.kind = doubted.kind and i.value = doubted.value
        and not exists (select from record_match m where m.supplier_id = i.supplier_id and m.kvk_number = i.value)`,
    [supplierIds, recordIds],
  );
}

/** Which of these suppliers no record describes: a label, or what a steward put right, goes with the id (as in `takeOverIds`). */
async function suppliersToTakeUp(
  manager: EntityManager,
  supplierIds: readonly string[],
): Promise<Set<string>> {
  const rows: { id: string }[] = await manager.query(
    `select s.id from supplier s
      where s.id = any($1::uuid[]) and s.merged_into is null
        and not exists (select from record_match m
                          join source_record r on r.id = m.record_id
                          join source o on o.code = r.source_code and o.kind not in ('label-register', 'steward')
                         where m.supplier_id = s.id)`,
    [[...new Set(supplierIds)]],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Where the source's statement before each of these was linked. */
async function linksBefore(
  manager: EntityManager,
  records: readonly StatedRecord[],
): Promise<Map<string, KnownLink>> {
  const rows: { recordId: string; formerRecordId: string }[] = await manager.query(
    `select distinct on (r.id) r.id as "recordId", p.id as "formerRecordId"
       from source_record r
       join source_record p on p.source_code = r.source_code and p.record_key = r.record_key and p.id < r.id
                           and p.reverted_at is null
      where r.id = any($1::bigint[]) order by r.id, p.id desc`,
    [records.map(({ recordId }) => recordId)],
  );
  return loadFormerLinks(manager, rows);
}

/** The rows of imports lead to where their records are now. */
async function showSuppliers(manager: EntityManager, records: readonly StatedRecord[]): Promise<void> {
  await manager.query(
    `update import_row r set supplier_id = m.supplier_id
       from source_record s join record_match m on m.record_id = s.id
      where s.id = any($1::bigint[]) and r.import_id = s.import_id and r.line = s.line
        and r.supplier_id is distinct from m.supplier_id`,
    [records.map(({ recordId }) => recordId)],
  );
}
