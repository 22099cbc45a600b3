import { type EntityManager } from 'typeorm';

import { DomainError } from '../../common/errors.ts';

export type OperationKind = 'same' | 'different' | 'merge' | 'split';

/** A record and where it was linked before an operation. */
export interface FormerPlace {
  recordId: string;
  supplierId: string;
  decidedBy: string;
}

/** What an operation found, as far as undoing it needs it. */
export interface Before {
  /** Records that the operation moved. */
  moved: FormerPlace[];
  /** Records that the surviving supplier had, and kept. */
  kept: FormerPlace[];
  /** KvK numbers that moved. */
  identifiers: string[];
  /** Suppliers that had been merged into the one that went, and lead to the survivor now. */
  led: string[];
  /** Aliases (ids) that moved; absent in operations of before there were any. */
  aliases?: string[];
  /** The delivery in which values were chosen with it (see `correctSupplier`). */
  correction?: string;
}

export const NOTHING_BEFORE: Before = { moved: [], kept: [], identifiers: [], led: [] };

/** Something that a person did to who is the same firm. */
export interface IdentityOperation {
  id: string;
  kind: OperationKind;
  /**
   * Merge: the survivor. Split: the supplier that records were taken from. Same: the firm that the record is. Different: the
   * firm that the record made, or one of the two suppliers that are not the same.
   */
  supplierId: string | null;
  /** Merge: the supplier that went. Split: the new one. Different: the other of two suppliers. */
  otherId: string | null;
  before: Before;
  doneBy: string;
  /** ISO, UTC. */
  doneAt: string;
  undoneBy: string | null;
  undoneAt: string | null;
}

const COLUMNS = `id, kind, supplier_id as "supplierId", other_id as "otherId", before, done_by as "doneBy",
  to_char(done_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "doneAt", undone_by as "undoneBy",
  to_char(undone_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "undoneAt"`;

/** Writes an operation down and answers its id. */
export async function recordOperation(
  manager: EntityManager,
  operation: {
    kind: OperationKind;
    supplierId: string | null;
    otherId?: string;
    before?: Before;
    doneBy: string;
  },
): Promise<string> {
  const [row]: { id: string }[] = await manager.query(
    `insert into identity_operation (kind, supplier_id, other_id, before, done_by) values ($1, $2, $3, $4, $5) returning id`,
    [
      operation.kind,
      operation.supplierId,
      operation.otherId ?? null,
      JSON.stringify(operation.before ?? NOTHING_BEFORE),
      operation.doneBy,
    ],
  );
  if (!row) throw new Error('the operation was not written');
  return row.id;
}

/** Adds to an operation in which delivery its values were chosen. */
export async function noteCorrection(
  manager: EntityManager,
  operationId: string,
  importId: string,
): Promise<void> {
  await manager.query(
    `update identity_operation set before = before || jsonb_build_object('correction', $2::text) where id = $1`,
    [operationId, importId],
  );
}

/** @throws DomainError not-found */
export async function loadOperation(manager: EntityManager, id: string): Promise<IdentityOperation> {
  const [operation]: IdentityOperation[] = /^\d{1,18}$/.test(id)
    ? await manager.query(`select ${COLUMNS} from identity_operation where id = $1 for update`, [id])
    : [];
  if (!operation) throw new DomainError('not-found', `There is no decision with id '${id}'.`);
  return operation;
}

/** What people did to a supplier, the newest first. */
export async function loadOperationsOf(
  manager: EntityManager,
  supplierId: string,
): Promise<IdentityOperation[]> {
  return manager.query<IdentityOperation[]>(
    `select ${COLUMNS} from identity_operation where supplier_id = $1 or other_id = $1 order by id desc limit 100`,
    [supplierId],
  );
}

/** The last merge that took a supplier away, for whoever comes second. */
export async function lastMergeOf(
  manager: EntityManager,
  supplierId: string,
): Promise<IdentityOperation | undefined> {
  const [operation]: IdentityOperation[] = await manager.query(
    `select ${COLUMNS} from identity_operation
      where kind = 'merge' and other_id = $1 and undone_at is null order by id desc limit 1`,
    [supplierId],
  );
  return operation;
}
