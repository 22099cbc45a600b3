import { describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';

import { UserService } from '../../src/access/accounts/user.service.ts';
import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { ProvenAccountsService } from '../../src/access/oidc/proven-accounts.service.ts';
import { PasswordService } from '../../src/access/passwords/password.service.ts';
import { SecondFactorService } from '../../src/access/second-factor/second-factor.service.ts';
import { queueMail } from '../../src/platform/mail/mail-outbox.ts';
import { SessionService } from '../../src/access/session.service.ts';
import { type MailServer } from '../support/mail-server.ts';
import { type TestApp } from '../support/test-app.ts';

const [FIRST, SECOND] = ['paarse fiets in de regen', 'groene boot op het meer'];

/** What the owner of an account is mailed, by a real server. @param stage once it is set */
export function testAccountNews(stage: () => { test: TestApp; server: MailServer }): void {
  const service = <T>(type: new (...parts: never[]) => T): T => stage().test.app.get(type, { strict: false });

  /** Subjects of what came in at an address since the last look. */
  async function newsFor(email: string): Promise<string[]> {
    await stage().test.drainJobs();
    const all = stage().server.received.splice(0);
    return all.filter(({ to }) => to.includes(email)).map(({ subject }) => subject);
  }

  describe('the owner of an account', () => {
    it('hears by mail of every change in how they sign in, and of nothing else', async () => {
      const email = 'gewaarschuwd@open.example';
      const { id, token } = await service(UserService).create({ email, role: 'steward' });
      expect(await service(PasswordService).setByLink(token, FIRST)).toBe('changed');
      // The first password is no news to who was given the link.
      expect(await newsFor(email)).toEqual([]);
      const opened = await service(SessionService).open({ kind: 'user', id }, { method: 'password' });
      const session = await service(SessionService).find(opened);
      if (!session) throw new Error('no session');
      expect(await service(PasswordService).change(id, 'iets anders', SECOND, session.id)).toBe(
        'wrong-password',
      );
      expect(await newsFor(email)).toEqual([]);
      expect(await service(PasswordService).change(id, FIRST, SECOND, session.id)).toBe('changed');
      expect(await newsFor(email)).toEqual(['Uw wachtwoord is gewijzigd']);

      const secret = (await service(SecondFactorService).secretToSetUp(id)) ?? '';
      const totp = new TOTP({ secret: Secret.fromBase32(secret) });
      const code = totp.generate({ timestamp: stage().test.clock.now().getTime() });
      expect((await service(SecondFactorService).confirm(id, code, session)).kind).toBe('set-up');
      expect(await newsFor(email)).toEqual(['Uw account vraagt nu ook een code']);

      await stage().test.dataSource.query(`update app_user set lang = 'en' where id = $1`, [id]);
      await service(UserService).renew(id, false, 'test');
      expect(await newsFor(email)).toEqual([]);
      await service(UserService).renew(id, true, 'test');
      expect(await newsFor(email)).toEqual(['The second step of your account was taken away']);
    });

    it('hears of it when the account becomes that of a provider', async () => {
      const email = 'gekoppeld@open.example';
      await service(UserService).create({ email, role: 'buyer' });
      const claims = {
        issuer: 'https://login.example',
        subject: 'k-1',
        values: { email, email_verified: true },
      };
      const signIn = () => service(ProvenAccountsService).signIn('officers', claims, { lang: 'nl' });
      expect((await signIn()).kind).toBe('opened');
      expect(await newsFor(email)).toEqual(['U logt nu in via uw organisatie']);
      expect((await signIn()).kind).toBe('opened');
      expect(await newsFor(email)).toEqual([]);
    });
  });

  describe('an account that gets another address', () => {
    it('is told at both, at the former one without the new one, and mail that waits goes to the new one', async () => {
      const [former, email] = ['verkeerd@open.example', 'goed@open.example'];
      const { id } = await service(UserService).create({ email: former, role: 'buyer' });
      await newsFor(former);
      const queue = (purpose: string) =>
        queueMail(stage().test.dataSource.manager, {
          key: `${purpose}-${id}`,
          purpose,
          about: id,
          to: former,
          content: { lang: 'nl', subject: `Wachtend: ${purpose}`, parts: ['Tekst.'], footer: 'Voet.' },
        });
      await queue('saved-search');
      await queue('password-link');
      expect(await service(UserService).correct(id, { email }, 'test')).toBe(former);
      await stage().test.drainJobs();
      const came = stage().server.received.splice(0);
      const told = came.map(({ to, subject }) => [to[0], subject]).sort();
      expect(told).toEqual([
        [email, 'Dit is nu het e-mailadres van uw account'],
        [email, 'Wachtend: saved-search'],
        [former, 'Dit is niet langer het e-mailadres van uw account'],
      ]);
      expect(came.find(({ to }) => to.includes(former))?.text).not.toContain(email);
      expect(await service(UserService).correct(id, { email, name: 'Goed Gespeld' }, 'test')).toBeNull();
      expect(await newsFor(email)).toEqual([]);
    });
  });

  describe('a new API key', () => {
    it('is told by mail to everybody who may revoke it, in their language and plain words, and to nobody else', async () => {
      const officers = [
        { email: 'sleutels-hier@open.example', role: 'administrator', municipality: 'GM0014' },
        { email: 'sleutels-elders@open.example', role: 'administrator', municipality: 'GM1699' },
        { email: 'sleutels-register@open.example', role: 'administrator' },
        { email: 'sleutels-steward@open.example', role: 'steward', municipality: 'GM0014' },
        { email: 'sleutels-vertrokken@open.example', role: 'administrator', municipality: 'GM0014' },
      ];
      const ids = new Map<string, string>();
      for (const officer of officers) ids.set(officer.email, (await service(UserService).create(officer)).id);
      await service(UserService).close(ids.get('sleutels-vertrokken@open.example') ?? '', 'test');
      await stage().test.dataSource.query(
        `update app_user set lang = 'en' where email = 'sleutels-hier@open.example'`,
      );
      const told = async () => {
        await stage().test.drainJobs();
        const known = stage()
          .server.received.splice(0)
          .filter(({ to }) => ids.has(to[0] ?? ''));
        return known.map(({ to, subject, text }) => ({ to: to[0], subject, text }));
      };
      await told();

      const scopes = ['imports:write'];
      await service(ApiKeyService).create({ name: 'Contractsysteem', scopes, municipality: 'GM0014' });
      const news = (await told()).sort((a, b) => (a.subject < b.subject ? -1 : 1));
      expect(news).toMatchObject([
        { to: 'sleutels-hier@open.example', subject: 'New API key: Contractsysteem' },
        { to: 'sleutels-register@open.example', subject: 'Nieuwe API-sleutel: Contractsysteem' },
      ]);
      expect(news[1]?.text).toContain('Bestanden en gegevens aanleveren');
      expect(news[1]?.text).not.toMatch(/https?:|ir_/);

      await service(ApiKeyService).create({ name: 'Van niemand', scopes });
      expect((await told()).map(({ to }) => to)).toEqual(['sleutels-register@open.example']);
      const wrong = { name: 'Fout', scopes: ['alles'] };
      await expect(service(ApiKeyService).create(wrong)).rejects.toThrow('Unknown scope');
      expect(await told()).toEqual([]);
    });
  });
}
