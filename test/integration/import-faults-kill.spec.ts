import { type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

import { afterEach, describe, expect, it } from '@jest/globals';

import { waitForImport } from '../../src/intake/progress/wait-for-import.ts';
import { ImportService } from '../../src/intake/import.service.ts';
import { findImport, firmList, range, receiveFile } from '../support/import-faults.ts';
import { importState } from '../support/import-state.ts';
import { random } from '../support/random.ts';
import { registerState } from '../support/register-state.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { letWork, WorkerProcesses } from '../support/worker-processes.ts';

const SOURCE = 'leveranciersdatabank';
const SEED = 20_261_126;

/** Twenty in all. The later ones come later after the start of a worker, so that all stages are hit. */
const KILLS = { delivery: 12, reversal: 8 };
const STEP_MS = 200;

describe('an import whose worker is killed at twenty random moments', () => {
  const workers = new WorkerProcesses();
  const apps: TestApp[] = [];
  afterEach(async () => {
    await workers.killAll();
    for (const app of apps.splice(0)) await app.close();
  });

  async function register(): Promise<TestApp> {
    const test = await startTestApp();
    apps.push(test);
    await test.importCsv(SOURCE, firmList(range(1, 600)), { delivery: 'replace' });
    return test;
  }

  const state = async (test: TestApp): Promise<object> => ({
    ...(await importState(test)),
    ...(await registerState(test)),
  });

  const reverse = (test: TestApp, id: string): Promise<unknown> =>
    test.app.get(ImportService, { strict: false }).reverse(id);

  /** Kills one worker after another, each some time after it took up the work. */
  async function killWorkers(test: TestApp, times: number, next: () => number): Promise<ChildProcess> {
    let standby = workers.prepare(test);
    for (let kill = 1; kill <= times; kill++) {
      const worker = await standby;
      standby = workers.prepare(test);
      await letWork(worker);
      await pause(next() * kill * STEP_MS);
      worker.kill('SIGKILL');
      await once(worker, 'exit');
    }
    const last = await standby;
    await letWork(last);
    return last;
  }

  it('ends as if nothing had happened, and so does taking it back', async () => {
    const text = firmList([...range(300, 300), ...range(5000, 2200)], 'Anders');
    const undisturbed = await register();
    const { id: first } = await undisturbed.importCsv(SOURCE, text, { delivery: 'replace' });
    const delivered = await state(undisturbed);
    await reverse(undisturbed, first);
    await undisturbed.drainJobs();
    const reversed = await state(undisturbed);

    const test = await register();
    const next = random(SEED);
    const id = await receiveFile(test, SOURCE, text, 'replace');
    const worker = await killWorkers(test, KILLS.delivery, next);
    await waitForImport(test.dataSource.manager, id, 'searchable');
    const view = await findImport(test, id);
    expect(view).toMatchObject({ status: 'completed', recordsEnded: 300, rows: { total: 2500 } });
    const { total, ...outcomes } = view.rows;
    expect(Object.values(outcomes).reduce((sum, count) => sum + count)).toBe(total);
    expect(await state(test)).toEqual(delivered);

    worker.kill('SIGKILL');
    await once(worker, 'exit');
    await reverse(test, id);
    await killWorkers(test, KILLS.reversal, next);
    await waitForImport(test.dataSource.manager, id, 'searchable');
    expect(await findImport(test, id)).toMatchObject({ status: 'reverted' });
    expect(await state(test)).toEqual(reversed);
  }, 480_000);
});
