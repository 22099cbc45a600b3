import { type FastifyInstance } from 'fastify';

import { type Log } from '../log/log.ts';
import { refusedTo } from './refused-callers.ts';
import { pathOf } from './request-path.ts';

/**
 * One line for each answer: what was asked (never the query, which may name a person), how it ended, how long it took; and of what
 * was refused to somebody who may not, to whom.
 */
export function logRequests(fastify: FastifyInstance, log: Log): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    log.info('request', {
      id: request.id,
      method: request.method,
      path: pathOf(request),
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      refusedTo: refusedTo(request),
    });
    done();
  });
}
