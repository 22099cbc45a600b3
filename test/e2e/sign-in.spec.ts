import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';

import { UserService } from '../../src/access/accounts/user.service.ts';
import { type NewUser } from '../../src/access/accounts/new-user.ts';
import { passwordPath } from '../../src/access/passwords/password-path.ts';
import { testEherkenning } from './firm-eherkenning.ts';
import { testStrength } from './strength.ts';
import { testTwoTabs } from './two-tabs.ts';
import { testUnprovenAddress } from './unproven-address.ts';
import { testPasswordGuesses } from './password-guesses.ts';
import { testAdministration } from './administration.ts';
import { testOfficerData } from './officer-data.ts';
import { LOST_MAIL_SERVER, testSecretCanaries } from './secret-canaries.ts';
import { clientSettings, startProvider, type TestProvider } from '../support/oidc-provider.ts';
import { cookieOf, FROM_OUR_PAGE, postForm } from '../support/sign-in.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const BASE_URL = 'http://register.test';
const PASSWORD = 'paarse fiets in de regen';

let test: TestApp;
let organisation: TestProvider;
let broker: TestProvider;

beforeAll(async () => {
  organisation = await startProvider(
    [`${BASE_URL}/inloggen/organisatie/terug`],
    ['email', 'email_verified', 'name'],
  );
  broker = await startProvider([`${BASE_URL}/inloggen/eherkenning/terug`], ['urn:etoegang:kvk']);
  test = await startTestApp({
    settings: {
      BASE_URL,
      SMTP_URL: LOST_MAIL_SERVER,
      MAIL_ALLOWED: ['@canary.example'],
      OIDC_NAME: 'gemeente Groningen',
      ...clientSettings(organisation, broker),
      OIDC_EHERKENNING_KVK_CLAIM: 'urn:etoegang:kvk',
    },
  });
});
afterAll(async () => {
  await test.close();
  await organisation.close();
  await broker.close();
});

const get = (url: string, cookie = '') =>
  test.app.inject({ url, headers: { accept: 'text/html', host: FROM_OUR_PAGE.host, cookie } });

/** Where an answer leads. */
const leadsTo = (answer: { statusCode: number; headers: Record<string, unknown> }) =>
  [answer.statusCode, answer.headers['location']] as const;

/** The cookies that an answer gives, as a browser sends them back. */
const cookiesOf = (answer: { headers: Record<string, unknown> }): string[] =>
  [answer.headers['set-cookie'] ?? []].flat().map((line) => cookieOf(line as string));

const sessionIn = (answer: { headers: Record<string, unknown> }): string =>
  cookiesOf(answer).find((cookie) => cookie.startsWith('session=')) ?? '';

/** A form's token and the fields that a page has hidden. */
async function tokenAt(path: string, cookie: string): Promise<string> {
  const { body } = await get(path, cookie);
  return /name="formToken" value="([^"]+)"/.exec(body)?.[1] ?? '';
}

/** The session of somebody whose link to set a password was just printed, after their first sign-in. */
async function firstSignIn(user: NewUser): Promise<{ id: string; cookie: string; location: unknown }> {
  const { id, token } = await test.app.get(UserService, { strict: false }).create(user);
  const path = passwordPath(token);
  expect((await get(path)).body).toContain('Kies een wachtwoord');
  const saved = await postForm(test.app, '/inloggen/wachtwoord', { token, password: PASSWORD });
  expect(leadsTo(saved)).toEqual([303, '/inloggen?passwordSet=1']);
  expect((await get(path)).statusCode).toBe(404);
  const signedIn = await postForm(test.app, '/inloggen', { email: user.email, password: PASSWORD });
  return { id, cookie: sessionIn(signedIn), location: signedIn.headers.location };
}

/** Sets up an app for a session; answers the full session and how to make codes. */
async function setUpApp(cookie: string) {
  const page = await get('/account/tweede-stap', cookie);
  expect(page.body).toContain('role="img" aria-label="QR-code voor de authenticator-app"');
  const secret = /class="register-secret">([^<]+)</.exec(page.body)?.[1]?.replaceAll(' ', '') ?? '';
  const codeNow = () =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: test.clock.now().getTime() });
  const formToken = await tokenAt('/account/tweede-stap', cookie);
  const done = await postForm(test.app, '/account/tweede-stap', { formToken, code: codeNow() }, { cookie });
  return { done, cookie: sessionIn(done), codeNow };
}

/** A full minute later, when the app shows a code that was not used yet. */
const aMinuteLater = () => test.clock.set(new Date(test.clock.now().getTime() + 60_000));

describe('a buyer', () => {
  it('sets a password with a link, signs in, and sees their account and no steward’s pages', async () => {
    const email = 'inkoper@gemeente.example';
    const { cookie, location } = await firstSignIn({ email, role: 'buyer', municipality: 'GM0014' });
    expect(location).toBe('/overzicht');
    const account = await get('/account', cookie);
    expect(account.body).toContain('inkoper, Groningen');
    expect(account.body).not.toContain('/beheer/imports');
    expect(account.headers['cache-control']).toBe('no-store');
    const refused = await get('/beheer/imports', cookie);
    expect([refused.statusCode, refused.body]).toEqual([
      403,
      expect.stringContaining('Vraag de beheerder van uw gemeente om de rol'),
    ]);
  });

  it('changes their password, which signs them out elsewhere, and signs out', async () => {
    const email = 'wissel@gemeente.example';
    const { cookie } = await firstSignIn({ email, role: 'buyer' });
    const elsewhere = sessionIn(await postForm(test.app, '/inloggen', { email, password: PASSWORD }));
    const formToken = await tokenAt('/account', cookie);
    const change = (fields: Record<string, string>) =>
      postForm(test.app, '/account/wachtwoord', { formToken, ...fields }, { cookie });
    const wrong = await change({ present: 'something else', password: 'groene kano op het meer' });
    expect([wrong.statusCode, wrong.body]).toEqual([
      400,
      expect.stringContaining('Dit is niet uw huidige wachtwoord.'),
    ]);
    expect((await change({ present: PASSWORD, password: 'Welkom2026!!' })).statusCode).toBe(400);
    const good = await change({ present: PASSWORD, password: 'groene kano op het meer' });
    expect(leadsTo(good)).toEqual([303, '/account?done=changed']);
    expect((await get('/account', elsewhere)).statusCode).toBe(303);
    const out = await postForm(test.app, '/beheer/afmelden', { formToken }, { cookie });
    expect(leadsTo(out)).toEqual([303, '/inloggen?signedOut=1']);
    expect(out.headers['clear-site-data']).toBe('"cache"');
    expect((await get('/account', cookie)).headers.location).toBe('/inloggen?back=%2Faccount');
  });

  it('ends the session on another computer from the list, and cannot end that of somebody else', async () => {
    const email = 'elders@gemeente.example';
    const { cookie } = await firstSignIn({ email, role: 'buyer' });
    const there = sessionIn(
      await postForm(test.app, '/inloggen', { email, password: PASSWORD }, { 'user-agent': 'Balie/1.0' }),
    );
    const other = await firstSignIn({ email: 'ander@gemeente.example', role: 'buyer' });
    const page = (await get('/account', cookie)).body;
    expect(page).toContain('Balie/1.0');
    const id = /name="session" value="([0-9a-f-]{36})"/.exec(page)?.[1] ?? '';
    const formToken = await tokenAt('/account', other.cookie);
    await postForm(test.app, '/account/sessies', { formToken, session: id }, { cookie: other.cookie });
    expect((await get('/account', there)).statusCode).toBe(200);
    const own = { formToken: await tokenAt('/account', cookie), session: id };
    await postForm(test.app, '/account/sessies', own, { cookie });
    expect((await get('/account', there)).statusCode).toBe(303);
    expect((await get('/account', cookie)).statusCode).toBe(200);
  });
});

describe('a steward', () => {
  it('sets up a second step before anything else, and then needs it at each sign-in', async () => {
    const email = 'steward@gemeente.example';
    const first = await firstSignIn({ email, role: 'steward', municipality: 'GM0014' });
    expect(first.location).toBe('/account/tweede-stap?back=%2Faccount');
    expect((await get('/beheer/imports', first.cookie)).headers.location).toBe(
      '/account/tweede-stap?back=%2Fbeheer%2Fimports',
    );
    const { done, cookie, codeNow } = await setUpApp(first.cookie);
    expect(done.body.match(/<code>[2-9a-z-]{29}<\/code>/g)).toHaveLength(10);
    expect((await get('/beheer/imports', cookie)).statusCode).toBe(200);
    expect((await get('/account', first.cookie)).statusCode).toBe(303);

    const again = await postForm(test.app, '/inloggen', {
      email,
      password: PASSWORD,
      back: '/beheer/vragen',
    });
    expect(again.headers.location).toBe('/inloggen/code?back=%2Fbeheer%2Fvragen');
    const half = sessionIn(again);
    for (const path of ['/beheer/imports', '/account', '/account/tweede-stap'])
      expect((await get(path, half)).headers.location).toMatch(/^\/inloggen\/code\?/);
    const formToken = await tokenAt('/inloggen/code', half);
    const show = (code: string) =>
      postForm(test.app, '/inloggen/code', { formToken, code, back: '/beheer/vragen' }, { cookie: half });
    // The code that set it up was used with that.
    const used = await show(codeNow());
    expect([used.statusCode, used.body]).toEqual([400, expect.stringContaining('al gebruikt')]);
    aMinuteLater();
    const shown = await show(codeNow());
    expect(leadsTo(shown)).toEqual([303, '/beheer/vragen']);
    expect((await get('/beheer/vragen', sessionIn(shown))).statusCode).toBe(200);
    expect((await get('/account', half)).statusCode).toBe(303);
  });
});

describe('signing in', () => {
  it('says the same of a wrong password and an unknown address, and keeps the address that was typed', async () => {
    const email = 'bekend@gemeente.example';
    await firstSignIn({ email, role: 'buyer' });
    const bodies = await Promise.all(
      [email, 'onbekend@gemeente.example'].map(async (address) => {
        const answer = await postForm(test.app, '/inloggen', {
          email: address,
          password: 'iets heel anders',
        });
        expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([400, undefined]);
        expect(answer.body).toContain(`value="${address}"`);
        return answer.body.replaceAll(address, '');
      }),
    );
    expect(bodies[0]).toBe(bodies[1]);
  });

  it('leads to no other site, and takes no form of one', async () => {
    const { cookie } = await firstSignIn({ email: 'terug@gemeente.example', role: 'buyer' });
    for (const back of [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      '/v1/suppliers',
      '/inloggen',
    ])
      expect(
        (await get(`/inloggen?${new URLSearchParams({ back }).toString()}`, cookie)).headers.location,
      ).toBe('/');
    const foreign = { origin: 'https://evil.example' };
    expect((await postForm(test.app, '/inloggen', { email: 'a', password: 'b' }, foreign)).statusCode).toBe(
      403,
    );
    expect((await postForm(test.app, '/inloggen/wachtwoord', { token: 'x' }, foreign)).statusCode).toBe(403);
  });
});

/** Goes to a provider and back in one browser; answers the register's last answer. */
async function through(provider: TestProvider, way: string, person: TestProvider['person'], back = '') {
  provider.person = person;
  const start = await get(`/inloggen/${way}?${new URLSearchParams({ back }).toString()}`);
  expect(start.statusCode).toBe(303);
  const returned = new URL(await provider.visit(String(start.headers.location)));
  const [cookie = ''] = cookiesOf(start);
  return { answer: await get(returned.pathname + returned.search, cookie), returned, cookie };
}

describe('an officer at the provider of their organisation', () => {
  const sanne = { sub: 's-1', email: 'sanne@gemeente.example', email_verified: true, name: 'Sanne de Vries' };

  it('gets an account without rights, which an administrator then gives', async () => {
    expect((await get('/inloggen')).body).toContain('Inloggen met gemeente Groningen');
    const { answer } = await through(organisation, 'organisatie', sanne);
    expect(leadsTo(answer)).toEqual([303, '/account']);
    const cookie = sessionIn(answer);
    const account = await get('/account', cookie);
    expect(account.body).toContain('U hebt nog geen rol.');
    expect(account.body).toContain('U logt in bij uw organisatie.');
    expect((await get('/beheer/imports', cookie)).statusCode).toBe(403);
    const users = test.app.get(UserService, { strict: false });
    const id = (await users.findByEmail(sanne.email)) ?? '';
    await users.grant(id, { role: 'steward', municipality: 'GM0014' }, 'test');
    // The provider asks for the second factor, so the register does not.
    expect((await get('/beheer/imports', cookie)).statusCode).toBe(200);
  });

  it('comes back to the same account under another address, and to the page that was asked for', async () => {
    const { answer } = await through(
      organisation,
      'organisatie',
      { ...sanne, email: 'new@gemeente.example' },
      '/beheer/vragen',
    );
    expect(leadsTo(answer)).toEqual([303, '/beheer/vragen']);
    const [{ count = 0 } = {}]: { count?: number }[] = await test.dataSource.query(
      `select count(*)::int as count from app_user where oidc_subject = $1`,
      [sanne.sub],
    );
    expect(count).toBe(1);
  });

  it('takes over an account that was made beforehand when the provider vouches for the address', async () => {
    const email = 'eerder@gemeente.example';
    await test.app.get(UserService, { strict: false }).create({ email, role: 'buyer' });
    const person = { sub: 's-2', email };
    const good = (await through(organisation, 'organisatie', { ...person, email_verified: true })).answer;
    expect(leadsTo(good)).toEqual([303, '/']);
  });

  it('is told when the provider passes on no address, or the account is closed', async () => {
    const without = (await through(organisation, 'organisatie', { sub: 's-3' })).answer;
    expect([without.statusCode, without.body]).toEqual([
      400,
      expect.stringContaining('gaf geen e-mailadres door'),
    ]);
    const users = test.app.get(UserService, { strict: false });
    const person = { sub: 's-4', email: 'weg@gemeente.example', email_verified: true };
    const cookie = sessionIn((await through(organisation, 'organisatie', person)).answer);
    await users.close((await users.findByEmail(person.email)) ?? '', 'test');
    expect((await get('/account', cookie)).statusCode).toBe(303);
    expect((await through(organisation, 'organisatie', person)).answer.body).toContain(
      'Dit account is gesloten',
    );
  });

  it('cannot be made to end a sign-in that another browser began, nor one twice', async () => {
    const { answer, returned, cookie } = await through(organisation, 'organisatie', sanne);
    expect(sessionIn(answer)).not.toBe('');
    for (const browser of [cookie, 'sign-in=made-up', '']) {
      const replayed = await get(returned.pathname + returned.search, browser);
      expect([replayed.statusCode, sessionIn(replayed)]).toEqual([400, '']);
    }
  });

  it('is not signed in by a page of another site, only by pressing the button', async () => {
    const url = '/inloggen/organisatie?lang=en';
    const sent = await test.app.inject({ url, headers: { 'sec-fetch-site': 'cross-site' } });
    expect(leadsTo(sent)).toEqual([303, '/inloggen?lang=en']);
    expect(cookiesOf(sent)).toEqual([]);
  });

  it('is not let in with an answer that was tampered with', async () => {
    organisation.person = sanne;
    const start = await get('/inloggen/organisatie');
    const returned = new URL(await organisation.visit(String(start.headers.location)));
    returned.searchParams.set('state', 'made-up');
    const answer = await get(returned.pathname + returned.search, cookiesOf(start)[0]);
    expect([answer.statusCode, sessionIn(answer)]).toEqual([400, '']);
  });
});

testTwoTabs(() => ({ organisation, get, cookiesOf, leadsTo }));
testUnprovenAddress(() => ({
  test,
  signIn: async (person, back) => (await through(organisation, 'organisatie', person, back)).answer,
}));
testStrength(() => ({
  test,
  organisation,
  broker,
  firstSignIn,
  atOrganisation: async (person) => (await through(organisation, 'organisatie', person)).answer,
  atBroker: async (person) => (await through(broker, 'eherkenning', person)).answer,
}));
testPasswordGuesses(() => ({ test, password: PASSWORD, firstSignIn, tokenAt }));
testEherkenning(() => ({
  test,
  get,
  tokenAt,
  signIn: async (person) => (await through(broker, 'eherkenning', person)).answer,
}));
testAdministration(() => test);
testSecretCanaries(() => test);
testOfficerData(() => ({ test, password: PASSWORD, firstSignIn, tokenAt }));
