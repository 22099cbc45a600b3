import { beforeAll, describe, expect, it } from '@jest/globals';

import { UserService } from '../../src/access/accounts/user.service.ts';
import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { type Role } from '../../src/access/role.ts';
import { SessionService } from '../../src/access/session.service.ts';
import { type DayOfUsage } from '../../src/access/usage/usage-store.ts';
import { testFiguresPage } from './figures-page.ts';
import { postForm } from '../support/sign-in.ts';
import { type TestApp } from '../support/test-app.ts';

/** What administrators do on their pages. @param app once it runs */
export function testAdministration(app: () => TestApp): void {
  let groningen: Desk;
  let assen: Desk;
  beforeAll(async () => {
    groningen = await deskOf(app(), 'beheer@groningen.example', 'GM0014');
    assen = await deskOf(app(), 'beheer@assen.example', 'GM0106');
  });

  /** Adds a user on the page; answers their id and the link. */
  async function add(email: string, role = 'buyer'): Promise<{ id: string; link: string }> {
    const made = await groningen.post('/beheer/gebruikers', { email, name: 'Noor', role, place: 'GM0014' });
    expect(made.statusCode).toBe(200);
    const link = /class="register-secret" id="koppeling">([^<]+)</.exec(made.body)?.[1] ?? '';
    const id = (await app().app.get(UserService, { strict: false }).findByEmail(email)) ?? '';
    return { id, link };
  }

  describe('an administrator', () => {
    it('adds a user, whose link sets a password, and sees them in the list', async () => {
      const email = 'noor@groningen.example';
      const { link } = await add(email);
      const token = new URL(link).searchParams.get('token') ?? '';
      const password = 'paarse fiets in de regen';
      expect((await postForm(app().app, '/inloggen/wachtwoord', { token, password })).statusCode).toBe(303);
      const list = await groningen.get('/beheer/gebruikers');
      expect([list.statusCode, list.body]).toEqual([200, expect.stringContaining(email)]);
      expect(list.body).not.toContain(token);
      const again = await groningen.post('/beheer/gebruikers', {
        email,
        name: '',
        role: 'buyer',
        place: 'GM0014',
      });
      expect([again.statusCode, again.body]).toEqual([409, expect.stringContaining('Er is al een account')]);
    });

    it('gives and takes roles, closes the account and opens it again', async () => {
      const { id } = await add('rollen@groningen.example');
      const change = (fields: Record<string, string>) => groningen.post(`/beheer/gebruikers/${id}`, fields);
      const page = async () => (await groningen.get(`/beheer/gebruikers/${id}`)).body;
      expect((await change({ choice: 'grant', role: 'steward', place: 'GM0014' })).statusCode).toBe(303);
      expect(await page()).toContain('registerbeheerder, Groningen');
      const held = /name="held" value="([^"]+)"/.exec(await page())?.[1] ?? '';
      expect((await change({ choice: 'withdraw', held })).statusCode).toBe(303);
      expect(await page()).not.toContain('inkoper, Groningen');
      expect((await change({ choice: 'close' })).statusCode).toBe(303);
      expect(await page()).toContain('Account weer openen');
      const closed = await change({ choice: 'renew' });
      expect([closed.statusCode, closed.body]).toEqual([
        409,
        expect.stringContaining('Dit account is gesloten. Open het eerst weer'),
      ]);
      expect((await change({ choice: 'reopen' })).statusCode).toBe(303);
      expect((await change({ choice: 'renew' })).body).toContain('/inloggen/wachtwoord?token=');
    });

    it('corrects the name and the address of somebody, and is told where the former one still stands', async () => {
      const { id } = await add('tikfuot@groningen.example');
      await app().dataSource.query(
        `insert into contract_setting (municipality, months_before, notice_months, mail_to, changed_by)
         values ('GM0765', 6, 3, 'Tikfuot@groningen.example', 'test')`,
      );
      const path = `/beheer/gebruikers/${id}`;
      const correct = (fields: Record<string, string>) =>
        groningen.post(path, { choice: 'correct', name: 'Noor', ...fields });
      const done = await correct({ email: 'tikfout@groningen.example', name: 'Noor de Vries' });
      expect([done.statusCode, done.body]).toEqual([200, expect.stringContaining('Het adres is gewijzigd.')]);
      expect(done.body).toContain('adres voor mail over contracten: 1 keer');
      expect(done.body).toMatch(/<h1[^>]*>Noor de Vries<\/h1><p>tikfout@groningen\.example</);
      const named = await correct({ email: 'tikfout@groningen.example', name: 'Noor Vries' });
      expect([named.statusCode, named.headers.location]).toEqual([303, `${path}?done=1`]);
      const taken = await correct({ email: 'beheer@groningen.example' });
      expect([taken.statusCode, taken.body]).toEqual([409, expect.stringContaining('Er is al een account')]);
      const odd = await correct({ email: 'noor' });
      expect([odd.statusCode, odd.body]).toEqual([400, expect.stringContaining('Vul één e-mailadres in')]);
      expect(odd.body).toContain('value="noor"');
      const log = await groningen.get(`/beheer/logboek?subject=${id}`);
      expect(log.body).toContain('Naam of adres van account gewijzigd');
      expect(log.body).not.toMatch(/tikf/);
    });

    it('is told when an account is closed that mail still goes to that address', async () => {
      const { id } = await add('vertrekt@groningen.example');
      const close = () => groningen.post(`/beheer/gebruikers/${id}`, { choice: 'close' });
      expect((await close()).statusCode).toBe(303);
      await groningen.post(`/beheer/gebruikers/${id}`, { choice: 'reopen' });
      await app().dataSource.query(
        `insert into contract_setting (municipality, months_before, notice_months, mail_to, changed_by)
         values ('GM0777', 6, 3, 'Vertrekt@groningen.example', 'test')`,
      );
      const closed = await close();
      expect([closed.statusCode, closed.body]).toEqual([200, expect.stringContaining('Account weer openen')]);
      expect(closed.body).toContain('Er gaat nog mail naar vertrekt@groningen.example');
      expect(closed.body).toContain('adres voor mail over contracten: 1 keer');
    });

    it('keeps somebody without a role within their organisation', async () => {
      const { id } = await add('rolloos@groningen.example');
      const held = /name="held" value="([^"]+)"/.exec((await groningen.get(`/beheer/gebruikers/${id}`)).body);
      await groningen.post(`/beheer/gebruikers/${id}`, { choice: 'withdraw', held: held?.[1] ?? '' });
      const correct = (email: string) =>
        groningen.post(`/beheer/gebruikers/${id}`, { choice: 'correct', name: 'Noor', email });
      expect((await correct('rolloos@elders.example')).statusCode).toBe(400);
      expect((await correct('rolvrij@groningen.example')).statusCode).toBe(200);
    });

    it('cannot close, correct or renew their own account, nor take their own role, and is offered none of it', async () => {
      const page = await groningen.get(`/beheer/gebruikers/${groningen.id}`);
      expect(page.body.match(/name="choice" value="[a-z]+"/g)).toEqual(['name="choice" value="grant"']);
      expect(page.body).not.toContain('Wissen');
      expect(page.body).toContain('href="/account"');
      const [{ id: held } = { id: '' }]: { id: string }[] = await app().dataSource.query(
        `select id from membership where user_id = $1`,
        [groningen.id],
      );
      const tries: Record<string, string>[] = [
        { choice: 'close' },
        { choice: 'renew', lostPhone: '1' },
        { choice: 'renew' },
        { choice: 'withdraw', held },
        { choice: 'correct', email: 'ik@groningen.example', name: 'Ik' },
      ];
      for (const fields of tries) {
        const answer = await groningen.post(`/beheer/gebruikers/${groningen.id}`, fields);
        expect([answer.statusCode, answer.body]).toEqual([
          400,
          expect.stringContaining('Dit kunt u alleen voor accounts van uw eigen gemeente'),
        ]);
      }
      expect((await groningen.get('/beheer/gebruikers')).statusCode).toBe(200);
    });

    it('has no say over people of another municipality', async () => {
      const { id } = await add('ander@groningen.example');
      expect((await assen.get('/beheer/gebruikers')).body).not.toContain('ander@groningen.example');
      expect((await assen.get(`/beheer/gebruikers/${id}`)).statusCode).toBe(404);
      for (const choice of ['correct', 'grant', 'withdraw', 'renew', 'close', 'reopen']) {
        const answer = await assen.post(`/beheer/gebruikers/${id}`, {
          choice,
          email: 'elders@assen.example',
          role: 'buyer',
          place: 'GM0106',
        });
        expect([choice, answer.statusCode]).toEqual([choice, 404]);
      }
      for (const place of ['GM0014', '', 'network:impact-noord']) {
        const role = place.startsWith('network') ? 'moderator' : 'administrator';
        const fields = { email: `x${place.length}@assen.example`, name: 'X', role, place };
        expect((await assen.post('/beheer/gebruikers', fields)).statusCode).toBe(400);
        const own = await assen.post(`/beheer/gebruikers/${assen.id}`, { choice: 'grant', role, place });
        expect([place, own.statusCode]).toEqual([place, 400]);
      }
    });

    it('finds no page in the menu that is not for who speaks for no municipality', async () => {
      const all = await deskOf(app(), 'register@register.example', undefined, 'steward');
      for (const desk of [all, groningen]) {
        const menu =
          /<nav class="register-steward__nav".*?<\/nav>/s.exec((await desk.get('/account')).body)?.[0] ?? '';
        const paths = [...menu.matchAll(/href="([^"]+)"/g)].map(([, path = '']) => path);
        expect(paths.includes('/beheer/contracten')).toBe(desk === groningen);
        for (const path of paths) expect([path, (await desk.get(path)).statusCode]).toEqual([path, 200]);
      }
    });

    it('cannot take over an account that has a role elsewhere too', async () => {
      const { id } = await add('beide@groningen.example');
      const role = { role: 'buyer', municipality: 'GM0106' };
      await app().app.get(UserService, { strict: false }).grant(id, role, 'test');
      const page = await assen.get(`/beheer/gebruikers/${id}`);
      const offered = page.body.match(/name="choice" value="[a-z]+"/g);
      expect([page.statusCode, offered]).toEqual([
        200,
        ['name="choice" value="withdraw"', 'name="choice" value="grant"'],
      ]);
      expect(page.body).toContain('Dit account heeft ook rollen buiten uw gemeente.');
      for (const choice of ['correct', 'renew', 'close']) {
        const answer = await assen.post(`/beheer/gebruikers/${id}`, { choice, email: 'x@assen.example' });
        expect([answer.statusCode, answer.body.includes('/inloggen/wachtwoord?token=')]).toEqual([
          400,
          false,
        ]);
      }
    });
  });

  testFiguresPage(() => ({ groningen, assen }));

  describe('API keys on their page', () => {
    const idOf = (body: string, name: string) =>
      new RegExp(`name="key" value="([^"]+)"/><div><strong>${name}`).exec(body)?.[1] ?? '';

    it('are made with a last day, shown once, and work until they are revoked', async () => {
      const fields = {
        name: 'Inkoopsysteem',
        place: 'GM0014',
        expires: '2099-12-31',
        'scope-imports:write': '1',
      };
      const made = await groningen.post('/beheer/sleutels', fields);
      const key = /ir_[0-9a-f]{16}_[\w-]{43}/.exec(made.body)?.[0] ?? '';
      const call = async () =>
        (await app().app.inject({ url: '/v1/imports', headers: { 'x-api-key': key } })).statusCode;
      expect(await call()).toBe(200);
      const list = (await groningen.get('/beheer/sleutels')).body;
      expect(list).not.toContain(key);
      expect((await groningen.post('/beheer/sleutels', { ...fields, expires: '' })).statusCode).toBe(400);
      const id = idOf(list, 'Inkoopsysteem');
      // Of another municipality they are not seen, nor revoked.
      expect((await assen.get('/beheer/sleutels')).body).not.toContain('Inkoopsysteem');
      expect((await assen.post('/beheer/sleutels/intrekken', { key: id })).statusCode).toBe(400);
      expect((await assen.post('/beheer/sleutels', fields)).statusCode).toBe(400);
      expect(await call()).toBe(200);
      expect((await groningen.post('/beheer/sleutels/intrekken', { key: id })).statusCode).toBe(303);
      expect(await call()).toBe(401);
    });

    it('tell their administrator what they are used for, and no other municipality', async () => {
      const keys = app().app.get(ApiKeyService, { strict: false });
      const made = async (name: string, scope: string, municipality: string) =>
        (await keys.create({ name, scopes: [scope], municipality })).key;
      const [used, mine, theirs] = [
        await made('Contractsysteem', 'imports:write', 'GM0014'),
        await made('Beheersysteem', 'api-keys:read', 'GM0014'),
        await made('Beheersysteem', 'api-keys:read', 'GM0106'),
      ];
      const call = (url: string, key: string) => app().app.inject({ url, headers: { 'x-api-key': key } });
      const elsewhere = '5f3c8f5e-2a8e-4a0b-9a0e-6f4f7f0e2d11';
      for (const path of ['imports', 'imports', `imports/${elsewhere}`, 'reviews'])
        await call(`/v1/${path}`, used);
      const usage = async (key: string) =>
        (await call('/v1/api-keys/usage?from=2026-11-24', key)).json<{ items: DayOfUsage[] }>().items;
      const ofUsed = async () =>
        (await usage(mine)).filter((one) => 'keyName' in one && one.keyName === 'Contractsysteem');
      // An answer is counted when it has been sent, which whoever asked may hear a moment before.
      for (let asked = 0; asked < 100 && (await ofUsed()).length < 3; asked++);
      expect(await ofUsed()).toMatchObject([
        { day: '2026-11-24', operation: 'GET /imports', requests: 2, refused: 0 },
        { operation: 'GET /imports/{id}', requests: 1, refused: 1 },
        { operation: 'GET /reviews', requests: 1, refused: 1 },
      ]);
      expect(JSON.stringify(await usage(theirs))).not.toContain('Contractsysteem');
      const page = (await groningen.get('/beheer/sleutels')).body;
      expect(page).toMatch(/Contractsysteem.*?afgelopen 30 dagen: 4, waarvan geweigerd: 2/s);
      expect(page).not.toContain(elsewhere);
      expect((await assen.get('/beheer/sleutels')).body).not.toContain('30 dagen: 4');
      expect((await call('/v1/api-keys/usage', used)).statusCode).toBe(403);
    });
  });

  describe('the audit log on its page', () => {
    it('tells who gave whom which role, and is filtered', async () => {
      const { id } = await add('logboek@groningen.example', 'steward');
      const page = await groningen.get(`/beheer/logboek?subject=${id}&action=role&from=2020-01-01`);
      expect(page.body).toContain('beheer@groningen.example');
      expect(page.body).toContain('>Rol gegeven</td>');
      expect(page.body).toContain('rol: registerbeheerder');
      expect(page.body).toMatch(/gemeente: Groningen \(GM0014\)/);
      expect(page.body).not.toContain('>Account gemaakt</td>');
      expect((await groningen.get(`/beheer/logboek?subject=${id}&until=2020-01-01`)).body).toContain(
        'Niets gevonden',
      );
      // Neither is it of use to another municipality, nor do odd questions break it.
      expect((await assen.get(`/beheer/logboek?subject=${id}`)).body).toContain('Niets gevonden');
      for (const odd of ['from=2026-02-31', "actor='--", 'page=-1', 'page=x', 'action=%25'])
        expect((await groningen.get(`/beheer/logboek?${odd}`)).statusCode).toBe(200);
    });
  });
}

export interface Desk {
  id: string;
  get: (url: string) => ReturnType<typeof postForm>;
  post: (url: string, fields: Record<string, string>) => ReturnType<typeof postForm>;
}

/** An administrator of a municipality, signed in. */
export async function deskOf(
  { app }: TestApp,
  email: string,
  municipality?: string,
  role: Role = 'administrator',
): Promise<Desk> {
  const { id } = await app.get(UserService, { strict: false }).create({
    email,
    role,
    ...(municipality ? { municipality } : {}),
  });
  const sessions = app.get(SessionService, { strict: false });
  const token = await sessions.open({ kind: 'user', id }, { method: 'password', secondFactor: true });
  const [cookie, formToken] = [`session=${token}`, (await sessions.find(token))?.formToken ?? ''];
  return {
    id,
    get: (url) => app.inject({ url, headers: { accept: 'text/html', cookie } }),
    post: (url, fields) => postForm(app, url, { formToken, ...fields }, { cookie }),
  };
}
