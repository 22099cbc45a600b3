import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type FastifyRequest } from 'fastify';

import { DomainError } from '../common/errors.ts';
import { AccessRule, type AccessRuleValue } from '../platform/http/access-rule.ts';
import { noteRefused } from '../platform/http/refused-callers.ts';
import { actorName, type Caller, PUBLIC_CALLER, type SignedInCaller } from './caller.ts';
import { CallerRecognition } from './caller-recognition.ts';
import { rememberCaller } from './current-caller.decorator.ts';
import { rememberSession } from './current-session.decorator.ts';
import { foreignForm, FORM_TOKEN_FIELD, isReading, staleForm } from './form-origin.ts';
import { may } from './may.ts';
import { grantOf, isPermission } from './permission.ts';
import { isScope } from './scope.ts';
import { ScopeNeeded } from './scope-needed.ts';
import { SecondFactorNeeded } from './second-factor-needed.ts';
import { SessionRecognition } from './session-recognition.ts';
import { isFormTokenOf, type Session } from './session.ts';
import { SignInNeeded } from './sign-in-needed.ts';

type SessionRule = Extract<AccessRuleValue, { kind: 'session' }>;
type CallerRule = Exclude<AccessRuleValue, SessionRule>;

/**
 * Lets a request through only if its route says that this caller may. A route that says nothing is closed. API keys open
 * routes for programs, sessions open pages, and neither stands in for the other: a browser that is signed in cannot be
 * made to call the API.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly recognition: CallerRecognition,
    private readonly sessions: SessionRecognition,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const rule = this.reflector.getAllAndOverride(AccessRule, [context.getHandler(), context.getClass()]);
    if (rule?.kind === 'session') await this.admitSession(request, rule);
    else await this.admitCaller(request, rule);
    return true;
  }

  private async admitSession(request: FastifyRequest, rule: SessionRule): Promise<void> {
    const session = await this.sessions.sessionOf(request);
    const refusal = sessionRefusal(rule, session, request);
    if (refusal) refuse(request, refusal, session?.caller ?? PUBLIC_CALLER);
    if (session) rememberSession(request, session);
  }

  private async admitCaller(request: FastifyRequest, rule: CallerRule | undefined): Promise<void> {
    const caller = await this.recognition.callerOf(request);
    const refusal = refusalOf(rule, caller) ?? (rule?.kind === 'own-form' ? foreignForm(request) : null);
    if (refusal) refuse(request, refusal, caller);
    rememberCaller(request, caller);
  }
}

/** Whoever is known and tries what they may not is named in the log, by number. */
function refuse(request: FastifyRequest, refusal: DomainError, by: Caller): never {
  if (refusal.kind === 'forbidden' && by.kind !== 'public') noteRefused(request, actorName(by));
  throw refusal;
}

/** Why this caller may not use a route with this rule; null when it may. */
export function refusalOf(rule: CallerRule | undefined, caller: Caller): DomainError | null {
  if (!rule) return new DomainError('forbidden', 'This address is closed.');
  if (rule.kind === 'public' || rule.kind === 'own-form') return null;
  if (caller.kind !== 'api-key') {
    return new DomainError(
      'unauthenticated',
      `Send an API key with the scope ${rule.scope} in the header X-Api-Key.`,
    );
  }
  const holds = isScope(rule.scope) && may(caller, rule.scope);
  return holds ? null : new DomainError('forbidden', `This API key lacks the scope ${rule.scope}.`);
}

/** Why this session does not open this page or may not send this form; null when it may. */
export function sessionRefusal(
  rule: SessionRule,
  session: Session | null,
  request: FastifyRequest,
): DomainError | null {
  if (session === null) return new SignInNeeded();
  const unfit = permissionRefusal(rule.permission, session.caller);
  if (unfit) return unfit;
  if (isReading(request)) return null;
  if (rule.form === 'upload') return foreignForm(request);
  const body = request.body as Record<string, unknown> | null | undefined;
  return foreignForm(request) ?? (isFormTokenOf(session, body?.[FORM_TOKEN_FIELD]) ? null : staleForm());
}

function permissionRefusal(permission: string, caller: SignedInCaller): DomainError | null {
  if (isPermission(permission) && may(caller, permission)) return null;
  // What only firms have, no second factor gives.
  const due = caller.kind === 'user' && isOfOfficers(permission) ? caller.secondFactorDue : null;
  if (due) return new SecondFactorNeeded(due);
  // The owner of a key can ask for a scope; permissions of people mean nothing to them.
  const scope = caller.kind === 'api-key' && isPermission(permission) ? grantOf(permission).scope : undefined;
  return new ScopeNeeded(scope ?? permission, caller.kind);
}

function isOfOfficers(permission: string): boolean {
  if (!isPermission(permission)) return false;
  const { roles, anyUser } = grantOf(permission);
  return roles.length > 0 || anyUser === true;
}
