import { describe, expect, it } from '@jest/globals';
import { type DataSource } from 'typeorm';

import { UserService } from '../../src/access/accounts/user.service.ts';
import { type PasswordService } from '../../src/access/passwords/password.service.ts';
import { type SessionService } from '../../src/access/session.service.ts';
import { ProvenAccountsService } from '../../src/access/oidc/proven-accounts.service.ts';
import { plainConfig } from '../support/plain-config.ts';

interface Stage {
  dataSource: DataSource;
  users: UserService;
  passwords: PasswordService;
  sessions: SessionService;
  anOfficer: (role?: string, municipality?: string) => Promise<{ id: string; email: string }>;
  /** Whether somebody comes in with the password of every officer here. */
  signsIn: (email: string) => Promise<boolean>;
}

/** Another name or address of an account. @param stage once it is set */
export function testCorrectedAccount(stage: () => Stage): void {
  const personOf = async (id: string) => {
    const { users, dataSource } = stage();
    const { email, name } = await users.require(dataSource.manager, id);
    return { email, name };
  };

  describe('a corrected account', () => {
    it('signs in with the new address, and what was open with the former one has ended', async () => {
      const { users, passwords, sessions, anOfficer, signsIn } = stage();
      const { id, email } = await anOfficer('buyer', 'GM0014');
      const open = await sessions.open({ kind: 'user', id }, { method: 'password' });
      const link = await users.renew(id, false, 'test');
      const wanted = `nieuw.${email}`;
      expect(await users.correct(id, { email: ` ${wanted} ` }, 'test')).toBe(email);
      expect(await sessions.find(open)).toBeNull();
      expect(await passwords.setByLink(link, 'groene boot op het meer')).toBe('dead-link');
      expect([await signsIn(email), await signsIn(wanted)]).toEqual([false, true]);
    });

    it('keeps its sessions and links with another name, or the same address in other letters', async () => {
      const { users, sessions, anOfficer } = stage();
      const { id, email } = await anOfficer('buyer');
      const open = await sessions.open({ kind: 'user', id }, { method: 'password' });
      const wanted = { email: email.toUpperCase(), name: 'Noor de Vries' };
      expect(await users.correct(id, wanted, 'test')).toBeNull();
      expect(await personOf(id)).toEqual(wanted);
      expect((await sessions.find(open))?.caller).toMatchObject({ name: 'Noor de Vries' });
    });

    it('takes a name along that was the address', async () => {
      const { users } = stage();
      const { id } = await users.create({ email: 'tikfout@gemeente.example', role: 'buyer' });
      await users.correct(id, { email: 'tikgoed@gemeente.example' }, 'test');
      expect(await personOf(id)).toEqual({
        email: 'tikgoed@gemeente.example',
        name: 'tikgoed@gemeente.example',
      });
    });

    it('never gets the address of somebody else, or none', async () => {
      const { users, anOfficer } = stage();
      const [one, other] = [await anOfficer('buyer'), await anOfficer('buyer')];
      const taken = users.correct(one.id, { email: other.email.toUpperCase() }, 'test');
      await expect(taken).rejects.toMatchObject({ kind: 'conflict' });
      for (const email of ['', 'a@b, c@d.example'])
        await expect(users.correct(one.id, { email }, 'test')).rejects.toMatchObject({
          kind: 'invalid-input',
          faults: [{ name: 'email' }],
        });
      expect((await personOf(one.id)).email).toBe(one.email);
      const both = ['dubbel@gemeente.example', 'DUBBEL@gemeente.example'];
      const done = await Promise.allSettled(
        [one, other].map(({ id }, at) => users.correct(id, { email: both[at] ?? '' }, 'test')),
      );
      expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    it('is in the audit log by what was corrected, without the name or the address', async () => {
      const { users, dataSource, anOfficer } = stage();
      const { id, email } = await anOfficer('buyer');
      await users.correct(id, { email: `anders.${email}`, name: 'Vermeldenswaard' }, 'user:administrator');
      await users.correct(id, { email: `anders.${email}`, name: 'Vermeldenswaard' }, 'user:administrator');
      const trail: { actor: string; details: object }[] = await dataSource.query(
        `select actor, details from audit_event where subject = $1 and action = 'user.corrected'`,
        [id],
      );
      expect(trail).toEqual([{ actor: 'user:administrator', details: { fields: ['name', 'email'] } }]);
    });

    it('stays that of the same person at their provider, whatever address it has there', async () => {
      const { users, dataSource, sessions } = stage();
      const proven = new ProvenAccountsService(dataSource, plainConfig(), sessions);
      const signIn = (subject: string, email: string) => {
        const values = { email, email_verified: true };
        return proven.signIn('officers', { issuer: 'https://login.example', subject, values }, {});
      };
      const former = 'getrouwd@gemeente.example';
      const { id } = await users.create({ email: former, role: 'buyer', municipality: 'GM0014' });
      expect((await signIn('g-1', former)).kind).toBe('opened');
      await users.correct(id, { email: 'hertrouwd@gemeente.example' }, 'test');
      const again = await signIn('g-1', former);
      const session = again.kind === 'opened' ? await sessions.find(again.token) : null;
      expect(session?.caller.id).toBe(id);
      expect((await personOf(id)).email).toBe('hertrouwd@gemeente.example');
      // Somebody else who has that address there now does not get into the account.
      const stranger = await signIn('g-2', former);
      const theirs = stranger.kind === 'opened' ? await sessions.find(stranger.token) : null;
      expect(theirs?.caller).toMatchObject({ memberships: [] });
      expect(theirs?.caller.id).not.toBe(id);
    });
  });
}
