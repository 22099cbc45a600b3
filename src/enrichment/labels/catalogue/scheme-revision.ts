import { createHash } from 'node:crypto';

import { DomainError } from '../../../common/errors.ts';
import { type SeenState } from '../../../platform/http/if-match.ts';
import { type SchemeView } from './scheme-view.ts';

/** Names a state of a scheme, for forms: another one as soon as anything of it differs. */
export function schemeRevision(scheme: SchemeView): string {
  return createHash('sha256').update(JSON.stringify(scheme)).digest('base64url').slice(0, 27);
}

/**
 * For a change that was decided on with a state in view. @param revision of that state; null when the scheme was not there
 * @returns a check that throws `precondition-failed` for any other state
 */
export function seenRevision(revision: string | null): SeenState<SchemeView> {
  return (scheme) => {
    if ((scheme && schemeRevision(scheme)) === revision) return;
    const message = scheme
      ? `The label '${scheme.code}' was added or changed since you read it.`
      : 'The label that you read is not there any more.';
    throw new DomainError('precondition-failed', `${message} Read it again, and decide anew.`);
  };
}
