import { afterEach, describe, expect, it } from '@jest/globals';

import { waitForImport } from '../../src/intake/progress/wait-for-import.ts';
import { findImport, firmList, range, receiveFile } from '../support/import-faults.ts';
import { holdTable } from '../support/hold-table.ts';
import { importState } from '../support/import-state.ts';
import { startTcpProxy, type TcpProxy, throughProxy } from '../support/tcp-proxy.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { untilTrue } from '../support/until-true.ts';
import { WorkerProcesses } from '../support/worker-processes.ts';

const SOURCE = 'leveranciersdatabank';

/** An import goes on this soon after the connection is back, and ends. Milliseconds. */
const PATIENCE_MS = 20_000;

/** Moments at which the connection is lost, each told from the database. */
const MOMENTS: Record<string, string> = {
  'while the file is staged': `select exists (select from graphile_worker.jobs where task_identifier = 'intake.stage' and locked_at is not null) as now`,
  'between two chunks of decisions': `select exists (select from import_row where outcome is not null) and exists (select from import_row where outcome is null) as now`,
  'while profiles are made': `select exists (select from pipeline_batch where stage = 'enriched') as now`,
};

/** Nothing of the worker goes on, and the connection is gone by which it is known to live. */
const NOBODY_WORKS = `select not exists (
  select from pg_stat_activity
   where datname = current_database() and pid <> pg_backend_pid()
     and (state <> 'idle' or application_name = 'impact-register worker')) as now`;

describe('an import whose worker loses its connection to the database', () => {
  const workers = new WorkerProcesses();
  const apps: TestApp[] = [];
  const proxies: TcpProxy[] = [];
  afterEach(async () => {
    await workers.killAll();
    for (const proxy of proxies.splice(0)) await proxy.close();
    for (const app of apps.splice(0)) await app.close();
  });

  async function register(): Promise<TestApp> {
    const test = await startTestApp();
    apps.push(test);
    await test.importCsv(SOURCE, firmList(range(1, 600)), { delivery: 'replace' });
    return test;
  }

  it('says so, goes on by itself when it is back, and ends as if nothing had happened', async () => {
    // Enough rows for each of the moments to last while they are looked for.
    const text = firmList([...range(300, 300), ...range(5000, 6200)], 'Anders');
    const undisturbed = await register();
    await undisturbed.importCsv(SOURCE, text, { delivery: 'replace' });

    const test = await register();
    const proxy = await startTcpProxy(test.databaseUrl);
    proxies.push(proxy);
    const worker = await workers.start(test, throughProxy(proxy, test.databaseUrl));
    const id = await receiveFile(test, SOURCE, text, 'replace');
    for (const [moment, sql] of Object.entries(MOMENTS)) {
      const release = await holdTable(test.dataSource, 'profile');
      proxy.mode = 'open';
      await untilTrue(test.dataSource, sql);
      proxy.mode = 'closed';
      proxy.cut();
      await release();
      await untilTrue(test.dataSource, NOBODY_WORKS);
      expect([moment, (await findImport(test, id)).problem?.code]).toEqual([moment, 'worker-away']);
    }
    proxy.mode = 'open';
    const back = Date.now();
    await waitForImport(test.dataSource.manager, id, 'searchable');
    expect(Date.now() - back).toBeLessThan(PATIENCE_MS);
    expect(worker.exitCode).toBeNull();
    expect(await findImport(test, id)).toMatchObject({ status: 'completed', problem: null });
    expect(await importState(test)).toEqual(await importState(undisturbed));
  });
});
