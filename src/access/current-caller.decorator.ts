import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';

import { type Caller } from './caller.ts';

const callers = new WeakMap<FastifyRequest, Caller>();

/** Called by the guard, which is the only one to know. */
export function rememberCaller(request: FastifyRequest, caller: Caller): void {
  callers.set(request, caller);
}

/** Who sent a request to the API, once the guard has looked. */
export function callerOf(request: FastifyRequest): Caller | undefined {
  return callers.get(request);
}

/** The {@link Caller} of this request, as a parameter of a handler. */
export const CurrentCaller = createParamDecorator((_data: unknown, context: ExecutionContext): Caller => {
  const caller = callerOf(context.switchToHttp().getRequest<FastifyRequest>());
  // Only if the guard did not run: then nobody may be taken for anyone.
  if (!caller) throw new Error('The access guard did not run for this route.');
  return caller;
});
