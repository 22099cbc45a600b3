import { type EntityManager } from 'typeorm';

import { startBatches } from '../../platform/jobs/pipeline-batch.ts';
import { askAgain, decideAgain } from '../decide-again.ts';
import { type FormerPlace, type IdentityOperation } from '../identity/identity-operation.ts';
import { retellLater } from '../identity/retell-later.ts';
import { type ForgottenAlias, forgetAliasesOf } from '../identity/supplier-aliases.ts';
import { type DoubtedRecord } from '../records-in-doubt.ts';

/** A statement that was answered about, or what its source says now in its place. */
interface AnsweredRecord extends DoubtedRecord {
  /** Of a label register: the question was whose label it is. */
  label: boolean;
}

/**
 * Takes an answer back: the record, or what its source says now in its place, is decided about as if nobody had, and so
 * is what was linked since under the name that the answer had taught.
 */
export async function undoAnswer(
  manager: EntityManager,
  operation: IdentityOperation,
  aliases: readonly ForgottenAlias[],
): Promise<void> {
  await manager.query(`delete from review_item where operation_id = $1`, [operation.id]);
  const records = await nowInPlaceOf(manager, operation.before.moved);
  await forgetLinks(manager, operation);
  const decided = new Set(records.map(({ recordId }) => recordId));
  // A merge since then taught the name of the record because the answer had put it there: it would speak for itself.
  const forgotten = [...aliases, ...(await forgetAliasesOf(manager, [...decided]))];
  const namesakes = (await linkedByAlias(manager, forgotten)).filter(
    ({ recordId }) => !decided.has(recordId),
  );
  const touched = await decideUnanswered(manager, operation.id, { records, namesakes });
  await startBatches(manager, {
    cause: 'an answer taken back',
    supplierIds: [
      ...touched,
      ...forgotten.map(({ supplierId }) => supplierId),
      ...(operation.supplierId ? [operation.supplierId] : []),
    ],
  });
}

/**
 * What was decided by itself in sight of a merge or split, because an answer was undone while that stood: once it is
 * undone too, it is to be decided again. What a person moved since stays where that put it.
 */
export async function unansweredSince(
  manager: EntityManager,
  operationId: string,
): Promise<AnsweredRecord[]> {
  const places: { recordId: string }[] = await manager.query(
    `select distinct place ->> 'recordId' as "recordId"
       from identity_operation o
       join identity_operation a on a.kind in ('same', 'different') and a.other_id is null and a.undone_at >= o.done_at
      cross join jsonb_array_elements(a.before -> 'moved') as place
      where o.id = $1`,
    [operationId],
  );
  const records = await nowInPlaceOf(manager, places);
  const free = new Set((await bySystem(manager, records)).map(({ recordId }) => recordId));
  return records.filter(({ recordId }) => free.has(recordId));
}

/** Decides about records as if nobody had answered about them; answers the suppliers that lost or won one. */
export async function decideUnanswered(
  manager: EntityManager,
  operationId: string,
  { records, namesakes = [] }: { records: readonly AnsweredRecord[]; namesakes?: readonly DoubtedRecord[] },
): Promise<string[]> {
  const firms = records.filter(({ label }) => !label);
  const touched = await decideAgain(manager, [...firms, ...namesakes].sort(byImport));
  await retellLater(manager, operationId, { came: [], stayed: await bySystem(manager, firms) });
  await askAgain(
    manager,
    records.filter(({ label }) => label).map(({ recordId }) => recordId),
  );
  return touched;
}

async function nowInPlaceOf(
  manager: EntityManager,
  places: readonly { recordId: string }[],
): Promise<AnsweredRecord[]> {
  return manager.query<AnsweredRecord[]>(
    `with recursive chain as (
       select id, superseded_by from source_record where id = any($1::bigint[])
       union all
       select next.id, next.superseded_by from chain join source_record next on next.id = chain.superseded_by)
     select distinct s.id as "recordId", coalesce(i.position, 0)::text as position, o.kind = 'label-register' as label
       from chain c
       join source_record s on s.id = c.id and s.superseded_at is null
       join source o on o.code = s.source_code
       join import i on i.id = s.import_id`,
    [places.map(({ recordId }) => recordId)],
  );
}

/** Where statements are that nobody decided about now. */
async function bySystem(
  manager: EntityManager,
  records: readonly { recordId: string }[],
): Promise<FormerPlace[]> {
  return manager.query<FormerPlace[]>(
    `select record_id as "recordId", supplier_id as "supplierId", decided_by as "decidedBy" from record_match
      where record_id = any($1::bigint[]) and supplier_id is not null and decided_by = 'system'`,
    [records.map(({ recordId }) => recordId)],
  );
}

/** Statements of firms that the system linked to the supplier of an alias and that have its name. */
async function linkedByAlias(
  manager: EntityManager,
  aliases: readonly ForgottenAlias[],
): Promise<DoubtedRecord[]> {
  return manager.query<DoubtedRecord[]>(
    `select distinct m.record_id as "recordId", coalesce(i.position, 0)::text as position
       from unnest($1::uuid[], $2::text[]) as a (supplier_id, name_key)
       join record_match m on m.supplier_id = a.supplier_id and m.name_key = a.name_key and m.decided_by = 'system'
       join source_record r on r.id = m.record_id
       join source s on s.code = r.source_code and s.kind <> 'label-register'
       join import i on i.id = r.import_id`,
    [aliases.map(({ supplierId }) => supplierId), aliases.map(({ nameKey }) => nameKey)],
  );
}

/** The order in which `decideAgain` takes them. */
function byImport(a: DoubtedRecord, b: DoubtedRecord): number {
  return Number(a.position) - Number(b.position) || Number(BigInt(a.recordId) - BigInt(b.recordId));
}

/** Else the statements before would lead the record to where the answer had put it. */
async function forgetLinks(manager: EntityManager, { before }: IdentityOperation): Promise<void> {
  await manager.query(
    `with recursive chain as (
       select id, superseded_by from source_record where id = any($1::bigint[])
       union all
       select next.id, next.superseded_by from chain join source_record next on next.id = chain.superseded_by)
     delete from former_match f using chain c where f.record_id = c.id`,
    [before.moved.map(({ recordId }) => recordId)],
  );
}
