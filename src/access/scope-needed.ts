import { DomainError } from '../common/errors.ts';
import { type SignedInCaller } from './caller.ts';

/** Somebody is signed in, without the right to this page: signing in again would lead back to the same. */
export class ScopeNeeded extends DomainError {
  constructor(
    readonly permission: string,
    /** What they are signed in as: an account gets rights in another way than a key. */
    readonly as: SignedInCaller['kind'],
  ) {
    super('forbidden', `This page needs the permission ${permission}.`);
  }
}
