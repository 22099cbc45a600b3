import { describe, expect, it } from '@jest/globals';

import { hashPassword, passwordMatches } from '../../../src/access/passwords/password-hash.ts';
import { passwordFault } from '../../../src/access/passwords/password-policy.ts';

const of = (password: string) => passwordFault(password, 's.devries@gemeente-groningen.example');

describe('a password', () => {
  it.each([
    'paarse fiets in de regen',
    'xK4-quilt-Zeven',
    'één twee drie vier vijf',
    '長いパスワードでもよいのです',
  ])('may be %s: a sentence, any characters', (password) => {
    expect(of(password)).toBeNull();
  });

  it('has twelve to 256 characters, however many bytes they are', () => {
    expect(of('abcdefghijk')).toBe('too-short');
    expect(of('🚲'.repeat(11))).toBe('too-short');
    expect(of(`quilt ${'zeven '.repeat(42)}`)).toBe('too-long');
    expect(of(`quilt in ${'hoek zeven '.repeat(20)}`)).toBeNull();
  });

  it.each([
    'unbelievable', // on the list as it stands
    'Welkom2026!!',
    'W3lk0m!!2026',
    'Groningen2026',
    '1234567890123',
    'wachtwoordwachtwoord',
    'aaaaaaaaaaaaa',
    'devries-gemeente-2026',
    '!!!!????!!!!',
  ])('may not be %s: others guess it first', (password) => {
    expect(of(password)).toBe('too-common');
  });

  it('is compared by a slow hash that no two accounts share, in either way that keyboards write é', async () => {
    const [one, other] = [await hashPassword('café om de hoek'), await hashPassword('café om de hoek')];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
    expect(await passwordMatches('cafe\u0301 om de hoek', one)).toBe(true);
    expect(await passwordMatches('cafe om de hoek', one)).toBe(false);
    expect(await passwordMatches('the password of nobody at all', null)).toBe(false);
  });
});
