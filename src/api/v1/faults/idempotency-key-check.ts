import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type FastifyRequest } from 'fastify';

import { idempotencyKeyFaults } from '../../../access/idempotency/idempotency-key.ts';
import { type Fault } from '../../../common/errors.ts';
import { AccessRule } from '../../../platform/http/access-rule.ts';
import { keyOf } from '../repeatable-posts.ts';
import { RequestCheck } from './request-check.ts';

/** An `Idempotency-Key` that cannot be one, where it is heeded. */
@Injectable()
export class IdempotencyKeyCheck extends RequestCheck {
  constructor(private readonly reflector: Reflector) {
    super();
  }

  faultsIn(context: ExecutionContext): readonly Fault[] {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (request.method !== 'POST') return [];
    const handlers = [context.getHandler(), context.getClass()];
    const isPublic = this.reflector.getAllAndOverride(AccessRule, handlers).kind === 'public';
    return isPublic ? [] : idempotencyKeyFaults(keyOf(request));
  }
}
