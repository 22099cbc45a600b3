import { randomUUID } from 'node:crypto';

import { type EntityManager } from 'typeorm';

import { DomainError } from '../../common/errors.ts';
import { startBatches } from '../../platform/jobs/pipeline-batch.ts';
import { advanceRevision } from '../matching-state.ts';
import { rememberDecision } from '../review/remembered-decisions.ts';
import { type FormerPlace, recordOperation } from './identity-operation.ts';
import { lockIdentities } from './lock-identities.ts';
import { placeByPerson, placesOf, requireLiving } from './merge-suppliers.ts';
import { partAliases } from './supplier-aliases.ts';

/** Records that speak about another firm than the supplier that they are linked to, as a person says. */
export interface Split {
  supplierId: string;
  /** Records of the supplier that are about the other firm; not all of them. */
  recordIds: readonly string[];
  by: string;
}

/**
 * Makes a supplier of its own of some records of another one, and remembers that the two are different firms, so that no
 * later delivery puts them together again. Answers the new supplier and the operation, by which it can be undone.
 * @throws DomainError not-found, invalid-input, conflict
 */
export async function splitSupplier(
  manager: EntityManager,
  { supplierId, recordIds, by }: Split,
): Promise<{ operationId: string; newId: string }> {
  await lockIdentities(manager);
  await requireLiving(manager, [supplierId]);
  const places = await requireRecords(manager, supplierId, recordIds);
  const newId = randomUUID();
  await manager.query(`insert into supplier (id) values ($1)`, [newId]);
  await placeByPerson(manager, places.moved, newId, by);
  await placeByPerson(manager, places.kept, supplierId, by);
  const identifiers = await moveOwnIdentifiers(manager, supplierId, newId);
  const aliases = await partAliases(manager, supplierId, newId);
  const operationId = await recordOperation(manager, {
    kind: 'split',
    supplierId,
    otherId: newId,
    before: { moved: places.moved, kept: places.kept, identifiers, led: [], aliases },
    doneBy: by,
  });
  await rememberDifferent(manager, operationId, supplierId, newId, recordIds);
  await advanceRevision(manager);
  await startBatches(manager, { cause: 'split', supplierIds: [supplierId, newId] });
  return { operationId, newId };
}

async function requireRecords(
  manager: EntityManager,
  supplierId: string,
  recordIds: readonly string[],
): Promise<{ moved: FormerPlace[]; kept: FormerPlace[] }> {
  const all = await placesOf(manager, supplierId);
  const moved = all.filter(({ recordId }) => recordIds.includes(recordId));
  const missing = recordIds.filter((id) => !moved.some(({ recordId }) => recordId === id));
  if (missing.length > 0)
    throw new DomainError(
      'invalid-input',
      `These records are not of supplier ${supplierId}: ${missing.join(', ')}.`,
    );
  if (moved.length === 0 || moved.length === all.length)
    throw new DomainError('invalid-input', 'Name some of the records of the supplier, and not all of them.');
  return { moved, kept: all.filter((place) => !moved.includes(place)) };
}

/** KvK numbers that only the moved records name go with them; answers those. */
export async function moveOwnIdentifiers(
  manager: EntityManager,
  from: string,
  to: string,
): Promise<string[]> {
  const [rows]: [{ value: string }[], number] = await manager.query(
    `update supplier_identifier i set supplier_id = $2
      where i.supplier_id = $1 and i.kind = 'kvk'
        and exists (select from record_match m where m.supplier_id = $2 and m.kvk_number = i.value)
        and not exists (select from record_match m where m.supplier_id = $1 and m.kvk_number = i.value)
     returning value`,
    [from, to],
  );
  return rows.map(({ value }) => value);
}

async function rememberDifferent(
  manager: EntityManager,
  operationId: string,
  supplierId: string,
  newId: string,
  recordIds: readonly string[],
): Promise<void> {
  const remember = (decision: 'same' | 'different', about: string): Promise<void> =>
    rememberDecision(manager, { recordIds, supplierIds: [about], decision, operationId });
  await remember('different', supplierId);
  await remember('same', newId);
  await manager.query(
    `insert into supplier_pair_decision (supplier_a, supplier_b, operation_id)
     select least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid), $3`,
    [supplierId, newId, operationId],
  );
}
