import { randomUUID } from 'node:crypto';
import { type Socket } from 'node:net';

import { type FastifyError, type FastifyReply, type FastifyRequest } from 'fastify';

import { DomainError } from '../../common/errors.ts';
import { problemBody, problemFor } from './problem.ts';
import { pathOf } from './request-path.ts';

const STATUS_OF_CODE: Record<string, number> = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 };

type Headers = Readonly<Record<string, string>>;

/**
 * Answers what never became a request (broken syntax, a header that is too long, too slow) and hangs up.
 * @param headers of every such answer
 */
export function answerBrokenRequests(headers: Headers) {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return (error: NodeJS.ErrnoException, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const problem = problemFor({ statusCode: STATUS_OF_CODE[error.code ?? ''] ?? 400 }, randomUUID());
    const body = JSON.stringify(problem);
    socket.end(
      `HTTP/1.1 ${problem.status} ${problem.title}\r\nContent-Type: application/problem+json\r\n${lines.join('')}` +
        `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    );
  };
}

/** Answers an address that the router cannot read: it does so before any hook or filter of ours. @param headers of every such answer */
export function answerUnroutable(headers: Headers) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    const problem = problemFor(error, request.id);
    void reply.status(problem.status).headers(headers).type('application/problem+json');
    void reply.send(problemBody(problem));
  };
}

/**
 * Answers a header `Expect` that asks for anything but `100-continue`, which Node.js would refuse without a word.
 * @param headers of every such answer
 */
export function answerExpectations(headers: Headers) {
  return (request: FastifyRequest['raw'], response: FastifyReply['raw']): void => {
    request.resume();
    const problem = problemFor({ statusCode: 417 }, randomUUID());
    const body = problemBody(problem);
    response.writeHead(problem.status, {
      ...headers,
      'Content-Type': 'application/problem+json',
      'Content-Length': body.length,
      // What would have been sent as its body must not be read as the next request.
      Connection: 'close',
    });
    response.end(body);
  };
}

/** Refuses a request of HTTP/1.1 that does not say which host it is for, as RFC 9112 (section 3.2) wants it. */
export function refuseNoHost(
  { raw }: FastifyRequest,
  _reply: FastifyReply,
  done: (error?: Error) => void,
): void {
  const missing = raw.httpVersion === '1.1' && raw.headers.host === undefined;
  done(missing ? new DomainError('invalid-input', 'The header Host is missing.') : undefined);
}

/** Refuses an address with a NUL in its path: no id or code holds one, and PostgreSQL cannot take one. */
export function refuseNul(
  request: FastifyRequest,
  _reply: FastifyReply,
  done: (error?: Error) => void,
): void {
  const wrong = pathOf(request).includes('%00');
  done(
    wrong ? new DomainError('invalid-input', 'The address holds a NUL, which is no character.') : undefined,
  );
}
