import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner } from '@nestjs/core';

import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { StewardModule } from '../../src/web/steward/steward.module.ts';
import { aKeyFor, cookieOf, formTokenIn, postForm, postUpload, signIn } from '../support/sign-in.ts';
import { testOwners } from './owners.ts';
import { testReadings } from './readings.ts';
import { testAttempts } from './attempts.ts';
import { testRoutes } from './routes.ts';
import { testWorkLists } from './work-lists.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const SOME_ID = '00000000-0000-4000-8000-000000000000';

/** Every route of the steward's pages, as the application knows them. */
function stewardRoutes(): { method: 'GET' | 'POST'; path: string }[] {
  const controllers = Reflect.getMetadata('controllers', StewardModule) as Type[];
  return controllers.flatMap((controller) => {
    const prototype = controller.prototype as Record<string, object>;
    return new MetadataScanner()
      .getAllMethodNames(prototype)
      .map((name) => prototype[name] ?? {})
      .filter((handler) => Reflect.hasMetadata(PATH_METADATA, handler))
      .map((handler) => {
        const parts = [controller, handler].map((part) => String(Reflect.getMetadata(PATH_METADATA, part)));
        const path = `/${parts.join('/')}`.replace(/\/+/g, '/').replace(/\/$/, '').replace(':id', SOME_ID);
        const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod;
        return { method: method === RequestMethod.GET ? 'GET' : 'POST', path } as const;
      });
  });
}

/** Open to all: that is where one signs in. */
const isSignIn = ({ path }: { path: string }) => path === '/beheer';
const PAGES = stewardRoutes().filter((route) => route.method === 'GET' && !isSignIn(route));
const FORMS = stewardRoutes().filter((route) => route.method === 'POST');

let test: TestApp;
let cookie: string;

beforeAll(async () => {
  test = await startTestApp();
  cookie = await signIn(test.app, (await aKeyFor(test.app, ['imports:write', 'suppliers:write'])).key);
});
afterAll(() => test.close());

const get = (url: string, headers: Record<string, string> = {}) =>
  test.app.inject({ url, headers: { accept: 'text/html', ...headers } });

describe('the steward’s pages', () => {
  it('are more than a few, or this test sees nothing', () => {
    expect(PAGES.length).toBeGreaterThanOrEqual(3);
    expect(FORMS.length).toBeGreaterThanOrEqual(5);
  });

  it.each(PAGES)('ask who comes to $path to sign in, and lead back', async ({ path }) => {
    const answer = await get(`${path}?page=2&lang=en`);
    expect(answer.statusCode).toBe(303);
    const to = new URL(String(answer.headers.location), 'http://here.invalid');
    expect(to.pathname).toBe('/inloggen');
    expect([to.searchParams.get('back'), to.searchParams.get('lang')]).toEqual([
      `${path}?page=2&lang=en`,
      'en',
    ]);
  });

  it.each(PAGES)('keep $path out of every cache', async ({ path }) => {
    expect((await get(path)).headers['cache-control']).toBe('no-store');
    expect((await get(path, { cookie })).headers['cache-control']).toBe('no-store');
  });

  it.each(FORMS.filter((form) => !isSignIn(form)))(
    'take nothing at $path from who is not signed in',
    async ({ path }) => {
      const answer = await postForm(test.app, path, {}, {});
      expect([answer.statusCode, answer.headers.location]).toEqual([303, '/inloggen']);
    },
  );

  it.each(FORMS)('take nothing at $path from another site', async ({ path }) => {
    const formToken = await formTokenIn(test.app, cookie);
    for (const [header, value] of [
      ['origin', 'https://evil.example'],
      ['sec-fetch-site', 'cross-site'],
    ] as const) {
      const answer = await postForm(test.app, path, { formToken }, { cookie, [header]: value });
      expect(answer.statusCode).toBe(403);
    }
  });

  it.each(FORMS.filter((form) => !isSignIn(form)))(
    'take nothing at $path without the token of the session',
    async ({ path }) => {
      const other = await signIn(
        test.app,
        (await aKeyFor(test.app, ['imports:write', 'suppliers:write'])).key,
      );
      for (const formToken of ['', await formTokenIn(test.app, other)]) {
        const answer = await postForm(test.app, path, { formToken }, { cookie });
        expect([path, [403, 415].includes(answer.statusCode)]).toEqual([path, true]);
        expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
      }
      const formToken = await formTokenIn(test.app, other);
      const file = { name: 'a.csv', content: 'naam\r\nx\r\n' };
      const upload = await postUpload(test.app, path, { formToken }, file, { cookie });
      expect(upload.statusCode).toBe(403);
    },
  );

  it('tell who may only import which key decides about firms, and take no decision of theirs', async () => {
    const importer = await signIn(test.app, (await aKeyFor(test.app)).key);
    const page = await get('/beheer/vragen?lang=en', { cookie: importer });
    expect([page.statusCode, page.headers['cache-control']]).toEqual([403, 'no-store']);
    expect(page.body).toContain('This page needs a key with suppliers:write.');
    const formToken = await formTokenIn(test.app, importer);
    const answer = { formToken, decision: 'same' };
    expect(
      (await postForm(test.app, '/beheer/vragen/1/antwoord', answer, { cookie: importer })).statusCode,
    ).toBe(403);
    expect((await get('/beheer/imports', { cookie: importer })).statusCode).toBe(200);
  });

  it('note who looked at what is known about a firm', async () => {
    await test.importCsv('leveranciersdatabank', 'naam;plaats\r\nBakkerij Gelezen;Assen\r\n');
    const [firm]: { id: string }[] = await test.dataSource.query(`select id from supplier limit 1`);
    await get(`/beheer/bedrijven/${firm?.id}`, { cookie });
    const trail: unknown = await test.dataSource.query(
      `select action, details from audit_event where subject = $1 and actor like 'api-key:%'`,
      [firm?.id],
    );
    expect(trail).toEqual([{ action: 'personal-data.read', details: { what: 'firm' } }]);
  });

  it('do not open the API, nor does a key open them', async () => {
    const { key } = await aKeyFor(test.app);
    expect((await get(`/v1/imports/${SOME_ID}`, { cookie })).statusCode).toBe(401);
    expect((await get('/beheer/imports', { 'x-api-key': key })).statusCode).toBe(303);
  });
});

describe('signing in', () => {
  it('gives a cookie that scripts and other sites cannot use', async () => {
    const { key } = await aKeyFor(test.app);
    const answer = await postForm(test.app, '/beheer', { key, back: '/beheer/imports?page=3' });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/beheer/imports?page=3']);
    expect(answer.headers['set-cookie']).toMatch(/^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('leads nowhere else than to these pages', async () => {
    const { key } = await aKeyFor(test.app);
    for (const back of ['https://evil.example/beheer/', '//evil.example/beheer/', '/\\evil.example']) {
      expect((await postForm(test.app, '/beheer', { key, back })).headers.location).toBe('/beheer/imports');
    }
  });

  it('says what is wrong, in the language of the page, and gives no cookie', async () => {
    const wrong = await postForm(test.app, '/beheer', { key: 'ir_wrong', lang: 'en' });
    expect([wrong.statusCode, wrong.headers['set-cookie']]).toEqual([400, undefined]);
    expect(wrong.body).toContain('This key is unknown, expired or revoked.');
    const { key } = await aKeyFor(test.app, ['suppliers:read']);
    expect((await postForm(test.app, '/beheer', { key })).body).toContain('imports:write');
  });

  it('gives a new session each time, and ends the one before', async () => {
    const { key } = await aKeyFor(test.app);
    const first = await signIn(test.app, key);
    const answer = await postForm(test.app, '/beheer', { key }, { cookie: first });
    expect(cookieOf(answer.headers['set-cookie'])).not.toBe(first);
    expect((await get('/beheer/imports', { cookie: first })).statusCode).toBe(303);
  });

  it('does not ask who is signed in already', async () => {
    expect((await get('/beheer', { cookie })).headers.location).toBe('/beheer/imports');
  });

  it('is over after signing out, and when the key is revoked', async () => {
    const [left, revoked] = [await aKeyFor(test.app), await aKeyFor(test.app)];
    const [one, other] = [await signIn(test.app, left.key), await signIn(test.app, revoked.key)];
    const formToken = await formTokenIn(test.app, one);
    const out = await postForm(test.app, '/beheer/afmelden', { formToken }, { cookie: one });
    expect(out.headers['set-cookie']).toMatch(/^session=; Max-Age=0; Path=\//);
    expect((await get('/beheer/imports', { cookie: one })).statusCode).toBe(303);
    expect((await get('/beheer/imports', { cookie: other })).statusCode).toBe(200);
    await test.app.get(ApiKeyService, { strict: false }).revoke(revoked.id);
    expect((await get('/beheer/imports', { cookie: other })).statusCode).toBe(303);
  });

  it('stops an address that keeps trying', async () => {
    for (let tried = 0; tried < 10; tried++) await postForm(test.app, '/beheer', { key: 'ir_wrong' });
    const { key } = await aKeyFor(test.app);
    const stopped = await postForm(test.app, '/beheer', { key });
    expect([stopped.statusCode, stopped.headers['set-cookie']]).toEqual([429, undefined]);
    await test.dataSource.query(`delete from sign_in_attempts`);
  });
});

testRoutes(() => test);
testWorkLists(() => test);
testOwners(() => test);
testReadings(() => test);
testAttempts(() => test);
