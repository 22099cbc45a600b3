import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

import { parseCronItems, run, runOnce, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker';
import { type Pool } from 'pg';

import { type JobHandler } from './job-handler.ts';
import { type JobName } from './job-map.ts';
import { quietJobLogger, silenceTraces } from './job-logger.ts';
import { endJobPool, openJobPool } from './job-pool.ts';
import { WorkerPresence } from './worker-presence.ts';

/** Jobs that one process does at a time. Most of the pipeline is serial on purpose (see JOB_QUEUES). */
const CONCURRENCY = 3;

/** Between two tries to work again after the runner has ended by itself. Milliseconds. */
const RESTART_AFTER_MS = 1_000;

/** A runner that cannot go on lets its jobs end for 5 s and breaks them off within another 5 s; after that it never ends. Milliseconds. */
const ENDS_WITHIN_MS = 10_000;

/** By then it has been written down that a job is done, and the next one of its queue is free. Milliseconds. */
const NEXT_AFTER_MS = 10;

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
  {
    task: 'matching.find-duplicates' satisfies JobName,
    match: '30 1 * * *',
    identifier: 'find-duplicates',
  },
  // At night the service is quiet, and so are imports.
  {
    task: 'enrichment.upgrade-locations' satisfies JobName,
    match: '0 2 * * *',
    identifier: 'upgrade-locations',
  },
  {
    task: 'indexing.learn-words' satisfies JobName,
    match: '0 3 * * *',
    identifier: 'learn-words',
  },
  // Firms get mail when they are at work.
  {
    task: 'registry.send-reminders' satisfies JobName,
    match: '0 7 * * *',
    identifier: 'send-reminders',
  },
  {
    task: 'registration.tidy' satisfies JobName,
    match: '30 2 * * *',
    identifier: 'tidy-sign-ups',
  },
  {
    task: 'registration.yearly' satisfies JobName,
    match: '15 7 * * *',
    identifier: 'yearly-question',
  },
  // Every hour, for a night without a worker must not keep a firm off the list for a day.
  {
    task: 'registration.end-suspensions' satisfies JobName,
    match: '10 * * * *',
    identifier: 'end-suspensions',
  },
  { task: 'registration.invite' satisfies JobName, match: '* * * * *', identifier: 'invite' },
  // In the morning: it is decided by day, and looks at labels that the night has made right.
  {
    task: 'discovery.notice-contracts' satisfies JobName,
    match: '0 5 * * *',
    identifier: 'notice-contracts',
  },
  {
    task: 'requests.alert-searches' satisfies JobName,
    match: '30 5 * * *',
    identifier: 'alert-searches',
  },
  { task: 'indexing.check' satisfies JobName, match: '* * * * *', identifier: 'check-index' },
]);

/** Runs the jobs of this process until it is stopped. Any number of processes may run one on the same database. */
export class JobRunner {
  private runner: Runner | undefined;
  private pool: Pool | undefined;
  private drainPool: Pool | undefined;
  private presence: WorkerPresence | undefined;
  private stopped = true;
  /** The one in whose place another is being put. */
  private replaced: Runner | undefined;

  constructor(
    private readonly databaseUrl: string,
    private readonly handlers: readonly JobHandler[],
  ) {}

  /** Starts working; first releases what workers that died were holding, so a killed import goes on at once. */
  async start(): Promise<void> {
    this.stopped = false;
    silenceTraces();
    await this.open();
  }

  private async open(): Promise<void> {
    const events: WorkerEvents = new EventEmitter();
    const doing = new Set<string>();
    const presence = (this.presence = await WorkerPresence.open(this.databaseUrl, doing));
    // When the connection is lost right then, the presence announces it again with its next sign of life.
    events.on(
      'pool:create',
      ({ workerPool }) => void presence.announce(workerPool.id).catch(() => undefined),
    );
    lookForNextAtOnce(events);
    endJobPool(this.pool);
    const pgPool = (this.pool = openJobPool(this.databaseUrl, CONCURRENCY + 2));
    const runner = await run({
      pgPool,
      taskList: this.taskList(doing),
      concurrency: CONCURRENCY,
      pollInterval: 1000,
      noHandleSignals: true,
      parsedCronItems: SCHEDULE,
      // Otherwise it ends the whole process when it cannot write down that a job is done: the database may be away.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      events,
      logger: quietJobLogger,
    });
    this.runner = runner;
    // When a job that it still does is done meanwhile, it counts one too many as written down, and waits for it for ever.
    events.on('pool:fatalError', () => setTimeout(() => void this.openAgain(runner), ENDS_WITHIN_MS).unref());
    runner.promise.catch(() => undefined).finally(() => void this.openAgain(runner));
  }

  /** The runner gives up when it loses the database at the wrong moment: then another one takes its place. */
  private async openAgain(ended: Runner): Promise<void> {
    if (this.replaced === ended) return;
    this.replaced = ended;
    // Its timetable does not end with its workers: on a pool that has ended it would fail, and say so, for ever.
    void ended.stop().catch(() => undefined);
    while (!this.stopped && this.runner === ended) {
      await pause(RESTART_AFTER_MS);
      if (this.stopped) return;
      await this.presence?.close();
      await this.open().catch(() => undefined);
    }
  }

  /** Lets running jobs end (the runner gives up on them after 5 s; they run again elsewhere) and stops. */
  async stop(): Promise<void> {
    this.stopped = true;
    await withoutTraces(async () =>
      Promise.race([
        this.runner?.stop().catch(() => undefined),
        pause(ENDS_WITHIN_MS, undefined, { ref: false }),
      ]),
    );
    endJobPool(this.pool);
    endJobPool(this.drainPool);
    await this.presence?.close();
    this.runner = undefined;
    this.pool = undefined;
    this.drainPool = undefined;
    this.presence = undefined;
  }

  /** Does every job that is due and returns when none is left; for tests. @param only jobs of these kinds */
  async drain(only?: readonly JobName[]): Promise<void> {
    // Kept from one time to the next: a new connection has everything to learn about the database.
    this.drainPool ??= openJobPool(this.databaseUrl, 2);
    await runOnce({
      pgPool: this.drainPool,
      taskList: this.taskList(new Set(), only),
      concurrency: 1,
      noHandleSignals: true,
      logger: quietJobLogger,
    });
  }

  /** @param doing holds the id of each job as long as it is done @param only jobs of these kinds */
  private taskList(doing: Set<string>, only?: readonly JobName[]): TaskList {
    const entries = this.handlers
      .filter(({ jobName }) => only?.includes(jobName) ?? true)
      .map((handler): [JobName, TaskList[string]] => [
        handler.jobName,
        async (payload, { job: { id } }) => {
          doing.add(id);
          await Promise.resolve(handler.handle(payload as never)).finally(() => doing.delete(id));
        },
      ]);
    return Object.fromEntries(entries);
  }
}

/**
 * A worker that finds the database gone while it stops is reported to our log, and once more, with the stack and all of the
 * connection, by `console.trace`, which nothing else here uses.
 */
async function withoutTraces(stop: () => Promise<void>): Promise<void> {
  const terminal = globalThis.console;
  const { trace } = terminal;
  terminal.trace = () => undefined;
  try {
    await stop();
  } finally {
    terminal.trace = trace;
  }
}

/**
 * A worker that has done a job of a queue asks for the next one before it is written down that the first one is done,
 * finds the queue taken, and would look again a whole poll interval later.
 */
function lookForNextAtOnce(events: WorkerEvents): void {
  let ending = false;
  events.on('pool:gracefulShutdown', () => (ending = true));
  events.on('job:complete', ({ worker: { workerPool } }) => {
    setTimeout(() => ending || workerPool.nudge(CONCURRENCY), NEXT_AFTER_MS);
  });
}
