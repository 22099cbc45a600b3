import { describe, expect, it } from '@jest/globals';

import {
  formatApiKey,
  hashSecret,
  newApiKeyText,
  parseApiKey,
  secretMatches,
} from '../../../src/access/api-key-text.ts';

describe('API key text', () => {
  it('reads back what it wrote, and each key is another one', () => {
    const keys = Array.from({ length: 50 }, newApiKeyText);
    for (const key of keys) expect(parseApiKey(formatApiKey(key))).toEqual(key);
    expect(new Set(keys.map((key) => key.secret)).size).toBe(50);
  });

  it.each([
    '',
    'ir_',
    'ir_0123456789abcdef_short',
    'xx_0123456789abcdef_' + 'a'.repeat(43),
    'ir_0123456789abcdef_' + 'a'.repeat(44),
  ])('does not take %j for a key', (text) => {
    expect(parseApiKey(text)).toBeNull();
  });

  it('matches the right secret only', () => {
    const { secret } = newApiKeyText();
    expect(secretMatches(secret, hashSecret(secret))).toBe(true);
    expect(secretMatches(secret, hashSecret(secret + 'x'))).toBe(false);
    expect(secretMatches(secret, '')).toBe(false);
  });
});
