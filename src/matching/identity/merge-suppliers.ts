import { type EntityManager } from 'typeorm';

import { DomainError } from '../../common/errors.ts';
import { startBatches } from '../../platform/jobs/pipeline-batch.ts';
import { advanceRevision } from '../matching-state.ts';
import { type FormerPlace, lastMergeOf, recordOperation } from './identity-operation.ts';
import { lockIdentities } from './lock-identities.ts';
import { Overtaken } from './overtaken.ts';
import { moveAliases, teachAliases } from './supplier-aliases.ts';

/** Two suppliers that are one firm, as a person says. */
export interface Merge {
  /** The supplier that lives on. */
  keepId: string;
  /** The supplier that goes; its id leads to the other from then on. */
  goneId: string;
  by: string;
}

/**
 * Makes one supplier of two: everything that was said about the one that goes is about the one that lives on. Answers
 * the id of the operation, by which it can be undone.
 * @throws DomainError not-found, conflict when one of them is merged already (with who did that and when)
 */
export async function mergeSuppliers(manager: EntityManager, { keepId, goneId, by }: Merge): Promise<string> {
  if (keepId === goneId)
    throw new DomainError('invalid-input', 'A supplier cannot be merged with itself: name two.');
  await lockIdentities(manager);
  await requireLiving(manager, [keepId, goneId]);
  const kept = await placesOf(manager, keepId);
  const moved = await placesOf(manager, goneId);
  await placeByPerson(manager, [...kept, ...moved], keepId, by);
  const identifiers = await moveIdentifiers(manager, goneId, keepId);
  const led = await leadOn(manager, goneId, keepId);
  const aliases = await moveAliases(manager, goneId, keepId);
  const operationId = await recordOperation(manager, {
    kind: 'merge',
    supplierId: keepId,
    otherId: goneId,
    before: { moved, kept, identifiers, led, aliases },
    doneBy: by,
  });
  await teachAliases(
    manager,
    operationId,
    moved.map(({ recordId }) => recordId),
  );
  await manager.query(
    `update review_item set decision = 'same', decided_by = $3, decided_at = now(), operation_id = $4
      where question = 'same-supplier' and decision is null
        and supplier_id = any($1::uuid[]) and (candidates -> 0 ->> 'supplierId')::uuid = any($2::uuid[])`,
    [[keepId, goneId], [keepId, goneId], by, operationId],
  );
  await advanceRevision(manager);
  await startBatches(manager, { cause: 'merge', supplierIds: [keepId, goneId] });
  return operationId;
}

/** @throws DomainError not-found, conflict */
export async function requireLiving(manager: EntityManager, ids: readonly string[]): Promise<void> {
  const rows: { id: string; mergedInto: string | null }[] = await manager.query(
    `select id, merged_into as "mergedInto" from supplier where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  for (const id of ids) {
    const row = rows.find((one) => one.id === id);
    if (!row) throw new DomainError('not-found', `There is no supplier with id '${id}'.`);
    if (row.mergedInto) throw await mergedAlready(manager, id, row.mergedInto);
  }
}

async function mergedAlready(manager: EntityManager, id: string, into: string): Promise<Overtaken> {
  const merge = await lastMergeOf(manager, id);
  const who = merge ? ` by ${merge.doneBy} on ${merge.doneAt} (decision ${merge.id})` : '';
  const message = `Supplier ${id} was merged into ${into}${who}. Look at that one.`;
  return new Overtaken(message, merge ? [merge.id] : []);
}

/** The records of a supplier, with who linked them. */
export async function placesOf(manager: EntityManager, supplierId: string): Promise<FormerPlace[]> {
  return manager.query<FormerPlace[]>(
    `select record_id as "recordId", supplier_id as "supplierId", decided_by as "decidedBy"
       from record_match where supplier_id = $1 order by record_id`,
    [supplierId],
  );
}

/** A person said where these records belong: no import decides about them again. */
export async function placeByPerson(
  manager: EntityManager,
  places: readonly FormerPlace[],
  supplierId: string,
  by: string,
): Promise<void> {
  await manager.query(
    `update record_match set supplier_id = $2, decided_by = $3, decided_at = now() where record_id = any($1::bigint[])`,
    [places.map(({ recordId }) => recordId), supplierId, by],
  );
}

async function moveIdentifiers(manager: EntityManager, from: string, to: string): Promise<string[]> {
  const [rows]: [{ value: string }[], number] = await manager.query(
    `update supplier_identifier set supplier_id = $2 where supplier_id = $1 and kind = 'kvk' returning value`,
    [from, to],
  );
  return rows.map(({ value }) => value);
}

/** Addresses never lead to one that leads on. */
async function leadOn(manager: EntityManager, from: string, to: string): Promise<string[]> {
  const [rows]: [{ id: string }[], number] = await manager.query(
    `update supplier set merged_into = $2 where merged_into = $1 returning id`,
    [from, to],
  );
  await manager.query(`update supplier set merged_into = $2 where id = $1`, [from, to]);
  return rows.map(({ id }) => id);
}
