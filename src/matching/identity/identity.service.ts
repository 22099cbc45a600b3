import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { recordAudit } from '../../access/audit.ts';
import { DomainError } from '../../common/errors.ts';
import { ANY_STATE, type SeenState } from '../../platform/http/if-match.ts';
import { type Correction, correctSupplier } from './correct-supplier.ts';
import { type DescribedOperation, describeOperations } from './describe-operations.ts';
import { type IdentityOperation, loadOperation, loadOperationsOf } from './identity-operation.ts';
import { loadKeyNames } from './key-names.ts';
import { lockIdentities } from './lock-identities.ts';
import { requireLiving } from './merge-suppliers.ts';
import { mergeWithValues } from './merge-with-values.ts';
import { operationSides, type OperationSide } from './operation-sides.ts';
import { type Split, splitSupplier } from './split-supplier.ts';
import { loadSupplierRecords, type SupplierRecord } from './supplier-records.ts';
import { type Undo, undoOperation } from './undo-operation.ts';

/** A check of what is said about a supplier. */
type SeenRecords = SeenState<SupplierRecord[]>;

/**
 * What stewards do by hand to who is the same firm and to what is said about it; each step is one transaction. `seen` is asked of
 * what is said about the supplier before it is changed; what it throws keeps it.
 */
@Injectable()
export class IdentityService {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Makes one supplier of two. `values` are chosen for good, and so is the name of the one that lives on when the order
   * of sources would give the firm the other's; the rest follows that order.
   * @throws DomainError not-found, invalid-input, conflict, unavailable
   */
  merge(
    merge: { keepId: string; goneId: string; by: string; values?: Correction },
    seen: SeenRecords = ANY_STATE,
  ): Promise<IdentityOperation> {
    return this.dataSource.transaction(async (manager) => {
      await askSeen(manager, merge.keepId, seen);
      return loadOperation(manager, await mergeWithValues(manager, merge));
    });
  }

  /** Makes a supplier of its own of some records of another. @throws DomainError not-found, invalid-input, conflict */
  split(split: Split, seen: SeenRecords = ANY_STATE): Promise<IdentityOperation> {
    return this.dataSource.transaction(async (manager) => {
      await askSeen(manager, split.supplierId, seen);
      const { operationId } = await splitSupplier(manager, split);
      return loadOperation(manager, operationId);
    });
  }

  /** Undoes a merge or a split. @throws DomainError not-found, conflict */
  undo(undo: Undo): Promise<IdentityOperation> {
    return this.dataSource.transaction(async (manager) => {
      await undoOperation(manager, undo);
      return loadOperation(manager, undo.operationId);
    });
  }

  /** Puts fields of a supplier right. @throws DomainError not-found, conflict */
  async correct(
    correction: { supplierId: string; values: Correction; by: string },
    seen: SeenRecords = ANY_STATE,
  ): Promise<string> {
    return this.dataSource.transaction(async (manager: EntityManager) => {
      await askSeen(manager, correction.supplierId, seen);
      await requireLiving(manager, [correction.supplierId]);
      const importId = await correctSupplier(manager, correction);
      // The values stand in the statement, which can be erased; this line cannot.
      const { by, supplierId, values } = correction;
      const fields = Object.entries(values).flatMap(([field, value]) => (value === undefined ? [] : field));
      const details = { fields: fields.sort(), importId };
      await recordAudit(manager, { actor: by, action: 'supplier.corrected', subject: supplierId, details });
      return importId;
    });
  }

  /** What people did to a supplier, the newest first. @throws DomainError not-found */
  async operationsOf(supplierId: string): Promise<IdentityOperation[]> {
    await requireKnown(this.dataSource.manager, supplierId);
    return loadOperationsOf(this.dataSource.manager, supplierId);
  }

  /** Operations in the words that a person needs, in the order of the ids. */
  describe(operationIds: readonly string[]): Promise<DescribedOperation[]> {
    return describeOperations(this.dataSource.manager, operationIds);
  }

  /** Both firms of a merge or a split, by what was said of each then. */
  sidesOf(operationId: string): Promise<OperationSide[]> {
    return operationSides(this.dataSource.manager, operationId);
  }

  /** What the keys of those who linked records are called, by actor. */
  keyNames(actors: readonly string[]): Promise<Map<string, string>> {
    return loadKeyNames(this.dataSource.manager, actors);
  }

  /** What sources say about a supplier now. @throws DomainError not-found */
  async recordsOf(...supplierIds: string[]): Promise<SupplierRecord[]> {
    for (const supplierId of supplierIds) await requireKnown(this.dataSource.manager, supplierId);
    return loadSupplierRecords(this.dataSource.manager, ...supplierIds);
  }
}

/** While nobody can change who is the same firm, nor what is said about it. */
async function askSeen(manager: EntityManager, supplierId: string, seen: SeenRecords): Promise<void> {
  await lockIdentities(manager);
  seen(await loadSupplierRecords(manager, supplierId));
}

async function requireKnown(manager: EntityManager, supplierId: string): Promise<void> {
  const found: unknown[] = await manager.query(`select from supplier where id = $1`, [supplierId]);
  if (found.length === 0) throw new DomainError('not-found', `There is no supplier with id '${supplierId}'.`);
}
