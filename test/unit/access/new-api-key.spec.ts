import { describe, expect, it } from '@jest/globals';

import { checkedNewKey } from '../../../src/access/new-api-key.ts';
import { type DomainError } from '../../../src/common/errors.ts';

const NOW = new Date('2026-11-24T12:00:00Z');

describe('checkedNewKey', () => {
  it('refuses an unknown scope by name, and tells all other faults too', () => {
    const wrong = {
      name: ' ',
      scopes: ['imports:write', 'admin'],
      municipality: 'Groningen',
      expiresAt: NOW,
    };
    let error: DomainError | undefined;
    try {
      checkedNewKey(wrong, NOW);
    } catch (thrown) {
      error = thrown as DomainError;
    }
    expect(error?.faults.map((fault) => fault.name)).toEqual(['name', 'scopes', 'municipality', 'expiresAt']);
    expect(error?.message).toContain('admin');
  });

  it('refuses a date that is none', () => {
    expect(() =>
      checkedNewKey({ name: 'x', scopes: ['imports:write'], expiresAt: new Date('soon') }, NOW),
    ).toThrow();
  });

  it('keeps each scope once', () => {
    const key = checkedNewKey({ name: ' Tool ', scopes: ['imports:write', 'imports:write'] }, NOW);
    expect(key).toEqual({ name: 'Tool', scopes: ['imports:write'], municipality: null, expiresAt: null });
  });
});
