import { type EntityManager } from 'typeorm';

import { DomainError } from '../../../common/errors.ts';

/**
 * A typing error in the code must not look like a municipality that recognises nothing.
 * @throws DomainError invalid-input for a query parameter `recognisedBy` with the code of no municipality
 */
export async function requireRecogniser(manager: EntityManager, code: string): Promise<void> {
  const known: unknown[] = await manager.query(`select from municipality where code = $1`, [code]);
  if (known.length > 0) return;
  const message = `'${code}' is the code of no municipality.`;
  throw new DomainError('invalid-input', message, [{ in: 'query', name: 'recognisedBy', message }]);
}
