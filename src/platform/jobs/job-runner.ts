import { EventEmitter } from 'node:events';

import { parseCronItems, run, runOnce, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker';

import { type JobHandler } from './job-handler.ts';
import { type JobName } from './job-map.ts';
import { quietJobLogger } from './job-logger.ts';
import { WorkerPresence } from './worker-presence.ts';

/** Jobs that one process does at a time. Most of the pipeline is serial on purpose (see JOB_QUEUES). */
const CONCURRENCY = 3;

/** Jobs that come by themselves; times are UTC. */
const SCHEDULE = parseCronItems([
  // Just after midnight in the Netherlands, in summer and in winter time.
  {
    task: 'registry.refresh-labels' satisfies JobName,
    match: '5 22 * * *',
    identifier: 'refresh-labels-summer',
  },
  {
    task: 'registry.refresh-labels' satisfies JobName,
    match: '5 23 * * *',
    identifier: 'refresh-labels-winter',
  },
  { task: 'indexing.check' satisfies JobName, match: '* * * * *', identifier: 'check-index' },
]);

/** Runs the jobs of this process until it is stopped. Any number of processes may run one on the same database. */
export class JobRunner {
  private runner: Runner | undefined;
  private presence: WorkerPresence | undefined;

  constructor(
    private readonly databaseUrl: string,
    private readonly handlers: readonly JobHandler[],
  ) {}

  /** Starts working; first releases what workers that died were holding, so a killed import goes on at once. */
  async start(): Promise<void> {
    const events: WorkerEvents = new EventEmitter();
    this.presence = await WorkerPresence.open(this.databaseUrl);
    const presence = this.presence;
    events.on('pool:create', ({ workerPool }) => void presence.announce(workerPool.id));
    this.runner = await run({
      connectionString: this.databaseUrl,
      taskList: this.taskList(),
      concurrency: CONCURRENCY,
      maxPoolSize: CONCURRENCY + 2,
      pollInterval: 1000,
      noHandleSignals: true,
      parsedCronItems: SCHEDULE,
      events,
      logger: quietJobLogger,
    });
  }

  /** Lets running jobs end (the runner gives up on them after 5 s; they run again elsewhere) and stops. */
  async stop(): Promise<void> {
    await this.runner?.stop().catch(() => undefined);
    await this.presence?.close();
    this.runner = undefined;
    this.presence = undefined;
  }

  /** Does every job that is due and returns when none is left; for tests. @param only jobs of these kinds */
  async drain(only?: readonly JobName[]): Promise<void> {
    await runOnce({
      connectionString: this.databaseUrl,
      taskList: this.taskList(only),
      concurrency: 1,
      noHandleSignals: true,
      logger: quietJobLogger,
    });
  }

  private taskList(only?: readonly JobName[]): TaskList {
    const entries = this.handlers
      .filter(({ jobName }) => only?.includes(jobName) ?? true)
      .map((handler): [JobName, TaskList[string]] => [
        handler.jobName,
        async (payload) => handler.handle(payload as never),
      ]);
    return Object.fromEntries(entries);
  }
}
