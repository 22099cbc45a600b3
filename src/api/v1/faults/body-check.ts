import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { type FastifyRequest } from 'fastify';
import { type Observable } from 'rxjs';

import { DomainError } from '../../common/errors.ts';
import { invalidBody } from '../../platform/http/body/read-body.ts';
import { pathOf } from '../../platform/http/request-path.ts';

/** By which a handler reads a body: `@Body()`, or the request itself as an upload does. */
const READS_BODY: readonly string[] = [RouteParamtypes.BODY, RouteParamtypes.REQUEST].map(String);

/**
 * Refuses fields that are sent to an operation which reads none, each by its name: whoever sends one counts on its being heeded, as
 * with every other operation. An empty object is no field. Holds for each handler without a body by construction.
 */
@Injectable()
export class BodilessOperations implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const sent = request.body ?? undefined;
    if (sent !== undefined && pathOf(request).startsWith('/v1/') && !readsBody(context)) requireNone(sent);
    return next.handle();
  }
}

function readsBody(context: ExecutionContext): boolean {
  const { name } = context.getHandler();
  const read = (Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), name) ?? {}) as object;
  return Object.keys(read).some((key) => READS_BODY.includes(key.split(':')[0] ?? ''));
}

/** @throws DomainError invalid-input */
function requireNone(sent: unknown): void {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent))
    throw new DomainError('invalid-input', 'This operation takes no body: leave it out.');
  const names = Object.keys(sent);
  const message = 'is not a field of this request, which takes none';
  if (names.length > 0) throw invalidBody(names.map((name) => ({ in: 'body', name, message })));
}
