import { type FastifyRequest } from 'fastify';

import { type Caller } from './caller.ts';
import { callerOf } from './current-caller.decorator.ts';
import { sessionOf } from './current-session.decorator.ts';

/**
 * The municipality that a caller speaks for (CBS code); null for one that speaks for none. What a municipality keeps to
 * itself, such as its contracts, is shown to its own callers only, not even to who keeps the register for all.
 */
export function ownMunicipality(caller: Caller): string | null {
  if (caller.kind === 'api-key') return caller.municipality;
  if (caller.kind !== 'user') return null;
  // Somebody of two municipalities sees those of the first; roles are given in order.
  return caller.memberships.find(({ municipality }) => municipality !== null)?.municipality ?? null;
}

/** The same of whoever sent this request, to the API or signed in on a page. */
export function municipalityOfRequest(request: FastifyRequest): string | null {
  const caller = sessionOf(request)?.caller ?? callerOf(request);
  return caller === undefined ? null : ownMunicipality(caller);
}
