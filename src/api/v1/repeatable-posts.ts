import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { from, lastValueFrom, map, type Observable } from 'rxjs';

import { actorName, type SignedInCaller } from '../../access/caller.ts';
import { callerOf } from '../../access/current-caller.decorator.ts';
import { repeatableRequest } from '../../access/idempotency/idempotency-key.ts';
import { IdempotencyService } from '../../access/idempotency/idempotency.service.ts';
import { AccessRule } from '../../platform/http/access-rule.ts';

/** On a route that looks after `Idempotency-Key` itself, because its body is a file or its work one transaction. */
export const RepeatsItself = Reflector.createDecorator<boolean>({ transform: () => true });

/** What is answered again: a secret too, which is shown to nobody but the key that made it. */
interface KeptAnswer {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

/** Headers of an answer that say something about this one request. */
const KEPT_HEADERS = ['location', 'etag'];

/**
 * Every POST of the API may be sent again with its `Idempotency-Key`: it is answered as the first time, and nothing is done. Public
 * ones keep nothing, so there is nothing to do twice.
 */
@Injectable()
export class RepeatablePosts implements NestInterceptor {
  constructor(
    private readonly idempotency: IdempotencyService,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const caller = callerWithKey(request);
    const handlers = [context.getHandler(), context.getClass()];
    const isPublic = this.reflector.getAllAndOverride(AccessRule, handlers).kind === 'public';
    if (!caller || isPublic || this.reflector.get(RepeatsItself, context.getHandler())) return next.handle();
    const reply = http.getResponse<FastifyReply>();
    const { method, url, body } = request;
    const repeatable = repeatableRequest(actorName(caller), keyOf(request), [method, url, body]);
    const work = async () => kept(reply, await lastValueFrom(next.handle()));
    return from(this.idempotency.around(repeatable, work)).pipe(map((answer) => restored(reply, answer)));
  }
}

/** Who sends a POST to the API with an `Idempotency-Key`; undefined for every other request. */
function callerWithKey(request: FastifyRequest): SignedInCaller | undefined {
  const ofApi = request.method === 'POST' && request.routeOptions.url?.startsWith('/v1/');
  if (!ofApi || keyOf(request) === undefined) return undefined;
  const caller = callerOf(request);
  return caller?.kind === 'api-key' ? caller : undefined;
}

export function keyOf(request: FastifyRequest): string | undefined {
  const header = request.headers['idempotency-key'];
  return Array.isArray(header) ? header.join(',') : header;
}

function kept(reply: FastifyReply, body: unknown): KeptAnswer {
  const headers = KEPT_HEADERS.flatMap((name): [string, string][] => {
    const value = reply.getHeader(name);
    return value === undefined ? [] : [[name, String(value)]];
  });
  return { status: reply.statusCode, headers: Object.fromEntries(headers), body: body ?? null };
}

function restored(reply: FastifyReply, { status, headers, body }: KeptAnswer): unknown {
  void reply.status(status).headers(headers);
  return body ?? undefined;
}
