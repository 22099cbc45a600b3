import { expect, it } from '@jest/globals';

import { mistypedSettings } from '../../../src/platform/config/mistyped-settings.ts';
import { SETTING_NAMES } from '../../../src/platform/config/settings.ts';

it.each([
  ['TRUST_PROXIE', 'TRUST_PROXY'],
  ['TRUSTPROXY', 'TRUST_PROXY'],
  ['trust-proxy', 'TRUST_PROXY'],
  ['Port', 'PORT'],
  ['DATABASE_URI', 'DATABASE_URL'],
  ['SECRET_KEY', 'SECRETS_KEY'],
  ['SECRETS_KEY_FORMR', 'SECRETS_KEY_FORMER'],
  ['RETENTION_DRAFTS_DAYS', 'RETENTION_DRAFT_DAYS'],
])('asks of %s whether %s is meant, and tells no value', (name, setting) => {
  expect(mistypedSettings({ [name]: 'a secret' })).toEqual([
    `${name} is not a setting and does nothing: is ${setting} meant?`,
  ]);
});

it('tells of no variable that is somebody else’s, is empty, or is a setting', () => {
  const others = [
    'PATH',
    'HOME',
    'HOSTNAME',
    'POST',
    'NODE_OPTIONS',
    'NODE_PATH',
    'MEILI_ENV',
    'MEILI_DB_PATH',
  ];
  const more = [
    'LANG',
    'TMPDIR',
    'POSTGRES_PASSWORD',
    'PGHOST',
    'XDG_DATA_DIRS',
    'npm_config_user_agent',
    'SSH_TTY',
  ];
  const names = [...others, ...more, ...SETTING_NAMES];
  expect(mistypedSettings(Object.fromEntries(names.map((name) => [name, 'x'])))).toEqual([]);
  expect(mistypedSettings({ TRUST_PROXIE: '' })).toEqual([]);
});
