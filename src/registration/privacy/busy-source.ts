import { type EntityManager } from 'typeorm';

import { isSourceBusy, lockSource } from '../../intake/delivery-order.ts';

/**
 * The first of these sources of which a delivery is under way; null when there is none, and then none begins before the transaction
 * ends. What is on its way may speak of the firm: it would bring it back, or replace what is being erased.
 */
export async function busySource(
  manager: EntityManager,
  sources: ReadonlySet<string>,
): Promise<string | null> {
  for (const source of [...sources].sort()) {
    await lockSource(manager, source);
    if (await isSourceBusy(manager, source)) return source;
  }
  return null;
}
