import { type FastifyInstance } from 'fastify';

/**
 * Hangs up on whoever has not read an answer when its time is over. A reader that takes a little now and then never stands still, and
 * would hold what was made for it for days. Of a file that is sent while it is made the end is missing then, which a program sees.
 * @param limit milliseconds, from when the request came
 */
export function limitAnswerTime(fastify: FastifyInstance, limit: number): void {
  fastify.addHook('onRequest', (_request, { raw }, done) => {
    const timer = setTimeout(() => raw.destroy(), limit).unref();
    raw.once('close', () => clearTimeout(timer));
    done();
  });
}
