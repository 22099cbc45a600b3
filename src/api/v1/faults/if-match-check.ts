import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type FastifyRequest } from 'fastify';
import { type Observable } from 'rxjs';

import { DomainError } from '../../common/errors.ts';
import { pathOf } from '../../platform/http/request-path.ts';

/** Put on an operation by `describe`, when it says what the operation changes. */
export const HeedsIfMatch = Reflector.createDecorator<boolean>();

/** Methods that change something. */
const CHANGING = ['POST', 'PUT', 'PATCH', 'DELETE'];

/**
 * Refuses `If-Match` where it is not heeded: whoever sends it counts on nothing being changed that they have not seen, and an
 * answer that says nothing of it would let them believe so.
 */
@Injectable()
export class UnheededIfMatch implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (
      request.headers['if-match'] !== undefined &&
      CHANGING.includes(request.method) &&
      pathOf(request).startsWith('/v1/') &&
      !this.reflector.get(HeedsIfMatch, context.getHandler())
    )
      throw unheeded();
    return next.handle();
  }
}

function unheeded(): DomainError {
  const message = 'is not heeded by this operation, which writes over nothing: leave it out';
  return new DomainError('invalid-input', `If-Match ${message}.`, [
    { in: 'header', name: 'If-Match', message },
  ]);
}
