import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DataSource } from 'typeorm';

import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { KeyUsageService } from '../../src/access/usage/key-usage.service.ts';
import { FORGET_USAGE } from '../../src/access/usage/usage-store.ts';
import { FixedClock } from '../../src/common/clock.ts';
import { createTestDatabase } from '../support/test-database.ts';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let dataSource: DataSource;
let keys: ApiKeyService;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = database.dataSource;
  keys = new ApiKeyService(dataSource);
});
afterAll(() => database.drop());

const aKey = (name: string) => keys.create({ name, scopes: ['imports:write'], municipality: 'GM0014' });

describe('API keys', () => {
  it('lets in who shows one, and keeps no copy of it', async () => {
    const { id, key } = await aKey('tool');
    expect(await keys.authenticate(key)).toEqual({
      kind: 'api-key',
      id,
      name: 'tool',
      scopes: ['imports:write'],
      municipality: 'GM0014',
    });
    const secret = key.split('_').slice(2).join('_');
    const stored: unknown = await dataSource.query(`select k.*, a.details from api_key k, audit_event a`);
    expect(JSON.stringify(stored)).not.toContain(secret);
  });

  it('lets nobody in with a wrong secret, a key of another or one that has ended', async () => {
    const [one, other] = [await aKey('one'), await aKey('other')];
    const [, selector] = one.key.split('_');
    const mixed = `ir_${selector}_${other.key.slice(20)}`;
    expect(await keys.authenticate(mixed)).toBeNull();
    await keys.revoke(one.id);
    expect(await keys.authenticate(one.key)).toBeNull();
    await dataSource.query(`update api_key set expires_at = now() - interval '1 second' where id = $1`, [
      other.id,
    ]);
    expect(await keys.authenticate(other.key)).toBeNull();
  });

  it('notes the use of a key, but not every time', async () => {
    const { id, key } = await aKey('busy');
    const used = async () => (await keys.list()).find((view) => view.id === id)?.lastUsedAt?.getTime();
    expect(await used()).toBeUndefined();
    await keys.authenticate(key);
    const first = await used();
    expect(first).toBeDefined();
    await keys.authenticate(key);
    expect(await used()).toBe(first);
    await dataSource.query(`update api_key set last_used_at = now() - interval '2 minutes' where id = $1`, [
      id,
    ]);
    await keys.authenticate(key);
    expect(await used()).toBeGreaterThanOrEqual(first ?? Infinity);
  });

  it('refuses an unknown scope and a key that does not live', async () => {
    await expect(keys.create({ name: 'x', scopes: ['everything'] })).rejects.toMatchObject({
      kind: 'invalid-input',
    });
    const { id } = await aKey('ended');
    await keys.revoke(id);
    await expect(keys.revoke(id)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(keys.revoke('no-uuid')).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('are counted by day in all processes together, and no longer than is wished', async () => {
    const { id } = await aKey('counted');
    const processOn = (day: string) =>
      new KeyUsageService(dataSource, new FixedClock(new Date(`${day}T12:00:00Z`)));
    const use = { keyId: id, operation: 'GET /imports', refused: false };
    const [one, other, long] = [processOn('2026-11-24'), processOn('2026-11-24'), processOn('2020-01-02')];
    for (const usage of [one, one, other, long]) usage.count(use);
    other.count({ ...use, refused: true });
    const nobody = '0b8f7a52-6f0e-4c1e-9a55-3d9c9f6f1c66';
    one.count({ ...use, keyId: nobody });
    for (const usage of [one, other, long]) await usage.write();
    const known = async () =>
      (await one.page({ municipalities: ['GM0014'], key: id, page: 1, pageSize: 9 })).items;
    expect(await known()).toMatchObject([
      { day: '2026-11-24', operation: 'GET /imports', requests: 4, refused: 1, keyName: 'counted' },
      { day: '2020-01-02', requests: 1, refused: 0 },
    ]);
    await dataSource.query(FORGET_USAGE, [730]);
    expect((await known()).map(({ day }) => day)).toEqual(['2026-11-24']);
    expect((await one.lately(['GM0106'])).size).toBe(0);
  });

  it('leaves a trail that cannot be changed', async () => {
    const { id } = await aKey('audited');
    await keys.revoke(id, 'steward');
    const trail: unknown = await dataSource.query(
      `select actor, action from audit_event where subject = $1 order by id`,
      [id],
    );
    expect(trail).toEqual([
      { actor: 'command-line', action: 'api-key.created' },
      { actor: 'steward', action: 'api-key.revoked' },
    ]);
    for (const change of [
      `update audit_event set actor = 'me'`,
      `delete from audit_event`,
      `truncate audit_event`,
    ]) {
      await expect(dataSource.query(change)).rejects.toThrow('append-only');
    }
  });
});
