import { describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';

import { UserService } from '../../src/access/accounts/user.service.ts';
import { ProvenAccountsService } from '../../src/access/oidc/proven-accounts.service.ts';
import { PasswordService } from '../../src/access/passwords/password.service.ts';
import { SecondFactorService } from '../../src/access/second-factor/second-factor.service.ts';
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
}
