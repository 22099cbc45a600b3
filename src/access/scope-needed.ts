import { DomainError } from '../common/errors.ts';

/** Somebody is signed in, without the right to this page: signing in again would lead back to the same. */
export class ScopeNeeded extends DomainError {
  constructor(readonly scope: string) {
    super('forbidden', `This page needs a key with the scope ${scope}.`);
  }
}
