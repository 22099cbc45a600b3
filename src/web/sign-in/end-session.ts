import { type FastifyReply } from 'fastify';
import { type SessionCookie } from '../../access/session-cookie.ts';

/** Has the browser forget a session that ended, and the pages that it may have kept: the next one at this computer sees none. */
export function forgetSession(reply: FastifyReply, cookie: SessionCookie): void {
  void reply.headers({ 'set-cookie': cookie.taking(), 'clear-site-data': '"cache"' });
}
