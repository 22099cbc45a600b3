import { describe, expect, it } from '@jest/globals';

import { UserService } from '../../src/access/accounts/user.service.ts';
import { PasswordService } from '../../src/access/passwords/password.service.ts';
import { SessionCookie } from '../../src/access/session-cookie.ts';
import { SessionService } from '../../src/access/session.service.ts';
import { type MailServer } from '../support/mail-server.ts';
import { postForm } from '../support/sign-in.ts';
import { type TestApp } from '../support/test-app.ts';

const [OLD, NEW] = ['paarse fiets in de regen', 'groene boot op het meer'];

/** What somebody does who forgot their password, with a real mailbox. */
export function testForgottenPassword(stage: () => { test: TestApp; server: MailServer }): void {
  const service = <T>(type: new (...parts: never[]) => T): T => stage().test.app.get(type, { strict: false });

  const anOfficer = async (email: string) => {
    const { id, token } = await service(UserService).create({ email, role: 'steward' });
    expect(await service(PasswordService).setByLink(token, OLD)).toBe('changed');
    return id;
  };

  /** Asks as a browser does; what counts for the network is forgotten each time. */
  const ask = async (email: string, fields: Record<string, string> = {}) => {
    const answer = await postForm(stage().test.app, '/inloggen/vergeten', { email, ...fields });
    await stage().test.dataSource.query(`delete from sign_in_attempts where bucket like 'address:%'`);
    return answer;
  };

  /** Token of the link in the last message to somebody. */
  const tokenFor = async (email: string): Promise<string> => {
    await stage().test.drainJobs();
    const { text } = stage().server.lastTo(email);
    return /\/inloggen\/wachtwoord\?token=([\w-]+)/.exec(text ?? '')?.[1] ?? '';
  };

  const signIn = (email: string, password: string) =>
    postForm(stage().test.app, '/inloggen', { email, password });

  describe('who forgot their password', () => {
    it('chooses a new one by a mailed link, once; open sessions end and the second step stays', async () => {
      const email = 'vergeten@open.example';
      const id = await anOfficer(email);
      const open = await service(SessionService).open({ kind: 'user', id }, { method: 'password' });
      expect((await ask(' Vergeten@Open.example ')).statusCode).toBe(200);
      const token = await tokenFor(email);
      const page = await stage().test.app.inject({ url: `/inloggen/wachtwoord?token=${token}` });
      expect(page.body).toContain(`Voor het account van ${email}.`);

      const saved = await postForm(stage().test.app, '/inloggen/wachtwoord', { token, password: NEW });
      expect([saved.statusCode, saved.headers['location']]).toEqual([303, '/inloggen?passwordSet=1']);
      expect(await service(SessionService).find(open)).toBeNull();
      expect((await signIn(email, OLD)).statusCode).toBe(400);
      expect((await signIn(email, NEW)).headers['location']).toMatch(/^\/account\/tweede-stap/);
      const again = await postForm(stage().test.app, '/inloggen/wachtwoord', { token, password: OLD });
      expect(again.statusCode).toBe(404);
    });

    it('is told in a browser of somebody else who is signed in there, with a way out and a way on', async () => {
      const email = 'aan-andermans-bureau@open.example';
      await anOfficer(email);
      const { id } = await service(UserService).create({ email: 'collega@open.example', role: 'buyer' });
      const open = await service(SessionService).open({ kind: 'user', id }, { method: 'password' });
      const cookie = `${service(SessionCookie).giving(open).split(';')[0]}`;
      await ask(email);
      const saved = await postForm(
        stage().test.app,
        '/inloggen/wachtwoord',
        { token: await tokenFor(email), password: NEW },
        { cookie },
      );
      const url = String(saved.headers['location']);
      const page = await stage().test.app.inject({ url, headers: { cookie } });
      expect(page.statusCode).toBe(200);
      expect(page.body).toContain('In deze browser is nog iemand anders ingelogd: collega@open.example.');
      const formToken = /name="formToken" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
      const out = await postForm(stage().test.app, '/beheer/afmelden', { formToken }, { cookie });
      expect(out.headers['location']).toBe('/inloggen?signedOut=1');
      expect(await service(SessionService).find(open)).toBeNull();
    });

    it('has half an hour for it, and only the last link of two works', async () => {
      const email = 'traag@open.example';
      const id = await anOfficer(email);
      await ask(email);
      const first = await tokenFor(email);
      await ask(email, { lang: 'en' });
      const second = await tokenFor(email);
      expect(stage().server.lastTo(email).subject).toBe('Choose a new password');
      const works = async (token: string) =>
        (await stage().test.app.inject({ url: `/inloggen/wachtwoord?token=${token}` })).statusCode === 200;
      expect([await works(first), await works(second)]).toEqual([false, true]);
      const pass = (minutes: number) =>
        stage().test.dataSource.query(
          `update one_time_link set expires_at = expires_at - make_interval(mins => $2) where user_id = $1`,
          [id, minutes],
        );
      await pass(29);
      expect(await works(second)).toBe(true);
      await pass(1);
      expect(await works(second)).toBe(false);
    });

    it('is told the same as who has no account, and the same work is done for both', async () => {
      const [known, closed] = ['bekend@open.example', 'gesloten@open.example'];
      await anOfficer(known);
      await service(UserService).close(await anOfficer(closed), 'test');
      const jobs = async () => {
        const [row]: { count: number }[] = await stage().test.dataSource.query(
          `select count(*)::int as count from graphile_worker.jobs`,
        );
        return row?.count ?? 0;
      };
      const traces = async (email: string) => {
        const before = await jobs();
        const { statusCode, body } = await ask(email);
        return { statusCode, body, jobs: (await jobs()) - before };
      };
      const asked = [await traces(known), await traces(closed), await traces('niemand@open.example')];
      expect(asked[0]).toMatchObject({
        statusCode: 200,
        body: expect.stringContaining('is er nu een link naartoe gestuurd'),
        jobs: 1,
      });
      expect(asked.slice(1)).toEqual([asked[0], asked[0]]);
      await stage().test.drainJobs();
      expect(stage().server.received.map(({ to }) => to)).toEqual([[known]]);
    });

    it('is told to sign in at the own organisation when that keeps the password', async () => {
      const email = 'elders@open.example';
      const { id } = await service(UserService).create({ email, role: 'buyer' });
      await stage().test.dataSource.query(
        `update app_user set oidc_issuer = 'https://provider.example', oidc_subject = 'abc' where id = $1`,
        [id],
      );
      await ask(email);
      expect(await tokenFor(email)).toBe('');
      expect(stage().server.lastTo(email).text).toContain('het account van uw eigen organisatie');
    });

    it('cannot have a mailbox flooded, whoever it is of', async () => {
      for (const email of ['vaak@open.example', 'vaak-niemand@open.example']) {
        if (email === 'vaak@open.example') await anOfficer(email);
        const codes = [];
        for (let time = 0; time < 6; time++) codes.push((await ask(email)).statusCode);
        expect(codes).toEqual([200, 200, 200, 200, 200, 429]);
      }
    });

    it('is told what is wrong with an address that is none', async () => {
      const answer = await ask('geen adres');
      expect([answer.statusCode, answer.body]).toEqual([
        400,
        expect.stringContaining('Vul een e-mailadres in, zoals naam@gemeente.nl.'),
      ]);
    });
  });
}
