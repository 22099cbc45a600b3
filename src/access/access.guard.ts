import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type FastifyRequest } from 'fastify';

import { DomainError } from '../common/errors.ts';
import { AccessRule, type AccessRuleValue } from '../platform/http/access-rule.ts';
import { type Caller } from './caller.ts';
import { CallerRecognition } from './caller-recognition.ts';
import { rememberCaller } from './current-caller.decorator.ts';

/** Lets a request through only if its route says that this caller may. A route that says nothing is closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly recognition: CallerRecognition,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const rule = this.reflector.getAllAndOverride(AccessRule, [context.getHandler(), context.getClass()]);
    const caller = await this.recognition.callerOf(request);
    const refusal = refusalOf(rule, caller);
    if (refusal) throw refusal;
    rememberCaller(request, caller);
    return true;
  }
}

/** Why this caller may not use a route with this rule; null when it may. */
export function refusalOf(rule: AccessRuleValue | undefined, caller: Caller): DomainError | null {
  if (!rule) return new DomainError('forbidden', 'This address is closed.');
  if (rule.kind === 'public') return null;
  if (caller.kind === 'public') {
    return new DomainError(
      'unauthenticated',
      `Send an API key with the scope ${rule.scope} in the header X-Api-Key.`,
    );
  }
  const holds = (caller.scopes as readonly string[]).includes(rule.scope);
  return holds ? null : new DomainError('forbidden', `This API key lacks the scope ${rule.scope}.`);
}
