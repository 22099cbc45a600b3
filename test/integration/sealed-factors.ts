import { describe, expect, it } from '@jest/globals';
import { type DataSource } from 'typeorm';

import { SecondFactorSecrets } from '../../src/access/second-factor/second-factor-secrets.ts';
import { type SecondFactorService } from '../../src/access/second-factor/second-factor.service.ts';
import { type Session } from '../../src/access/session.ts';
import { type FixedClock } from '../../src/common/clock.ts';
import { AppConfig } from '../../src/platform/config/app-config.ts';
import { Settings } from '../../src/platform/config/settings.ts';

interface Stage {
  dataSource: DataSource;
  clock: FixedClock;
  factors: SecondFactorService;
  factorsWith: (secrets: SecondFactorSecrets) => SecondFactorService;
  anOfficer: () => Promise<{ id: string; email: string }>;
  sessionAfter: (email: string) => Promise<Session>;
  withApp: (
    id: string,
    session: Session,
  ) => Promise<{ codeAt: (moment: Date) => string; recoveryCodes: string[] }>;
}

/** What seals secrets in an installation with this key of the search engine, and these settings. */
export function secretsWith(meiliMasterKey: string, settings: Partial<Settings> = {}): SecondFactorSecrets {
  const stores = { databaseUrl: 'postgres://none', meiliUrl: 'http://none', meiliMasterKey };
  return new SecondFactorSecrets(new AppConfig(Object.assign(new Settings(), settings), stores, false));
}

const [ENGINE, OWN] = ['the key of every test of these', 'a key of their own, which is long enough'];

/** What is kept of authenticator apps, and what becomes of it when keys change. */
export function testSealedFactors(stage: () => Stage): void {
  const storedOf = async (id: string): Promise<string> => {
    const [row]: { stored: string }[] = await stage().dataSource.query(
      `select totp_secret as stored from app_user where id = $1`,
      [id],
    );
    return row?.stored ?? '';
  };
  const store = (id: string, stored: string) =>
    stage().dataSource.query(`update app_user set totp_secret = $2 where id = $1`, [id, stored]);

  const someone = async () => {
    const { anOfficer, sessionAfter, withApp } = stage();
    const { id, email } = await anOfficer();
    return { id, email, ...(await withApp(id, await sessionAfter(email))) };
  };
  type Someone = Awaited<ReturnType<typeof someone>>;

  /** Whether an installation with these keys takes the code of now, which is later than all before. */
  const takes = async (person: Someone, secrets: SecondFactorSecrets, code?: string) => {
    const { clock, factorsWith, sessionAfter } = stage();
    clock.set(new Date(clock.now().getTime() + 60_000));
    const shown = code ?? person.codeAt(clock.now());
    return (await factorsWith(secrets).show(person.id, shown, await sessionAfter(person.email))).kind;
  };
  const renew = (secrets: SecondFactorSecrets) => secrets.renew(stage().dataSource.manager);

  describe('the secret of an app', () => {
    it('is sealed in the database, for one account and against changes', async () => {
      const { dataSource, factors, anOfficer } = stage();
      const { id } = await anOfficer();
      const secret = (await factors.secretToSetUp(id)) ?? '';
      expect(secret).toMatch(/^[A-Z2-7]{32}$/);
      const rows = JSON.stringify(await dataSource.query(`select * from app_user`));
      expect(rows).not.toContain(secret);
      const [stored, secrets] = [await storedOf(id), secretsWith(ENGINE)];
      expect(secrets.open(stored, id)).toBe(secret);
      expect(secrets.open(stored, (await anOfficer()).id)).toBeNull();
      const changed = stored.slice(0, 30) + (stored[30] === 'A' ? 'B' : 'A') + stored.slice(31);
      expect(secrets.open(changed, id)).toBeNull();
    });

    it('goes on with a new key, and after one start needs the former one no more', async () => {
      const person = await someone();
      const [own, alone] = [
        secretsWith(ENGINE, { SECRETS_KEY: OWN }),
        secretsWith('another engine altogether', { SECRETS_KEY: OWN }),
      ];
      expect(await takes(person, alone)).toBe('wrong');
      expect(await takes(person, own)).toBe('given');
      expect(await renew(own)).toBeGreaterThan(0);
      expect(await renew(own)).toBe(0);
      expect(await takes(person, alone)).toBe('given');
      const back = secretsWith(ENGINE, { SECRETS_KEY_FORMER: OWN });
      await renew(back);
      expect(await takes(person, secretsWith(ENGINE))).toBe('given');
    });

    it('that a version before kept plain works, and is sealed by the next start', async () => {
      const person = await someone();
      const secrets = secretsWith(ENGINE);
      const plain = secrets.open(await storedOf(person.id), person.id) ?? '';
      await store(person.id, plain);
      expect(await takes(person, secrets)).toBe('given');
      expect(await renew(secrets)).toBe(1);
      expect(await storedOf(person.id)).not.toContain(plain);
      expect(await takes(person, secrets)).toBe('given');
    });

    it('of which the key was lost stays as it is, is counted for doctor, and leaves recovery codes', async () => {
      const person = await someone();
      const [lost, stored] = [secretsWith('the engine was set up anew'), await storedOf(person.id)];
      await renew(lost);
      expect(await storedOf(person.id)).toBe(stored);
      expect(await lost.unreadable(stage().dataSource.manager)).toBeGreaterThan(0);
      expect(await secretsWith(ENGINE).unreadable(stage().dataSource.manager)).toBe(0);
      expect(await takes(person, lost)).toBe('wrong');
      expect(await takes(person, lost, person.recoveryCodes[0])).toBe('given');
    });
  });
}
