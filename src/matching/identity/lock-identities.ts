import { type EntityManager } from 'typeorm';

import { DomainError } from '../../common/errors.ts';

/** A steward waits at most this long for a chunk of an import to be done. Milliseconds. */
const PATIENCE_MS = 5_000;

/**
 * Keeps everybody else from changing who is the same firm until the end of the transaction: stewards and imports take
 * turns, so that nobody decides about what has just become something else.
 * @throws DomainError unavailable when it is not one's turn in time
 */
export async function lockIdentities(manager: EntityManager): Promise<void> {
  await manager.query(`select set_config('lock_timeout', $1, true)`, [`${PATIENCE_MS}ms`]);
  try {
    await manager.query(`select revision from matching_state for update`);
  } catch (error) {
    if (!isLockTimeout(error)) throw error;
    throw new DomainError(
      'unavailable',
      'An import is deciding about firms at this moment. Try again in a minute.',
      [],
      { cause: error },
    );
  }
  await manager.query(`select set_config('lock_timeout', '0', true)`);
}

function isLockTimeout(error: unknown): boolean {
  // PostgreSQL, appendix A: 55P03 lock_not_available.
  return error instanceof Error && 'code' in error && error.code === '55P03';
}
