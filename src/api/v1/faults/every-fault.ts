import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { catchError, type Observable, throwError } from 'rxjs';

import { DomainError, type Fault } from '../../../common/errors.ts';
import { pathOf } from '../../../platform/http/request-path.ts';
import { argumentFaults } from './argument-faults.ts';
import { BodyCheck } from './body-check.ts';
import { IdempotencyKeyCheck } from './idempotency-key-check.ts';
import { IfMatchCheck } from './if-match-check.ts';
import { requireMediaType } from './media-type-check.ts';
import { type RequestCheck } from './request-check.ts';
import { invalidRequest } from './invalid-request.ts';

/**
 * Tells every fault of a request in one answer, wherever it stands: in the address, the headers, the query or the body. Each part is
 * read by itself and the first one that is wrong would hide the others; so when one is refused, the others are looked at too.
 */
@Injectable()
export class EveryFault implements NestInterceptor {
  private readonly checks: readonly RequestCheck[];

  constructor(ifMatch: IfMatchCheck, key: IdempotencyKeyCheck, body: BodyCheck) {
    this.checks = [ifMatch, key, body];
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (!pathOf(request).startsWith('/v1/')) return next.handle();
    requireMediaType(context);
    const faults = this.checks.flatMap((check) => check.faultsIn(context));
    if (faults.length > 0) throw invalidRequest([...faults, ...argumentFaults(context)]);
    return next.handle().pipe(catchError((error: unknown) => throwError(() => toldWhole(error, context))));
  }
}

/** The same error when it says everything already, or is about something else than what was sent. */
function toldWhole(error: unknown, context: ExecutionContext): unknown {
  if (!(error instanceof DomainError) || error.kind !== 'invalid-input') return error;
  const told = new Set(error.faults.map(placeOf));
  const others = argumentFaults(context).filter((fault) => !told.has(placeOf(fault)));
  return others.length > 0 ? invalidRequest([...others, ...error.faults]) : error;
}

const placeOf = ({ in: part, name }: Fault): string => `${part} ${name}`;
