import { type EntityManager } from 'typeorm';

import { startBatches } from '../../platform/jobs/pipeline-batch.ts';
import { askAgain, decideAgain } from '../decide-again.ts';
import { type IdentityOperation } from '../identity/identity-operation.ts';

/** Takes an answer back: the record, or what its source says now in its place, is decided about as if nobody had. */
export async function undoAnswer(manager: EntityManager, operation: IdentityOperation): Promise<void> {
  await manager.query(`delete from match_decision where operation_id = $1`, [operation.id]);
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
  const touched = await decideAgain(manager, firms);
  await askAgain(
    manager,
    records.filter(({ label }) => label).map(({ recordId }) => recordId),
  );
  await startBatches(manager, {
    cause: 'an answer taken back',
    supplierIds: [...touched, ...(operation.supplierId ? [operation.supplierId] : [])],
  });
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
