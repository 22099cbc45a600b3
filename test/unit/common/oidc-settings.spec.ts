import { describe, expect, it } from '@jest/globals';

import { readSettings } from '../../../src/platform/config/settings.ts';

const COMPLETE = {
  OIDC_ISSUER: 'http://login.gemeente.example',
  OIDC_CLIENT_ID: 'register',
  OIDC_CLIENT_SECRET: 'kept-from-messages',
};
const PRODUCTION = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://x',
  MEILI_URL: 'http://meili',
  MEILI_MASTER_KEY: 'a-key-of-16-chars',
  BASE_URL: 'https://register.example',
};

describe('the settings of a provider', () => {
  it('are all there or none', () => {
    expect(() => readSettings({})).not.toThrow();
    expect(() => readSettings(COMPLETE)).not.toThrow();
    expect(() => readSettings({ ...COMPLETE, OIDC_CLIENT_ID: '' })).toThrow('OIDC_CLIENT_ID must be set too');
    expect(() => readSettings({ OIDC_EHERKENNING_ISSUER: 'https://broker.example' })).toThrow(
      'OIDC_EHERKENNING_CLIENT_SECRET must be set too',
    );
  });

  it('are refused in production without https, by a message that keeps their values', () => {
    const read = () => readSettings({ ...PRODUCTION, ...COMPLETE });
    expect(read).toThrow('OIDC_ISSUER must be an https address in production');
    expect(read).not.toThrow('kept-from-messages');
    expect(() =>
      readSettings({ ...PRODUCTION, ...COMPLETE, OIDC_ISSUER: 'https://login.example' }),
    ).not.toThrow();
  });
});
