import { describe, expect, it } from '@jest/globals';
import { type FastifyRequest } from 'fastify';

import { SessionCookie } from '../../../src/access/session-cookie.ts';
import { AppConfig } from '../../../src/platform/config/app-config.ts';
import { Settings } from '../../../src/platform/config/settings.ts';

const stores = { databaseUrl: '', meiliUrl: '', meiliMasterKey: '' };

function cookieAt(baseUrl: string): SessionCookie {
  return new SessionCookie(
    new AppConfig(Object.assign(new Settings(), { BASE_URL: baseUrl }), stores, false),
  );
}

const asking = (cookie?: string) => ({ headers: { cookie } }) as unknown as FastifyRequest;

describe('the session cookie', () => {
  it('goes over https only, and to this host only, where the register has https', () => {
    const cookie = cookieAt('https://register.example');
    expect(cookie.giving('abc')).toBe('__Host-session=abc; Path=/; HttpOnly; Secure; SameSite=Lax');
    expect(cookie.taking()).toBe('__Host-session=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax');
  });

  it('is read among others, and not from a name that any neighbouring host may set', () => {
    const cookie = cookieAt('https://register.example');
    expect(cookie.read(asking('a=1; __Host-session=abc; b=2'))).toBe('abc');
    expect(cookie.read(asking('session=abc'))).toBeUndefined();
    expect(cookie.read(asking())).toBeUndefined();
  });

  it('works on a machine of one’s own without https', () => {
    const cookie = cookieAt('http://localhost:3000');
    expect(cookie.giving('abc')).toBe('session=abc; Path=/; HttpOnly; SameSite=Lax');
    expect(cookie.read(asking('session=abc'))).toBe('abc');
  });
});
