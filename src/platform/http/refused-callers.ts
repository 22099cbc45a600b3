import { type FastifyRequest } from 'fastify';

const refused = new WeakMap<FastifyRequest, string>();

/** Notes who asked for what they may not, for the line of the request in the log. @param by number of an account or key, no name */
export function noteRefused(request: FastifyRequest, by: string): void {
  refused.set(request, by);
}

/** Whom a request was refused to; undefined when it was not, or nobody is known. */
export function refusedTo(request: FastifyRequest): string | undefined {
  return refused.get(request);
}
