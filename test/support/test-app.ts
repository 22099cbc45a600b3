import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import { type Type } from '@nestjs/common';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { type DataSource } from 'typeorm';

import { AppModule } from '../../src/app.module.ts';
import { FixedClock } from '../../src/common/clock.ts';
import { EDGES } from '../../src/edges.ts';
import { RebuildService } from '../../src/indexing/rebuild.service.ts';
import { type Delivery, ImportService } from '../../src/intake/import.service.ts';
import { type ImportView } from '../../src/intake/import-view.ts';
import { AppConfig } from '../../src/platform/config/app-config.ts';
import { Settings } from '../../src/platform/config/settings.ts';
import { createHttpApp } from '../../src/platform/http/create-http-app.ts';
import { type JobName } from '../../src/platform/jobs/job-map.ts';
import { JobRunner } from '../../src/platform/jobs/job-runner.ts';
import { createTestDatabase, type DatabaseOptions } from './test-database.ts';
import { requireNone, watchAnswers } from './documented-answers.ts';
import { testMeilisearch } from './test-meilisearch.ts';

/** The whole application on stores of its own: a cloned database and an index with a name of its own. */
export interface TestApp {
  app: NestFastifyApplication;
  dataSource: DataSource;
  databaseUrl: string;
  clock: FixedClock;
  /** Does every job that is due; fails when one keeps failing. @param only of these kinds; what follows from them waits */
  drainJobs(only?: readonly JobName[]): Promise<void>;
  /** Imports a file's text, on top of what its source said before, and does all the work that follows from it. */
  importCsv(
    source: string,
    text: string | Buffer,
    options?: { dryRun?: boolean; fileName?: string } & Pick<
      Delivery,
      'delivery' | 'listedOn' | 'mapping' | 'reading'
    >,
  ): Promise<ImportView>;
  /** GETs a JSON answer, which must have status 200. */
  getJson<T>(path: string): Promise<T>;
  /** What the API answered that its document does not say, up to now. */
  undocumented: readonly string[];
  /** Drops the database under the running application. */
  loseDatabase(): Promise<void>;
  /** Fails when the API answered anything that its document does not say. */
  close(): Promise<void>;
}

export interface TestAppOptions {
  /** Clock of the application; noon UTC on 24 November 2026 by default. */
  now?: Date;
  settings?: Partial<Settings>;
  /** Another address of Meilisearch, such as a proxy that can be made to fail. */
  meiliUrl?: string;
  database?: DatabaseOptions;
  /** What answers requests besides what always does. */
  edges?: readonly Type[];
}

/** Rounds of jobs after which a test gives up: a pipeline has six stages. */
const MAX_ROUNDS = 40;

export async function startTestApp({
  now,
  settings,
  meiliUrl,
  database: databaseOptions,
  edges = [],
}: TestAppOptions = {}): Promise<TestApp> {
  const database = await createTestDatabase(databaseOptions);
  const meilisearch = testMeilisearch();
  const clock = new FixedClock(now ?? new Date('2026-11-24T12:00:00Z'));
  const indexName = `test-${randomBytes(6).toString('hex')}`;
  const config = new AppConfig(
    Object.assign(
      new Settings(),
      { NODE_ENV: 'test', PUBLIC_RATE_LIMIT: 0, INDEX_NAME: indexName },
      settings,
    ),
    { databaseUrl: database.url, meiliUrl: meiliUrl ?? meilisearch.url, meiliMasterKey: meilisearch.key },
    false,
  );
  const app = await createHttpApp(
    AppModule.with({ config, dataSource: database.dataSource, clock, edges: [...EDGES, ...edges] }),
    {
      requestLog: false,
    },
  );
  const undocumented = watchAnswers(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  await app.get(RebuildService, { strict: false }).ensureIndex();
  const drainJobs = (only?: readonly JobName[]): Promise<void> => drain(app, database.dataSource, only);
  const imports = app.get(ImportService, { strict: false });
  return {
    app,
    dataSource: database.dataSource,
    databaseUrl: database.url,
    clock,
    drainJobs,
    importCsv: async (source, text, options = {}) => {
      const { id } = await imports.receive({
        ...options,
        source,
        fileName: options.fileName ?? 'test.csv',
        content: once(Buffer.from(text)),
        dryRun: options.dryRun ?? false,
        delivery: options.delivery ?? 'add',
        requestedBy: 'test',
      });
      await drainJobs();
      return imports.find(id);
    },
    getJson: async <T>(path: string) => (await request(app.getHttpServer()).get(path).expect(200)).body as T,
    undocumented,
    loseDatabase: () => database.dropUnderUse(),
    close: async () => {
      await app.get(JobRunner).stop();
      await app.close();
      await database.drop();
      requireNone(undocumented);
    },
  };
}

async function* once(content: Buffer): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(content);
}

/** Runs jobs until none is left; a job that failed is an error here, not something to try again later. */
async function drain(
  app: NestFastifyApplication,
  dataSource: DataSource,
  only?: readonly JobName[],
): Promise<void> {
  for (let round = 0; round < MAX_ROUNDS; round++) {
    await app.get(JobRunner).drain(only);
    // One look: a job's end is written down a little after its runner has ended, also between two of them.
    const [look]: { left: string; failed: string | null }[] = await dataSource.query(
      `select count(*) filter (where run_at <= now() and ($1::text[] is null or task_identifier = any($1))) as left,
              min('job ' || task_identifier || ' failed: ' || last_error) as failed
         from graphile_worker.jobs`,
      [only ?? null],
    );
    if (look?.failed) throw new Error(look.failed);
    if (look?.left === '0') return;
    await pause(0);
  }
  throw new Error('jobs are still waiting after many rounds');
}
