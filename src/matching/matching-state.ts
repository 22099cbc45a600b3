import { type EntityManager } from 'typeorm';

/**
 * Says that it changed who is the same firm; with every such change, in its transaction. Such a deed may have answered open
 * questions, so the next import looks at all of them.
 */
export async function advanceRevision(manager: EntityManager): Promise<void> {
  await manager.query(`update matching_state set revision = revision + 1, settled = false`);
}

/** The same of an import, which settles itself the questions that it answers: whether others are open stays as it was. */
export async function advanceByImport(manager: EntityManager): Promise<void> {
  await manager.query(`update matching_state set revision = revision + 1`);
}

/** Says that no open question is one that has become needless. In its turn (`takeTurn`). */
export async function markSettled(manager: EntityManager): Promise<void> {
  await manager.query(`update matching_state set settled = true where not settled`);
}

/** Whether that is known. */
export async function isSettled(manager: EntityManager): Promise<boolean> {
  const [state]: { settled: boolean }[] = await manager.query(`select settled from matching_state`);
  return state?.settled ?? false;
}

/**
 * Waits until nobody else is changing who is the same firm, and keeps others out until the end of the transaction:
 * imports take turns with stewards (`identity/lock-identities.ts`).
 */
export async function takeTurn(manager: EntityManager): Promise<void> {
  await manager.query(`select revision from matching_state for update`);
}

/** How often that changed so far. */
export async function readRevision(manager: EntityManager): Promise<string> {
  const [state]: { revision: string }[] = await manager.query(`select revision from matching_state`);
  return state?.revision ?? '0';
}
