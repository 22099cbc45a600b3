import { describe, expect, it } from '@jest/globals';

import { enqueue } from '../../src/platform/jobs/enqueue.ts';
import { JobHandler } from '../../src/platform/jobs/job-handler.ts';
import { JobRunner } from '../../src/platform/jobs/job-runner.ts';
import { createTestDatabase } from '../support/test-database.ts';

const JOBS = 10;

/** The runner looks for work once a second; as many seconds as jobs would mean that it waited each time. Milliseconds. */
const LONG_MS = 5_000;

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
});
