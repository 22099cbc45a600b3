import { describe, expect, it } from '@jest/globals';
import { type FastifyRequest } from 'fastify';

import { sessionRefusal } from '../../../src/access/access.guard.ts';
import { ScopeNeeded } from '../../../src/access/scope-needed.ts';
import { formTokenOf, newSessionToken, type Session } from '../../../src/access/session.ts';
import { SignInNeeded } from '../../../src/access/sign-in-needed.ts';

const token = newSessionToken();
const session: Session = {
  id: '1',
  caller: { kind: 'api-key', id: '1', name: 'steward', scopes: ['imports:write'], municipality: null },
  method: 'api-key',
  formToken: formTokenOf(token),
};
const rule = { kind: 'session', permission: 'imports:write' } as const;

/** A form that our own page sent, but for what is told otherwise. */
function aForm(
  headers: Record<string, string | undefined> = {},
  body: unknown = { formToken: session.formToken },
) {
  return {
    method: 'POST',
    host: 'register.test',
    headers: { origin: 'http://register.test', 'sec-fetch-site': 'same-origin', ...headers },
    body,
  } as unknown as FastifyRequest;
}

const aLook = { method: 'GET', headers: {} } as unknown as FastifyRequest;

describe('a page for who is signed in', () => {
  it('opens with a session that holds the scope, and with no other', () => {
    const reader = { ...session, caller: { ...session.caller, scopes: ['suppliers:read'] as const } };
    expect(sessionRefusal(rule, session, aLook)).toBeNull();
    expect(sessionRefusal(rule, null, aLook)).toBeInstanceOf(SignInNeeded);
    // Signing in again with the same key would lead back here, and so on.
    expect(sessionRefusal(rule, reader, aLook)).toBeInstanceOf(ScopeNeeded);
  });

  it('takes a form of its own', () => {
    expect(sessionRefusal(rule, session, aForm())).toBeNull();
    expect(sessionRefusal(rule, session, aForm({ 'sec-fetch-site': undefined }))).toBeNull();
  });

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another site that says it is ours', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbouring host', { 'sec-fetch-site': 'same-site' }],
    ['a page in a sandbox', { origin: 'null' }],
    ['no page at all', { origin: undefined }],
  ])('refuses a form from %s, whatever token it carries', (_from, headers) => {
    expect(sessionRefusal(rule, session, aForm(headers))?.kind).toBe('forbidden');
    expect(sessionRefusal({ ...rule, form: 'upload' }, session, aForm(headers))?.kind).toBe('forbidden');
  });

  it.each([
    ['no token', {}],
    ['no body', undefined],
    ['the token of another session', { formToken: formTokenOf(newSessionToken()) }],
    ['several tokens', { formToken: [session.formToken, session.formToken] }],
  ])('refuses a form with %s', (_what, body) => {
    const form = { ...aForm(), body } as FastifyRequest;
    expect(sessionRefusal(rule, session, form)?.kind).toBe('forbidden');
  });
});
