import { type FastifyReply } from 'fastify';

import { WINDOW_MINUTES } from '../access/attempt-limit.ts';

/** What a page controller answers: a document with its status, or the way to another page. */
export type HtmlAnswer =
  | { status: 200 | 400 | 404 | 409 | 429 | 503; html: string }
  | { status: 303 | 308; location: string };

/** Sends an answer. What a page shows can change at any moment, so browsers ask again. */
export function sendHtml(reply: FastifyReply, answer: HtmlAnswer): string {
  return send(reply, answer, 'no-cache');
}

/** Sends an answer for one person: no cache between us may keep it, nor the browser show it after a sign-out. */
export function sendPrivate(reply: FastifyReply, answer: HtmlAnswer): string {
  return send(reply, answer, 'no-store');
}

function send(reply: FastifyReply, answer: HtmlAnswer, caching: string): string {
  void reply.status(answer.status).header('cache-control', caching);
  if ('location' in answer) {
    void reply.header('location', answer.location);
    return '';
  }
  // Whoever waits as long as attempts are counted together may go on, whatever it was too much of.
  if (answer.status === 429) void reply.header('retry-after', String(WINDOW_MINUTES * 60));
  void reply.type('text/html; charset=utf-8');
  return answer.html;
}
