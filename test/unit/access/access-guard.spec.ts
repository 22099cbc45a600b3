import { describe, expect, it } from '@jest/globals';

import { refusalOf } from '../../../src/access/access.guard.ts';
import { type Caller, PUBLIC_CALLER } from '../../../src/access/caller.ts';

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
