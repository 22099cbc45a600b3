import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { DatabaseRequestCounts } from '../../src/platform/http/database-request-counts.ts';
import { RequestCounts } from '../../src/platform/http/request-counts.ts';
import { KEYS, startApiWithFakes } from '../e2e/api-with-fakes.ts';
import { createTestDatabase } from '../support/test-database.ts';

const MINUTE = 60_000;

describe('requests that are limited', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  /** What another process of the register would have. */
  const aProcess = () => new DatabaseRequestCounts(database.dataSource);

  it('are counted by all processes together, each address for itself', async () => {
    const [one, other] = [aProcess(), aProcess()];
    const counts = await Promise.all(
      Array.from({ length: 10 }, (_, i) => (i % 2 ? one : other).count('192.0.2.1', MINUTE)),
    );
    expect(counts.map(({ current }) => current).sort((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
    expect((await one.count('192.0.2.2', MINUTE)).current).toBe(1);
    for (const { ttl } of counts) {
      expect(ttl).toBeGreaterThan(MINUTE - 30_000);
      expect(ttl).toBeLessThanOrEqual(MINUTE);
    }
  });

  it('of a key are counted by all servers of a register together', async () => {
    const counts = () => [{ provide: RequestCounts, useValue: aProcess() }];
    const [one, other] = [
      await startApiWithFakes({ keyRateLimit: 2 }, counts()),
      await startApiWithFakes({ keyRateLimit: 2 }, counts()),
    ];
    const headers = { 'x-api-key': KEYS.suppliers };
    const left = async ({ app }: typeof one) =>
      (await app.inject({ url: '/v1/suppliers', headers })).headers['ratelimit-remaining'];
    expect([await left(one), await left(other)]).toEqual(['1', '0']);
    for (const { app } of [one, other]) {
      const refused = await app.inject({ url: '/v1/suppliers', headers });
      expect([refused.statusCode, Number(refused.headers['retry-after']) > 0]).toEqual([429, true]);
      await app.close();
    }
  });

  it('begin anew when the minute is over, and leave no address behind', async () => {
    const counts = aProcess();
    await counts.count('192.0.2.3', MINUTE);
    await counts.count('192.0.2.3', MINUTE);
    await database.dataSource.query(`update request_count set since = since - interval '61 seconds'`);
    expect((await counts.count('192.0.2.3', MINUTE)).current).toBe(1);
    await database.dataSource.query(`update request_count set since = since - interval '61 seconds'`);
    await aProcess().count('192.0.2.4', MINUTE);
    const kept: unknown[] = await database.dataSource.query(`select bucket from request_count`);
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain('192.0.2');
  });
});
