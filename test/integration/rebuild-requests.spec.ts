import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { REBUILD_LOCK, RebuildService } from '../../src/indexing/rebuild.service.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

async function requested(): Promise<number> {
  const [row]: { count: number }[] = await test.dataSource.query(
    `select count(*)::int as count from graphile_worker.jobs where task_identifier = 'indexing.rebuild'`,
  );
  return row?.count ?? -1;
}

it('an index of other words is made anew once: not again while that is going on', async () => {
  const rebuilds = test.app.get(RebuildService, { strict: false });
  await test.dataSource.query(`update search_index_state set fingerprint = 'of other words'`);
  const busy = test.dataSource.createQueryRunner();
  try {
    await busy.query(`select pg_advisory_lock($1)`, [REBUILD_LOCK]);
    expect([await rebuilds.ensureIndex(), await requested()]).toEqual(['rebuild-requested', 0]);
    await busy.query(`select pg_advisory_unlock($1)`, [REBUILD_LOCK]);
    // Nobody is at it, so whoever was has stopped before the end.
    expect([await rebuilds.ensureIndex(), await requested()]).toEqual(['rebuild-requested', 1]);
  } finally {
    await busy.release();
  }
  await test.drainJobs();
  expect([await rebuilds.ensureIndex(), await requested()]).toEqual(['ready', 0]);
});
