import { describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';

import { migrate } from '../../src/platform/database/migrate.ts';
import { enqueue } from '../../src/platform/jobs/enqueue.ts';
import { JobHandler } from '../../src/platform/jobs/job-handler.ts';
import { type JobMap, type JobName } from '../../src/platform/jobs/job-map.ts';
import { JobRunner } from '../../src/platform/jobs/job-runner.ts';
import { createTestDatabase } from '../support/test-database.ts';
import { untilTrue } from '../support/until-true.ts';

const JOBS = 10;

/** The runner looks for work once a second; as many seconds as jobs would mean that it waited each time. Milliseconds. */
const LONG_MS = 5_000;

/** SQL: jobs of a kind that are not done. */
const waiting = (job: string): string => `select from graphile_worker.jobs where task_identifier = '${job}'`;

function doing<N extends JobName>(name: N, handle: (payload: JobMap[N]) => Promise<void>): JobHandler<N> {
  return new (class extends JobHandler<N> {
    override readonly jobName = name;
    override handle = handle;
  })();
}

/** A job that lasts until it is told how it ends. */
function held(): { promise: Promise<void>; letGo: () => void; fail: (error: Error) => void } {
  let letGo: () => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const promise = new Promise<void>((resolve, reject) => {
    letGo = resolve;
    fail = reject;
  });
  return { promise, letGo, fail };
}

/** Resolves when the runner tells of that. */
function said(text: string): Promise<void> {
  return new Promise((resolve) => {
    const spy = jest.spyOn(process.stderr, 'write').mockImplementation((line) => {
      if (!String(line).includes(text)) return true;
      spy.mockRestore();
      resolve();
      return true;
    });
  });
}

/** What this process has set to happen later. */
const timers = (): number => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;

describe('the job runner', () => {
  it('does the jobs of one queue one after another without waiting in between', async () => {
    const database = await createTestDatabase();
    let done = 0;
    let finished: () => void;
    const all = new Promise<void>((resolve) => (finished = resolve));
    class Counting extends JobHandler<'registry.publish'> {
      override readonly jobName = 'registry.publish';
      override async handle(): Promise<void> {
        if (++done === JOBS) finished();
        return Promise.resolve();
      }
    }
    for (let job = 0; job < JOBS; job++)
      await enqueue(database.dataSource.manager, 'registry.publish', { batchId: String(job) });
    const runner = new JobRunner(database.url, [new Counting()]);
    const started = performance.now();
    await runner.start();
    await all;
    expect(performance.now() - started).toBeLessThan(LONG_MS);
    await runner.stop();
    await database.drop();
  });

  it('does a job that it was given when the connection broke, and never heard of', async () => {
    const database = await createTestDatabase();
    await migrate(database.dataSource, database.url, () => undefined);
    const { manager } = database.dataSource;
    let finished: (batchId: string) => void;
    const done = new Promise<string>((resolve) => (finished = resolve));
    class Telling extends JobHandler<'registry.publish'> {
      override readonly jobName = 'registry.publish';
      override handle = ({ batchId }: { batchId: string }): Promise<void> =>
        Promise.resolve(finished(batchId));
    }
    const runner = new JobRunner(database.url, [new Telling()]);
    await runner.start();
    await untilTrue(database.dataSource, 'select exists (select from worker_process) as now');
    await manager.transaction(async (transaction) => {
      await enqueue(transaction, 'registry.publish', { batchId: '7' });
      for (const table of ['_private_jobs', '_private_job_queues'])
        await transaction.query(
          `update graphile_worker.${table} set locked_at = now() - interval '1 minute', locked_by = (select worker_id from worker_process)`,
        );
    });
    expect(await done).toBe('7');
    await runner.stop();
    await database.drop();
  });

  it('goes on with a new one when it can never end, because it could not write down that a job was done', async () => {
    const before = timers();
    const database = await createTestDatabase();
    const { manager } = database.dataSource;
    const done: string[] = [];
    const good = held();
    const bad = held();
    const runner = new JobRunner(database.url, [
      doing('registry.publish', ({ batchId }) => Promise.resolve(void done.push(batchId))),
      doing('indexing.check', () => good.promise),
      doing('matching.find-duplicates', () => bad.promise),
    ]);
    await runner.start();
    // As when the connection breaks just then: the job is done, and nobody can write that down.
    await manager.query(
      `create function refuse() returns trigger language plpgsql as $$ begin raise exception 'gone'; end $$`,
    );
    await manager.query(
      `create trigger refuse before delete on graphile_worker._private_jobs for each row
         when (old.payload ->> 'batchId' = 'first') execute function refuse()`,
    );
    const told = said('Failed to complete jobs');
    await enqueue(manager, 'indexing.check', {});
    await enqueue(manager, 'matching.find-duplicates', {});
    for (const job of ['indexing.check', 'matching.find-duplicates'])
      await untilTrue(
        database.dataSource,
        `select exists (${waiting(job)} and locked_at is not null) as now`,
      );
    await enqueue(manager, 'registry.publish', { batchId: 'first' });
    await told;
    // It ends now; what else it was doing is done meanwhile, and fails.
    good.letGo();
    await untilTrue(database.dataSource, `select not exists (${waiting('indexing.check')}) as now`);
    bad.fail(new Error('on purpose'));
    await manager.query(`drop trigger refuse on graphile_worker._private_jobs`);
    await enqueue(manager, 'registry.publish', { batchId: 'second' });
    await untilTrue(database.dataSource, `select not exists (${waiting('registry.publish')}) as now`);
    expect(done).toEqual(expect.arrayContaining(['first', 'second']));
    await runner.stop();
    await database.drop();
    // The timetable of the one that could not end has ended too: it would fail every minute, for ever.
    expect(timers()).toBeLessThanOrEqual(before);
  });

  it('has somebody listen to its connections until they have ended, or their failure ends the process', async () => {
    const ending: pg.Pool[] = [];
    const end = jest.spyOn(pg.Pool.prototype, 'end').mockImplementation(function (this: pg.Pool) {
      ending.push(this);
      return Promise.resolve() as never;
    });
    const database = await createTestDatabase();
    class Idle extends JobHandler<'registry.publish'> {
      override readonly jobName = 'registry.publish';
      override handle = (): Promise<void> => Promise.resolve();
    }
    const runner = new JobRunner(database.url, [new Idle()]);
    await migrate(database.dataSource, database.url, () => undefined);
    await runner.start();
    await runner.drain();
    await runner.stop();
    end.mockRestore();
    expect(ending.length).toBe(3);
    for (const pool of ending)
      expect(() => pool.emit('error', new Error('the server is gone'))).not.toThrow();
    await Promise.all(ending.map(async (pool) => pool.end()));
    await database.drop();
  });
});
