import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DataSource } from 'typeorm';

import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { type KeyCaller } from '../../src/access/caller.ts';
import { type Scope } from '../../src/access/scope.ts';
import { SessionService } from '../../src/access/session.service.ts';
import { SignInService } from '../../src/access/sign-in.service.ts';
import { createTestDatabase } from '../support/test-database.ts';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let dataSource: DataSource;
let keys: ApiKeyService;
let sessions: SessionService;
let signIns: SignInService;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = database.dataSource;
  keys = new ApiKeyService(dataSource);
  sessions = new SessionService(dataSource);
  signIns = new SignInService(dataSource, keys, sessions);
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
    expect((await sessions.find(lesser.token))?.caller.scopes).toEqual(['suppliers:read']);
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
