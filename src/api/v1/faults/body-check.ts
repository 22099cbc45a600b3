import { type ExecutionContext, Injectable } from '@nestjs/common';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { type FastifyRequest } from 'fastify';

import { type Fault } from '../../../common/errors.ts';
import { UnreadableBody } from '../../../platform/http/body/json-bodies.ts';
import { argumentsOf } from './handler-arguments.ts';
import { RequestCheck } from './request-check.ts';

/** By which a handler reads a body: `@Body()`, or the request itself as an upload does. */
const READS_BODY: readonly number[] = [RouteParamtypes.BODY, RouteParamtypes.REQUEST];

/**
 * Refuses fields that are sent to an operation which reads none, each by its name: whoever sends one counts on its being heeded, as
 * with every other operation. An empty object is no field. Holds for each handler without a body by construction.
 */
@Injectable()
export class BodyCheck extends RequestCheck {
  faultsIn(context: ExecutionContext): readonly Fault[] {
    const sent = context.switchToHttp().getRequest<FastifyRequest>().body ?? undefined;
    const readsBody = argumentsOf(context).some(({ type }) => READS_BODY.includes(type));
    return sent === undefined || readsBody ? [] : faultsOf(sent);
  }
}

function faultsOf(sent: unknown): readonly Fault[] {
  if (sent instanceof UnreadableBody) return sent.error.faults;
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent))
    return [fault('body', 'is not read by this operation, which takes none: leave it out')];
  return Object.keys(sent).map((name) => fault(name, 'is not a field of this request, which takes none'));
}

function fault(name: string, message: string): Fault {
  return { in: 'body', name, message };
}
