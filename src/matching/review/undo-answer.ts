import { type EntityManager } from 'typeorm';

import { startBatches } from '../../platform/jobs/pipeline-batch.ts';
import { askAgain, decideAgain } from '../decide-again.ts';
import { type FormerPlace, type IdentityOperation } from '../identity/identity-operation.ts';
import { retellLater } from '../identity/retell-later.ts';
import { type ForgottenAlias } from '../identity/supplier-aliases.ts';
import { type DoubtedRecord } from '../records-in-doubt.ts';

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
  const records: { recordId: string; position: string; label: boolean }[] = await manager.query(
    `with recursive chain as (
       select id, superseded_by from source_record where id = any($1::bigint[])
       union all
       select next.id, next.superseded_by from chain join source_record next on next.id = chain.superseded_by)
     select s.id as "recordId", coalesce(i.position, 0)::text as position, o.kind = 'label-register' as label
       from chain c
       join source_record s on s.id = c.id and s.superseded_at is null
       join source o on o.code = s.source_code
       join import i on i.id = s.import_id`,
    [operation.before.moved.map(({ recordId }) => recordId)],
  );
  await forgetLinks(manager, operation);
  const firms = records.filter(({ label }) => !label);
  const decided = new Set(records.map(({ recordId }) => recordId));
  const namesakes = (await linkedByAlias(manager, aliases)).filter(({ recordId }) => !decided.has(recordId));
  const touched = await decideAgain(manager, [...firms, ...namesakes].sort(byImport));
  await retellLater(manager, operation.id, { came: [], stayed: await bySystem(manager, firms) });
  await askAgain(
    manager,
    records.filter(({ label }) => label).map(({ recordId }) => recordId),
  );
  await startBatches(manager, {
    cause: 'an answer taken back',
    supplierIds: [...touched, ...(operation.supplierId ? [operation.supplierId] : [])],
  });
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
