import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type FastifyRequest } from 'fastify';

import { type Fault } from '../../../common/errors.ts';
import { RequestCheck } from './request-check.ts';

/** Put on an operation by `describe`, when it says what the operation changes. */
export const HeedsIfMatch = Reflector.createDecorator<'may be sent' | 'must be sent'>();

/** Methods that change something. */
const CHANGING = ['POST', 'PUT', 'PATCH', 'DELETE'];

const NOT_FOR_CHANGES: Fault = {
  in: 'header',
  name: 'If-None-Match',
  message: 'is heeded when something is read only: leave it out, and read first whether it is there',
};

/**
 * Refuses `If-Match` where it is not heeded: whoever sends it counts on nothing being changed that they have not seen, and an
 * answer that says nothing of it would let them believe so. And asks for it where nothing may be changed unseen. The same of
 * `If-None-Match`, by which others are asked to write only what is not there yet; here it belongs to reading alone.
 */
@Injectable()
export class IfMatchCheck extends RequestCheck {
  constructor(private readonly reflector: Reflector) {
    super();
  }

  faultsIn(context: ExecutionContext): Fault[] {
    const { headers, method } = context.switchToHttp().getRequest<FastifyRequest>();
    if (!CHANGING.includes(method)) return [];
    const unheeded = headers['if-none-match'] === undefined ? [] : [NOT_FOR_CHANGES];
    return [...unheeded, ...this.ifMatchFaults(context, headers['if-match'] !== undefined)];
  }

  private ifMatchFaults(context: ExecutionContext, isSent: boolean): Fault[] {
    const heeded = this.reflector.get(HeedsIfMatch, context.getHandler()) as string | undefined;
    if (isSent && !heeded)
      return [fault('is not heeded by this operation, which writes over nothing: leave it out')];
    if (!isSent && heeded === 'must be sent')
      return [fault('is missing: send the ETag of what you read, so that nobody else’s change is lost')];
    return [];
  }
}

function fault(message: string): Fault {
  return { in: 'header', name: 'If-Match', message };
}
