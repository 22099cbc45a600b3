import { describe, expect, it } from '@jest/globals';

import { UserService } from '../../src/access/accounts/user.service.ts';
import { AuditLogService } from '../../src/access/audit/audit-log.service.ts';
import { type NewUser } from '../../src/access/accounts/new-user.ts';
import { SessionService } from '../../src/access/session.service.ts';
import { aKeyFor, postForm } from '../support/sign-in.ts';
import { tablesWith } from '../support/tables-with.ts';
import { type TestApp } from '../support/test-app.ts';
import { deskOf } from './administration.ts';

interface Stage {
  test: TestApp;
  password: string;
  firstSignIn: (user: NewUser) => Promise<{ id: string; cookie: string }>;
  tokenAt: (path: string, cookie: string) => Promise<string>;
}

/** What the register keeps of an officer: handed out and erased, by themselves and by their administrator. */
export function testOfficerData(stage: () => Stage): void {
  const NAME = 'Kanarie Kwikstaart';
  const app = () => stage().test.app;
  const get = (url: string, cookie: string) =>
    app().inject({ url, headers: { accept: 'text/html', cookie, 'user-agent': 'Kwikbrowser 1' } });

  /** Somebody of whom there is something in every place. */
  async function anOfficer(email: string, user: Partial<NewUser> = {}) {
    const officer = { email, name: NAME, role: 'buyer', municipality: 'GM0014', ...user };
    const { id, cookie } = await stage().firstSignIn(officer);
    await stage().test.dataSource.query(
      `insert into saved_search (user_id, name, params, query, lang, frequency, stop_code, created_at)
       values ($1::uuid, 'Lunch van Kwikstaart', 'q=lunch', '{}', 'nl', 'never', $1::text, now())`,
      [id],
    );
    await postForm(app(), '/inloggen/vergeten', { email });
    await stage().test.drainJobs();
    return { id, cookie };
  }

  const erase = async (cookie: string, fields: Record<string, string>) => {
    const formToken = await stage().tokenAt('/account', cookie);
    return postForm(app(), '/account/wissen', { formToken, ...fields }, { cookie });
  };
  const whereIs = (word: string) => tablesWith(stage().test.dataSource, word);

  describe('what is kept of an officer', () => {
    it('is handed out to that officer, without anything that would let somebody in', async () => {
      const { cookie, id } = await anOfficer('mee@kwikstaart.example');
      const answer = await get('/account/gegevens', cookie);
      expect(answer.headers).toMatchObject({
        'content-disposition': 'attachment; filename="mijn-gegevens.json"',
        'cache-control': 'no-store',
      });
      expect(answer.json()).toMatchObject({
        account: { id, email: 'mee@kwikstaart.example', name: NAME, hasPassword: true },
        roles: [{ role: 'buyer', municipality: 'GM0014' }],
        sessions: [{ method: 'password' }],
        savedSearches: [{ name: 'Lunch van Kwikstaart' }],
        messages: [{ purpose: 'password-link', text: expect.stringContaining('/inloggen/wachtwoord?...') }],
        did: expect.arrayContaining([expect.objectContaining({ what: 'password.changed' })]),
        wasDone: expect.arrayContaining([expect.objectContaining({ what: 'user.created' })]),
      });
      expect(answer.body).not.toMatch(/argon2|token|\$2/);
      expect((await get('/account/gegevens', '')).statusCode).toBe(303);
    });

    it('is gone from every table when the officer has it erased, and the log still holds', async () => {
      const email = 'weg@kwikstaart.example';
      const { cookie, id } = await anOfficer(email, { name: 'Winterkoning Weg' });
      await aKeyFor(app(), ['suppliers:read'], 'Van Winterkoning Weg');
      expect((await whereIs(email)).length).toBeGreaterThan(1);
      const password = stage().password;
      expect((await erase(cookie, { 'own-password': password })).body).toContain('Vink aan');
      const wrong = await erase(cookie, { sure: '1', 'own-password': 'iets heel anders' });
      expect([wrong.statusCode, wrong.body]).toEqual([
        400,
        expect.stringContaining('niet uw huidige wachtwoord'),
      ]);

      const erased = await erase(cookie, { sure: '1', 'own-password': password });
      expect([erased.statusCode, erased.headers.location]).toEqual([303, '/inloggen?erased=1']);
      expect(await whereIs(email)).toEqual([]);
      // What somebody else wrote is theirs to change; the log says where it stands.
      expect(await whereIs('Winterkoning')).toEqual(['public.api_key']);
      expect((await get('/account', cookie)).statusCode).toBe(303);
      expect((await postForm(app(), '/inloggen', { email, password })).statusCode).toBe(400);
      const log = app().get(AuditLogService, { strict: false });
      expect(await log.verify()).toMatchObject({ kind: 'whole' });
      const { items } = await log.list({ subject: id }, { kind: 'some', municipalities: ['GM0014'] }, 1, 50);
      expect(items[0]).toMatchObject({
        action: 'user.erased',
        actor: `user:${id}`,
        actorName: '(gewist)',
        details: { mentions: ['api_key.name'] },
      });
      expect(items.map(({ action }) => action)).toContain('role.granted');
    });

    it('is handed out and erased by an administrator of the municipality, and by no other', async () => {
      const { id } = await anOfficer('ander@kwikstaart.example', { name: 'Goudvink Ander' });
      const groningen = await deskOf(stage().test, 'gegevens@groningen.example', 'GM0014');
      const assen = await deskOf(stage().test, 'gegevens@assen.example', 'GM0106');
      const path = `/beheer/gebruikers/${id}`;
      expect((await assen.get(`${path}/gegevens`)).statusCode).toBe(404);
      expect((await assen.post(`${path}/wissen`, { sure: '1' })).statusCode).toBe(404);
      expect((await groningen.get(`${path}/gegevens`)).json()).toMatchObject({
        account: { name: 'Goudvink Ander' },
      });
      const own = await groningen.post(`/beheer/gebruikers/${groningen.id}/wissen`, { sure: '1' });
      expect([own.statusCode, own.body]).toEqual([
        400,
        expect.stringContaining('Dit kunt u alleen voor accounts van uw eigen gemeente'),
      ]);
      expect((await groningen.post(`${path}/wissen`, {})).statusCode).toBe(400);
      expect(await whereIs('Goudvink')).not.toEqual([]);

      await aKeyFor(app(), ['suppliers:read'], 'Van Goudvink Ander');
      const erased = await groningen.post(`${path}/wissen`, { sure: '1' });
      expect([erased.statusCode, erased.body]).toEqual([
        200,
        expect.stringContaining('naam van een API-sleutel: 1 keer'),
      ]);
      expect(await whereIs('ander@kwikstaart.example')).toEqual([]);
      for (const gone of ['', '/gegevens'])
        expect((await groningen.get(`${path}${gone}`)).statusCode).toBe(404);
      const users = app().get(UserService, { strict: false });
      await expect(users.reopen(id, 'test')).rejects.toThrow('no account with this id');
    });

    it('stays while nobody else could let people in', async () => {
      const place = { role: 'administrator', municipality: 'GM1966' };
      const { id } = await stage().firstSignIn({ email: 'laatste@hogeland.example', ...place });
      const sessions = app().get(SessionService, { strict: false });
      const token = await sessions.open({ kind: 'user', id }, { method: 'password', secondFactor: true });
      const sure = { sure: '1', 'own-password': stage().password };
      const refused = await erase(`session=${token}`, sure);
      expect([refused.statusCode, refused.body]).toEqual([400, expect.stringContaining('laatste beheerder')]);
      const second = await app()
        .get(UserService, { strict: false })
        .create({ email: 'tweede@hogeland.example', ...place });
      // Who never chose a password lets nobody in either.
      const still = await erase(`session=${token}`, sure);
      expect([still.statusCode, still.body]).toEqual([400, expect.stringContaining('die kan inloggen')]);
      const chosen = { token: second.token, password: stage().password };
      expect((await postForm(app(), '/inloggen/wachtwoord', chosen)).statusCode).toBe(303);
      expect((await erase(`session=${token}`, sure)).statusCode).toBe(303);
    });
  });
}
