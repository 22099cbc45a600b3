import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DataSource } from 'typeorm';

import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { AttemptLimit } from '../../src/access/attempt-limit.ts';
import { type KeyCaller } from '../../src/access/caller.ts';
import { type Scope } from '../../src/access/scope.ts';
import { type LinkPurpose, OneTimeLinkService } from '../../src/access/one-time-link.service.ts';
import { type Membership, type Role } from '../../src/access/role.ts';
import { type SessionOwner, SessionService, type SignInManner } from '../../src/access/session.service.ts';
import { SignInService } from '../../src/access/sign-in.service.ts';
import { plainConfig } from '../support/plain-config.ts';
import { createTestDatabase } from '../support/test-database.ts';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let dataSource: DataSource;
let keys: ApiKeyService;
let sessions: SessionService;
let signIns: SignInService;
let links: OneTimeLinkService;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = database.dataSource;
  keys = new ApiKeyService(dataSource);
  sessions = new SessionService(dataSource, plainConfig());
  signIns = new SignInService(new AttemptLimit(dataSource), keys, sessions);
  links = new OneTimeLinkService(dataSource);
});
afterAll(() => database.drop());

async function aSession(): Promise<{ token: string; keyId: string }> {
  const { id, key } = await keys.create({ name: 'steward', scopes: ['imports:write'] });
  const token = await sessions.open((await keys.authenticate(key)) as KeyCaller);
  return { token, keyId: id };
}

const idOf = async (token: string) => (await sessions.find(token))?.id;

async function setBack(token: string, what: string): Promise<void> {
  const id = await idOf(token);
  await dataSource.query(`update session set ${what} where id = $1`, [id]);
}

describe('a session', () => {
  it('speaks for whoever opened it, and keeps no copy of its token', async () => {
    const { token, keyId } = await aSession();
    expect((await sessions.find(token))?.caller).toMatchObject({ id: keyId, scopes: ['imports:write'] });
    const stored: unknown = await dataSource.query(`select s.*, a.* from session s, audit_event a`);
    expect(JSON.stringify(stored)).not.toContain(token);
  });

  it('has a form token that differs from that of any other', async () => {
    const [one, other] = [await aSession(), await aSession()];
    const [first, second] = [await sessions.find(one.token), await sessions.find(other.token)];
    expect(first?.formToken).not.toBe(second?.formToken);
    expect(first?.formToken).not.toContain(one.token);
  });

  it('ends an hour after it was last used', async () => {
    const { token } = await aSession();
    await setBack(token, `last_seen_at = now() - interval '59 minutes'`);
    // Looking at it is using it.
    expect(await sessions.find(token)).not.toBeNull();
    await setBack(token, `last_seen_at = last_seen_at - interval '59 minutes'`);
    expect(await sessions.find(token)).not.toBeNull();
    await setBack(token, `last_seen_at = now() - interval '61 minutes'`);
    expect(await sessions.find(token)).toBeNull();
  });

  it('ends twelve hours after it began, however busy', async () => {
    const { token } = await aSession();
    const [left]: { hours: number }[] = await dataSource.query(
      `select extract(epoch from ends_at - opened_at)::int / 3600 as hours from session where id = $1`,
      [await idOf(token)],
    );
    expect(left?.hours).toBe(12);
    await setBack(token, `ends_at = now() - interval '1 second'`);
    expect(await sessions.find(token)).toBeNull();
  });

  it('ends with the key that opened it, and loses what that key loses', async () => {
    const [revoked, expired, lesser] = [await aSession(), await aSession(), await aSession()];
    await keys.revoke(revoked.keyId);
    await dataSource.query(`update api_key set expires_at = now() - interval '1 second' where id = $1`, [
      expired.keyId,
    ]);
    await dataSource.query(`update api_key set scopes = '{suppliers:read}' where id = $1`, [lesser.keyId]);
    expect(await sessions.find(revoked.token)).toBeNull();
    expect(await sessions.find(expired.token)).toBeNull();
    expect((await sessions.find(lesser.token))?.caller).toMatchObject({ scopes: ['suppliers:read'] });
  });

  it('ends at sign-out, for ever, and leaves a trail', async () => {
    const { token, keyId } = await aSession();
    const session = await sessions.find(token);
    if (!session) throw new Error('no session');
    await sessions.end(session);
    expect(await sessions.find(token)).toBeNull();
    const trail: unknown = await dataSource.query(
      `select actor, action from audit_event where subject = $1 order by id`,
      [session.id],
    );
    expect(trail).toEqual([
      { actor: `api-key:${keyId}`, action: 'session.opened' },
      { actor: `api-key:${keyId}`, action: 'session.ended' },
    ]);
  });

  it('is not found by a token that is made up', async () => {
    await aSession();
    expect(await sessions.find('')).toBeNull();
    expect(await sessions.find(`x' or 'a' = 'a`)).toBeNull();
  });

  it('is forgotten by the database once it is over', async () => {
    const { token } = await aSession();
    const id = await idOf(token);
    await setBack(token, `ends_at = now() - interval '1 second'`);
    await aSession();
    expect(await dataSource.query(`select id from session where id = $1`, [id])).toEqual([]);
  });
});

describe('a session of a person', () => {
  const aUser = async (roles: Membership[]): Promise<string> => {
    const [user]: { id: string }[] = await dataSource.query(
      `insert into app_user (email, name) values (gen_random_uuid() || '@gemeente.example', 'Sanne') returning id`,
    );
    for (const { role, municipality, network } of roles) {
      await dataSource.query(
        `insert into membership (user_id, role, municipality, network_code, granted_by) values ($1, $2, $3, $4, 'test')`,
        [user?.id, role, municipality, network],
      );
    }
    return user?.id ?? '';
  };
  const of = (role: Role): Membership => ({ role, municipality: 'GM0014', network: null });
  const callerWith = async (owner: SessionOwner, manner: SignInManner) =>
    (await sessions.find(await sessions.open(owner, manner)))?.caller;

  it('has the roles that its owner has now', async () => {
    const id = await aUser([of('steward')]);
    const token = await sessions.open({ kind: 'user', id }, { method: 'oidc' });
    const roles = async () => {
      const caller = (await sessions.find(token))?.caller;
      return caller?.kind === 'user' ? caller.memberships : null;
    };
    expect(await roles()).toEqual([of('steward')]);
    await dataSource.query(`update membership set role = 'buyer' where user_id = $1`, [id]);
    expect(await roles()).toEqual([of('buyer')]);
    await dataSource.query(`delete from membership where user_id = $1`, [id]);
    expect(await roles()).toEqual([]);
  });

  it('leaves out roles that wait for a second factor', async () => {
    const id = await aUser([of('buyer'), of('steward')]);
    const withPassword = await callerWith({ kind: 'user', id }, { method: 'password' });
    expect(withPassword).toMatchObject({ memberships: [of('buyer')], secondFactorDue: 'set-up' });
    const withBoth = await callerWith({ kind: 'user', id }, { method: 'password', secondFactor: true });
    expect(withBoth).toMatchObject({ memberships: [of('buyer'), of('steward')], secondFactorDue: null });
  });

  it('ends when the account is closed', async () => {
    const id = await aUser([]);
    const token = await sessions.open({ kind: 'user', id }, { method: 'password' });
    expect((await sessions.find(token))?.caller).toMatchObject({ kind: 'user', id, name: 'Sanne' });
    await dataSource.query(`update app_user set disabled_at = now() where id = $1`, [id]);
    expect(await sessions.find(token)).toBeNull();
  });

  it('of a firm speaks for the entry that its own was merged into', async () => {
    const [kept]: { id: string }[] = await dataSource.query(
      `insert into supplier default values returning id`,
    );
    const [gone]: { id: string }[] = await dataSource.query(
      `insert into supplier (merged_into) values ($1) returning id`,
      [kept?.id],
    );
    const [account]: { id: string }[] = await dataSource.query(
      `insert into firm_account (email, supplier_id) values ('lunch@firma.example', $1) returning id`,
      [gone?.id],
    );
    const caller = await callerWith({ kind: 'firm', id: account?.id ?? '' }, { method: 'link' });
    expect(caller).toMatchObject({ kind: 'firm', name: 'lunch@firma.example', supplierId: kept?.id });
  });
});

describe('a one-time link', () => {
  const aLink = async (purpose: LinkPurpose, account?: string) => {
    const [user]: { id: string }[] = account
      ? [{ id: account }]
      : await dataSource.query(
          `insert into app_user (email, name) values (gen_random_uuid() || '@gemeente.example', 'Noor') returning id`,
        );
    const id = user?.id ?? '';
    return { id, token: await links.issue(dataSource.manager, { kind: 'user', id }, purpose) };
  };
  const use = (token: string, purpose: LinkPurpose) => links.redeem(dataSource.manager, token, purpose);

  it('works once, for what it was made, and can be looked at before', async () => {
    const { id, token } = await aLink('sign-in');
    expect(await use(token, 'set-password')).toBeNull();
    expect(await links.look(token, 'sign-in')).toEqual({ kind: 'user', id });
    expect(await use(token, 'sign-in')).toEqual({ kind: 'user', id });
    expect(await links.look(token, 'sign-in')).toBeNull();
    expect(await use(token, 'sign-in')).toBeNull();
  });

  it('works once also when two use it at the same moment', async () => {
    const { token } = await aLink('sign-in');
    const both = await Promise.all([use(token, 'sign-in'), use(token, 'sign-in')]);
    expect(both.filter(Boolean)).toHaveLength(1);
  });

  it('stops working when it is too old or a newer one was made', async () => {
    const first = await aLink('set-password');
    const second = await aLink('set-password', first.id);
    expect(await use(first.token, 'set-password')).toBeNull();
    await dataSource.query(`update one_time_link set expires_at = now() where user_id = $1`, [first.id]);
    expect(await use(second.token, 'set-password')).toBeNull();
  });

  it('is kept as a hash only', async () => {
    const { token } = await aLink('sign-in');
    expect(JSON.stringify(await dataSource.query(`select * from one_time_link`))).not.toContain(token);
  });
});

describe('signing in', () => {
  const aKey = async (scope: Scope = 'imports:write') =>
    (await keys.create({ name: 'steward', scopes: [scope] })).key;
  const attempts = async (ips: readonly string[], key = 'ir_wrong') => {
    const kinds: string[] = [];
    for (const ip of ips) kinds.push((await signIns.signIn(key, 'imports:write', ip)).kind);
    return kinds;
  };

  it('opens a session for a good key with the scope', async () => {
    const found = await signIns.signIn(` ${await aKey()}\n`, 'imports:write', '192.0.2.1');
    expect(found.kind === 'opened' && (await sessions.find(found.token))?.caller.name).toBe('steward');
  });

  it('says the same of a key that is unknown, malformed or revoked', async () => {
    const { id, key } = await keys.create({ name: 'gone', scopes: ['imports:write'] });
    await keys.revoke(id);
    for (const bad of [key, 'nonsense', '', `ir_${'0'.repeat(16)}_${'a'.repeat(43)}`])
      expect(await signIns.signIn(bad, 'imports:write', '192.0.2.2')).toEqual({ kind: 'unknown' });
    expect(await signIns.signIn(await aKey('suppliers:read'), 'imports:write', '192.0.2.2')).toEqual({
      kind: 'lacks-scope',
    });
  });

  it('stops an address after ten attempts, also with a good key, and no other address', async () => {
    expect(await attempts(Array<string>(11).fill('192.0.2.3'))).toEqual([
      ...Array<string>(10).fill('unknown'),
      'too-many',
    ]);
    expect(await attempts(['192.0.2.3', '192.0.2.4'], await aKey())).toEqual(['too-many', 'opened']);
  });

  it('counts attempts that come at the same moment', async () => {
    const at = () => signIns.signIn('ir_wrong', 'imports:write', '192.0.2.5');
    const kinds = (await Promise.all(Array.from({ length: 15 }, at))).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'unknown')).toHaveLength(10);
  });

  it('takes the whole network of one IPv6 subscriber for one address, and no more than that', async () => {
    const near = Array.from({ length: 11 }, (_, i) => `2001:db8:1:2::${i + 1}`);
    expect((await attempts(near)).at(-1)).toBe('too-many');
    expect(await attempts(['2001:db8:1:3::1', '::ffff:192.0.2.6', 'fe80::1%eth0'])).toEqual(
      Array<string>(3).fill('unknown'),
    );
  });

  it('lets an address try again later, and after it got in', async () => {
    await attempts(Array<string>(11).fill('192.0.2.7'));
    await dataSource.query(`update sign_in_attempts set since = now() - interval '16 minutes'`);
    expect(await attempts(['192.0.2.7'])).toEqual(['unknown']);
    expect(await attempts(['192.0.2.7'], await aKey())).toEqual(['opened']);
    expect(await attempts(Array<string>(10).fill('192.0.2.7'))).toEqual(Array<string>(10).fill('unknown'));
  });
});
