import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { readSettings, SETTING_NAMES } from '../../../src/platform/config/settings.ts';

describe('settings', () => {
  it.each([
    ['abc', 'PORT must be an integer number'],
    ['3000.5', 'PORT must be an integer number'],
    ['70000', 'PORT must not be greater than 65535'],
  ])('tell one thing of a port that is %s, without the value', (PORT, fault) => {
    expect(() => readSettings({ PORT })).toThrow(new Error(`Invalid settings:\n- ${fault}`));
  });

  it.each(['javascript:1', '//elsewhere.example/x.css', 'theme.css', 'https://a b/x.css'])(
    'take %s for no style sheet of a theme',
    (THEME_STYLESHEET) => {
      expect(() => readSettings({ THEME_STYLESHEET })).toThrow(
        /^Invalid settings:\n- THEME_STYLESHEET must be an address/,
      );
    },
  );

  it.each(['MEILI_URL', 'BASE_URL', 'PDOK_URL'])(
    'take no other address for %s than one of the web',
    (name) => {
      expect(() => readSettings({ [name]: 'ftp://host.example' })).toThrow(
        new Error(`Invalid settings:\n- ${name} must be a URL address`),
      );
    },
  );

  it('tell all that is wrong at once, a line each', () => {
    expect(() => readSettings({ PORT: 'abc', SEED: 'some', DATABASE_URL: 'mysql://host' })).toThrow(
      /^Invalid settings:\n- PORT .*\n- DATABASE_URL .*\n- SEED .*$/,
    );
  });
});

/** What containers fix, or have no use for. */
const FIXED = ['NODE_ENV', 'PORT', 'HOST', 'DATA_DIR', 'MEILI_BIN', 'INDEX_NAME', 'WEBHOOK_LOOPBACK'];

describe('compose.yaml', () => {
  it('hands every setting of .env on to the register, so that mail and sign-in work in containers too', () => {
    const compose = readFileSync(join(import.meta.dirname, '..', '..', '..', 'compose.yaml'), 'utf8');
    const handedOn = new Set([...compose.matchAll(/^ {4}([A-Z_]+): \$\{\1:/gm)].map(([, name]) => name));
    const missing = SETTING_NAMES.filter((name) => !handedOn.has(name) && !FIXED.includes(name));
    expect(missing).toEqual([]);
  });
});
