import { describe, expect, it } from '@jest/globals';

import { officerFrom } from '../../../src/access/oidc/claims.ts';

const EMAIL = 'sanne@gemeente.example';
const vouched = (values: Record<string, unknown>, trusted: boolean) =>
  officerFrom({ issuer: 'https://login.example', subject: 's-1', values }, trusted)?.emailVerified;

describe('the address of an officer', () => {
  it.each([
    ['that its provider checked', { email: EMAIL, email_verified: true }, true, true],
    ['of which it says nothing', { email: EMAIL }, false, true],
    ['that it gives as a user name', { preferred_username: EMAIL }, false, true],
    ['that it says it did not check', { email: EMAIL, email_verified: false }, false, false],
    [
      'beside a checked one that is none',
      { email: 'x', preferred_username: EMAIL, email_verified: true },
      false,
      true,
    ],
  ])('%s is vouched for as the provider and the settings say', (_, values, plain, trusted) => {
    expect([vouched(values, false), vouched(values, true)]).toEqual([plain, trusted]);
  });

  it('is needed for an account', () => {
    expect(officerFrom({ issuer: 'x', subject: 's', values: { email: 'geen adres' } }, true)).toBeNull();
  });
});
