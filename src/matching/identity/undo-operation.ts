import { type EntityManager } from 'typeorm';

import { DomainError } from '../../common/errors.ts';
import { loadSources } from '../../intake/sources.ts';
import { startBatches } from '../../platform/jobs/pipeline-batch.ts';
import { advanceRevision } from '../matching-state.ts';
import { takeBack } from '../take-back.ts';
import { askSince } from '../review/ask-since.ts';
import { reopenPairs } from '../review/question.ts';
import { undoAnswer } from '../review/undo-answer.ts';
import { STEWARD } from './correct-supplier.ts';
import { type IdentityOperation, loadOperation } from './identity-operation.ts';
import { lockIdentities } from './lock-identities.ts';
import { requireLiving } from './merge-suppliers.ts';
import { type ForgottenAlias, forgetAliases, giveAliasesBack, moveAliases } from './supplier-aliases.ts';

/** A record that came to a supplier after it was merged or split: whose it is, only a person can say. */
export interface UnclearRecord {
  recordId: string;
  name: string;
  source: string;
}

/** What has to be said to undo an operation after which more happened. */
export interface Undo {
  operationId: string;
  by: string;
  /** Record id -> supplier, for records that came later. */
  places?: Readonly<Record<string, string>>;
}

/**
 * Undoes a merge, a split or an answer: every record goes back to where it was, with what its source said of it since; numbers and
 * addresses too. What came after it and belongs to neither side by itself is not guessed: without a word of the caller
 * nothing is undone.
 * @throws DomainError not-found, conflict (undone already, overtaken by a later operation, or records that are unclear)
 */
export async function undoOperation(manager: EntityManager, undo: Undo): Promise<IdentityOperation> {
  await lockIdentities(manager);
  const operation = await loadOperation(manager, undo.operationId);
  if (operation.undoneAt)
    throw new DomainError(
      'conflict',
      `Decision ${operation.id} was undone by ${operation.undoneBy ?? '?'} on ${operation.undoneAt}.`,
    );
  const aliases = await forgetTeaching(manager, operation.id);
  await reopenPairs(manager, operation.id);
  if (operation.kind === 'merge' || operation.kind === 'split') await undoMove(manager, operation, undo);
  else if (!operation.otherId) await undoAnswer(manager, operation, aliases);
  // Also when the firm has gone on to be another one since.
  await startBatches(manager, {
    cause: 'an alias forgotten',
    supplierIds: aliases.map(({ supplierId }) => supplierId),
  });
  await manager.query(`update identity_operation set undone_by = $2, undone_at = now() where id = $1`, [
    operation.id,
    undo.by,
  ]);
  await advanceRevision(manager);
  return operation;
}

async function undoMove(manager: EntityManager, operation: IdentityOperation, undo: Undo): Promise<void> {
  const { supplierId, otherId } = operation;
  if (!supplierId || !otherId) throw new Error(`decision ${operation.id} names no two suppliers`);
  // A merge left one of them, a split both.
  await requireLiving(manager, operation.kind === 'merge' ? [supplierId] : [supplierId, otherId]);
  await takeCorrectionBack(manager, operation.before.correction);
  await giveBack(manager, operation, { supplierId, otherId }, undo);
  const won = await askSince(manager, operation);
  await startBatches(manager, {
    cause: `${operation.kind} undone`,
    supplierIds: [supplierId, otherId, ...won],
  });
}

/** Values that were chosen with a merge go with it, unless somebody took them back already. */
async function takeCorrectionBack(manager: EntityManager, importId: string | undefined): Promise<void> {
  if (!importId) return;
  const [updated]: [unknown[], number] = await manager.query(
    `update import set status = 'reverted', finished_at = now() where id = $1 and status = 'running' returning id`,
    [importId],
  );
  const [source] = await loadSources(manager, STEWARD);
  if (updated.length > 0 && source) await takeBack(manager, importId, source);
}

interface Sides {
  supplierId: string;
  otherId: string;
}

async function giveBack(
  manager: EntityManager,
  { id: operationId, kind, before }: IdentityOperation,
  { supplierId, otherId }: Sides,
  { by, places = {} }: Undo,
): Promise<void> {
  // Where the records of both sides are now, and where they go.
  const [now, back] = kind === 'merge' ? [supplierId, otherId] : [otherId, supplierId];
  const moved = await successors(
    manager,
    before.moved.map(({ recordId }) => recordId),
  );
  const kept = await successors(
    manager,
    before.kept.map(({ recordId }) => recordId),
  );
  const here = await recordsAt(manager, now);
  const unclear = here.filter(
    ({ recordId, source }) =>
      !moved.has(recordId) && !kept.has(recordId) && places[recordId] === undefined && source !== STEWARD,
  );
  // What a steward put right meanwhile is about the survivor, by name. A split gives all that the new supplier has back to the old one: nothing of it can be unclear.
  if (kind === 'merge' && unclear.length > 0) throw unclearRecords(unclear);
  const going = here.filter(
    ({ recordId }) => kind === 'split' || moved.has(recordId) || places[recordId] === back,
  );
  const former = new Map(before.moved.map((place) => [place.recordId, place.decidedBy]));
  await manager.query(
    `update record_match m set supplier_id = $2, decided_by = x.decided_by, decided_at = now()
       from unnest($1::bigint[], $3::text[]) as x (record_id, decided_by) where m.record_id = x.record_id`,
    [
      going.map(({ recordId }) => recordId),
      back,
      going.map(({ recordId }) => former.get(moved.get(recordId) ?? '') ?? by),
    ],
  );
  await manager.query(
    `update record_match m set decided_by = x.decided_by
       from unnest($1::bigint[], $2::text[]) as x (record_id, decided_by) where m.record_id = x.record_id`,
    [before.kept.map(({ recordId }) => recordId), before.kept.map(({ decidedBy }) => decidedBy)],
  );
  await manager.query(
    `update supplier_identifier set supplier_id = $2 where supplier_id = $1 and value = any($3::text[])`,
    [now, back, before.identifiers],
  );
  if (kind === 'split') await moveAliases(manager, now, back);
  else
    await giveAliasesBack(
      manager,
      { from: now, to: back },
      { operationId, aliases: before.aliases ?? [], going: going.map(({ recordId }) => recordId) },
    );
  if (kind === 'merge') {
    await manager.query(`update supplier set merged_into = null where id = $1`, [otherId]);
    await manager.query(`update supplier set merged_into = $2 where id = any($1::uuid[])`, [
      before.led,
      otherId,
    ]);
  } else await manager.query(`update supplier set merged_into = $2 where id = $1`, [otherId, supplierId]);
}

/** The current statement of each key -> the statement of that key at the time; also those that are as they were. */
async function successors(
  manager: EntityManager,
  recordIds: readonly string[],
): Promise<Map<string, string>> {
  const rows: { now: string; then: string }[] = await manager.query(
    `with recursive chain as (
       select id, id as first, superseded_by from source_record where id = any($1::bigint[])
       union all
       select next.id, chain.first, next.superseded_by
         from chain join source_record next on next.id = chain.superseded_by)
     select id as now, first as then from chain`,
    [recordIds],
  );
  return new Map(rows.map(({ now, then }) => [now, then]));
}

async function recordsAt(manager: EntityManager, supplierId: string): Promise<UnclearRecord[]> {
  return manager.query<UnclearRecord[]>(
    `select m.record_id as "recordId", s.cleaned ->> 'name' as name, s.source_code as source
       from record_match m join source_record s on s.id = m.record_id
      where m.supplier_id = $1 order by m.record_id`,
    [supplierId],
  );
}

function unclearRecords(records: readonly UnclearRecord[]): DomainError {
  const names = records.map(({ recordId, name, source }) => `${recordId} ('${name}', ${source})`).join('; ');
  return new DomainError(
    'conflict',
    `More was said about the merged firm since: ${names}. Say for each of these records which supplier it is about (places).`,
    records.map(({ recordId, name }) => ({
      in: 'body',
      name: `places.${recordId}`,
      message: `'${name}' came after the merge`,
    })),
  );
}

/** What an operation taught matching is forgotten with it. */
async function forgetTeaching(manager: EntityManager, operationId: string): Promise<ForgottenAlias[]> {
  for (const table of ['match_decision', 'supplier_pair_decision'])
    await manager.query(`delete from ${table} where operation_id = $1`, [operationId]);
  return forgetAliases(manager, operationId);
}
