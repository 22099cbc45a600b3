import { DomainError } from '../common/errors.ts';

/** Somebody is signed in by a password, and this page asks for their second factor too. Pages lead to where it is given. */
export class SecondFactorNeeded extends DomainError {
  /** @param due what is asked of them: a code, or to set up an app first */
  constructor(readonly due: 'code' | 'set-up') {
    super('forbidden', 'Show your second factor first.');
  }
}
