import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { type FastifyReply, type FastifyRequest } from 'fastify';

import { Log } from '../log/log.ts';
import { ErrorPage } from './error-page.ts';
import { type Problem, problemBody, problemFor } from './problem.ts';
import { providersOfType } from './providers-of-type.ts';
import { pathOf } from './request-path.ts';

/** Headers that an error must carry whatever the route set before it failed. */
const EXTRA_HEADERS: Record<number, Record<string, string>> = {
  401: { 'WWW-Authenticate': 'ApiKey realm="impact register"' },
  503: { 'Retry-After': '10' },
};

/** Answers every error: as a page to a person who asked for one, as problem+json to everyone else. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly log: Log,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemFor(error, request.id, request.routeOptions.bodyLimit);
    // Who is gone in the middle of what is sent did not make us fail.
    const gone = request.raw.destroyed && !request.raw.complete;
    if (problem.status >= 500 && !gone)
      this.log.error('request failed', error, { id: request.id, path: pathOf(request) });
    if (reply.raw.headersSent) {
      // Half an answer is out: breaking the connection is the only way left to say that it is not whole.
      reply.raw.destroy();
      return;
    }
    this.answer(request, reply, problem);
  }

  private answer(request: FastifyRequest, reply: FastifyReply, problem: Problem): void {
    void reply
      .status(problem.status)
      .header('Cache-Control', 'no-store')
      .headers(EXTRA_HEADERS[problem.status] ?? {});
    const page = wantsPage(request) ? providersOfType(this.discovery, ErrorPage)[0] : undefined;
    if (page) {
      void reply
        .type('text/html; charset=utf-8')
        .send(page.render(problem.status, problem.title, problem.detail));
    } else {
      void reply.type('application/problem+json').send(problemBody(problem));
    }
  }
}

function wantsPage(request: FastifyRequest): boolean {
  const path = pathOf(request);
  return path !== '/v1' && !path.startsWith('/v1/') && (request.headers.accept ?? '').includes('text/html');
}
