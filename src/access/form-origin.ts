import { type FastifyRequest } from 'fastify';

import { DomainError } from '../common/errors.ts';

/** The name of the field in which a form carries the session's token. */
export const FORM_TOKEN_FIELD = 'formToken';

/** Methods that change nothing and so need no proof of where they come from. */
const READING = ['GET', 'HEAD'];

export function isReading(request: FastifyRequest): boolean {
  return READING.includes(request.method);
}

/**
 * Why this request did not come from a page of ours; null when it did. Browsers name the page's origin with every form
 * and let no script change it.
 */
export function foreignForm(request: FastifyRequest): DomainError | null {
  const { origin, 'sec-fetch-site': site } = request.headers;
  const sameSite = site === undefined || site === 'same-origin';
  if (sameSite && origin !== undefined && URL.canParse(origin) && new URL(origin).host === request.host) {
    return null;
  }
  return new DomainError('forbidden', 'This form was not sent from a page of this register.');
}

/** The same when it does not carry the token of the session: it may be an old page, from before a sign-in. */
export function staleForm(): DomainError {
  return new DomainError('forbidden', 'This form is from before you signed in: open the page again.');
}
