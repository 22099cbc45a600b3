import { type EntityManager } from 'typeorm';

/** Says that it changed who is the same firm; with every such change, in its transaction. */
export async function advanceRevision(manager: EntityManager): Promise<void> {
  await manager.query(`update matching_state set revision = revision + 1`);
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
