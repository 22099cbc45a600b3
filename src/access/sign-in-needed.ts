import { DomainError } from '../common/errors.ts';

/** Nobody is signed in (any more). Pages lead to the sign-in. */
export class SignInNeeded extends DomainError {
  constructor() {
    super('unauthenticated', 'Sign in first.');
  }
}
