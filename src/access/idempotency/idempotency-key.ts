import { createHash } from 'node:crypto';

import { DomainError, type Fault } from '../../common/errors.ts';

/** A request that may come twice: the second time it is answered as the first time, and nothing is done. */
export interface RepeatableRequest {
  /** Who sends it: a key is one caller's own. */
  actor: string;
  /** Their `Idempotency-Key`; null when they sent none, and then each request stands by itself. */
  key: string | null;
  /** SHA-256 of what is asked: the same key for something else is a mistake. */
  hash: string;
}

/** As long as a UUID needs, and more; printable ASCII, as a header is. */
const KEY = /^[\x21-\x7e]{1,255}$/;

/**
 * @param header `Idempotency-Key` as it was sent
 * @param asked operation and body, whatever tells one request from another
 * @throws DomainError `invalid-input` for a key that cannot be one
 */
export function repeatableRequest(
  actor: string,
  header: string | undefined,
  asked: readonly unknown[],
): RepeatableRequest {
  const [fault] = idempotencyKeyFaults(header);
  if (fault) throw new DomainError('invalid-input', `Idempotency-Key ${fault.message}.`, [fault]);
  const hash = createHash('sha256').update(JSON.stringify(asked)).digest('hex');
  return { actor, key: header ?? null, hash };
}

/** What is wrong with the form of a header `Idempotency-Key`; without one, nothing is. */
export function idempotencyKeyFaults(header: string | undefined): Fault[] {
  if (header === undefined || KEY.test(header)) return [];
  const message = 'must have 1 to 255 visible characters, such as a UUID';
  return [{ in: 'header', name: 'Idempotency-Key', message }];
}
