import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { AppConfig } from '../../src/platform/config/app-config.ts';
import { type TestApp } from './test-app.ts';
import { testMeilisearch } from './test-meilisearch.ts';

const SCRIPT = join(import.meta.dirname, 'worker-process.mjs');

/** Workers of their own, for tests that kill them or take their connections away. */
export class WorkerProcesses {
  private readonly all: ChildProcess[] = [];

  /**
   * Starts one that works on a test's stores; resolves when it takes jobs.
   * @param databaseUrl another way to its database, such as a proxy
   */
  async start(test: Pick<TestApp, 'app' | 'databaseUrl'>, databaseUrl?: string): Promise<ChildProcess> {
    const worker = await this.prepare(test, databaseUrl);
    await letWork(worker);
    return worker;
  }

  /** Starts one that does nothing until `letWork` is called: starting takes its time. */
  async prepare(
    { app, databaseUrl }: Pick<TestApp, 'app' | 'databaseUrl'>,
    url = databaseUrl,
  ): Promise<ChildProcess> {
    const { url: meiliUrl, key } = testMeilisearch();
    const { indexName } = app.get(AppConfig, { strict: false });
    const worker = spawn(process.execPath, [SCRIPT, url, meiliUrl, key, indexName], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.all.push(worker);
    await said(worker, 'prepared');
    return worker;
  }

  /** Ends those that are left, and waits until they are gone. */
  async killAll(): Promise<void> {
    const left = this.all
      .splice(0)
      .filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
    const gone = left.map((worker) => once(worker, 'exit'));
    for (const worker of left) worker.kill('SIGKILL');
    await Promise.all(gone);
  }
}

/** Has a prepared worker begin; resolves when it takes jobs. */
export async function letWork(worker: ChildProcess): Promise<void> {
  worker.stdin?.write('work\n');
  await said(worker, 'working');
}

async function said(worker: ChildProcess, line: string): Promise<void> {
  const [chunk] = (await once(worker.stdout!, 'data')) as [Buffer];
  if (chunk.toString().trim() !== line) throw new Error(`the worker said '${chunk.toString()}'`);
}
