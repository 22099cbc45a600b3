import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';

import { type Session } from './session.ts';

const sessions = new WeakMap<FastifyRequest, Session>();

/** Called by the guard, which is the only one to know. */
export function rememberSession(request: FastifyRequest, session: Session): void {
  sessions.set(request, session);
}

/** The session of a request, once the guard has asked for one. */
export function sessionOf(request: FastifyRequest): Session | undefined {
  return sessions.get(request);
}

/** The {@link Session} of this request, as a parameter of a handler with `@RequiresSession()`. */
export const CurrentSession = createParamDecorator((_data: unknown, context: ExecutionContext): Session => {
  const session = sessionOf(context.switchToHttp().getRequest<FastifyRequest>());
  // Only if the guard did not run: then nobody may be taken for anyone.
  if (!session) throw new Error('The access guard did not ask for a session on this route.');
  return session;
});
