import { type EntityManager } from 'typeorm';

import { DomainError } from '../../common/errors.ts';
import { loadSources } from '../../intake/sources.ts';
import { startBatches } from '../../platform/jobs/pipeline-batch.ts';
import { advanceRevision } from '../matching-state.ts';
import { takeBack } from '../take-back.ts';
import { askSince } from '../review/ask-since.ts';
import { reopenPairs } from '../review/question.ts';
import { decideUnanswered, unansweredSince, undoAnswer } from '../review/undo-answer.ts';
import { chosenWith } from './chosen-with.ts';
import { correctSupplier, STEWARD } from './correct-supplier.ts';
import { giveBack } from './give-back.ts';
import { type IdentityOperation, loadOperation } from './identity-operation.ts';
import { lockIdentities } from './lock-identities.ts';
import { requireLiving } from './merge-suppliers.ts';
import { saidPlaces } from './said-places.ts';
import { type ForgottenAlias, forgetAliases } from './supplier-aliases.ts';
import { requireNoneMergedInto } from './what-overtook.ts';

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
 * @throws DomainError not-found, conflict (undone already, overtaken by a later operation, or records that are unclear),
 * invalid-input for a place that is neither side's
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
  if (operation.kind === 'split')
    await requireNoneMergedInto(manager, { operationId: operation.id, supplierId: otherId });
  const places = saidPlaces(undo.places ?? {}, [supplierId, otherId]);
  const chosen = await chosenWith(manager, operation);
  await takeCorrectionBack(manager, operation.before.correction);
  const unanswered = await unansweredSince(manager, operation.id);
  await giveBack(manager, operation, { supplierId, otherId }, { by: undo.by, places, unanswered });
  if (Object.keys(chosen).length > 0)
    await correctSupplier(manager, { supplierId, values: chosen, by: undo.by });
  // Read again: those that the merge or split had found are the system's to decide about only now.
  const records = await unansweredSince(manager, operation.id);
  const won = [
    ...(await decideUnanswered(manager, operation.id, { records })),
    ...(await askSince(manager, operation)),
  ];
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

/** What an operation taught matching is forgotten with it. */
async function forgetTeaching(manager: EntityManager, operationId: string): Promise<ForgottenAlias[]> {
  for (const table of ['match_decision', 'supplier_pair_decision'])
    await manager.query(`delete from ${table} where operation_id = $1`, [operationId]);
  return forgetAliases(manager, operationId);
}
