import { type FastifyRequest } from 'fastify';

/** The path without the query: what people search for is not for logs. */
export function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0] ?? '/';
}
