import { describe, expect, it } from '@jest/globals';
import { type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import Fastify from 'fastify';

import { AccessGuard, refusalOf } from '../../../src/access/access.guard.ts';
import { type CallerRecognition } from '../../../src/access/caller-recognition.ts';
import { type Caller, PUBLIC_CALLER } from '../../../src/access/caller.ts';
import { type SessionRecognition } from '../../../src/access/session-recognition.ts';
import { AccessRule } from '../../../src/platform/http/access-rule.ts';
import { logRequests } from '../../../src/platform/http/request-log.ts';
import { Log } from '../../../src/platform/log/log.ts';

const reader: Caller = {
  kind: 'api-key',
  id: '1',
  name: 'tool',
  scopes: ['suppliers:read'],
  municipality: null,
};

describe('refusalOf', () => {
  it.each([
    ['no rule', undefined, reader, 'forbidden'],
    ['a public route', { kind: 'public' }, PUBLIC_CALLER, undefined],
    ['a scope without a key', { kind: 'scope', scope: 'suppliers:read' }, PUBLIC_CALLER, 'unauthenticated'],
    ['a scope that the key lacks', { kind: 'scope', scope: 'imports:write' }, reader, 'forbidden'],
    ['a scope that the key has', { kind: 'scope', scope: 'suppliers:read' }, reader, undefined],
  ] as const)('%s', (_case, rule, caller, expected) => {
    expect(refusalOf(rule, caller)?.kind).toBe(expected);
  });
});

describe('who tries what they may not', () => {
  class Route {}
  const handler = () => undefined;
  AccessRule({ kind: 'scope', scope: 'imports:write' })(Route);

  /** The lines of the log for a request of this caller; nothing of it is looked up. */
  async function loggedFor(caller: Caller): Promise<string[]> {
    const lines: string[] = [];
    const callers = { callerOf: () => Promise.resolve(caller) } as unknown as CallerRecognition;
    const guard = new AccessGuard(new Reflector(), callers, {} as SessionRecognition);
    const fastify = Fastify();
    logRequests(fastify, new Log((line) => lines.push(line)));
    fastify.get('/', async (request, reply) => {
      const context = {
        getHandler: () => handler,
        getClass: () => Route,
        switchToHttp: () => ({ getRequest: () => request }),
      } as unknown as ExecutionContext;
      await expect(guard.canActivate(context)).rejects.toThrow();
      return reply.code(403).send();
    });
    await fastify.inject('/');
    await fastify.close();
    return lines;
  }

  it('is named in the log by number', async () => {
    const [line = ''] = await loggedFor(reader);
    expect(JSON.parse(line)).toMatchObject({ message: 'request', status: 403, refusedTo: 'api-key:1' });
    expect(line).not.toContain('tool');
  });

  it('is not named when nobody is known', async () => {
    const [line = ''] = await loggedFor(PUBLIC_CALLER);
    expect(JSON.parse(line)).not.toHaveProperty('refusedTo');
  });
});
