import { type FastifyReply } from 'fastify';

/** What a page controller answers: a document with its status, or the way to another page. */
export type HtmlAnswer = { status: 200 | 400 | 404; html: string } | { status: 308; location: string };

/** Sends an answer. What a page shows can change at any moment, so browsers ask again. */
export function sendHtml(reply: FastifyReply, answer: HtmlAnswer): string {
  void reply.status(answer.status).header('cache-control', 'no-cache');
  if (answer.status === 308) {
    void reply.header('location', answer.location);
    return '';
  }
  void reply.type('text/html; charset=utf-8');
  return answer.html;
}
