import { randomInt } from 'node:crypto';

import { Client } from 'pg';
import { type EntityManager } from 'typeorm';

import { freeLostJobs } from './lost-jobs.ts';

/** How often each worker looks for dead ones, and renews its own sign of life. Milliseconds. */
const SWEEP_INTERVAL_MS = 5_000;

/** Of all pairs of integers that advisory locks may use, ours start with this one. */
const LOCK_CLASS = 7_301_965;

/** SQL condition: the worker of row `w` of `worker_process` lives and is connected. */
const HOLDS_ITS_LOCK = `exists (
  select from pg_locks l
   where l.locktype = 'advisory' and l.classid = ${LOCK_CLASS} and l.objid = w.lock_key and l.granted
     and l.database = (select oid from pg_database where datname = current_database()))`;

/** SQL condition: at least one worker lives and is connected to the database. */
export const ANY_WORKER_LIVES = `exists (select from worker_process w where ${HOLDS_ITS_LOCK})`;

/** Whether somebody is doing jobs. */
export async function isAnyWorkerLiving(manager: EntityManager): Promise<boolean> {
  const [found]: { lives: boolean }[] = await manager.query(`select ${ANY_WORKER_LIVES} as lives`);
  return found?.lives ?? false;
}

/**
 * Tells living workers from dead ones. The job runner itself frees a dead worker's jobs only after four hours; here a
 * worker holds an advisory lock on a connection of its own for as long as it lives, and PostgreSQL drops the lock the
 * moment the process dies. Whoever finds a registered worker without a lock hands its jobs back to the queue.
 */
export class WorkerPresence {
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private workerId: string | undefined;
  private readonly lockKey = randomInt(1, 2 ** 31 - 1);
  private closed = false;

  private constructor(
    private readonly databaseUrl: string,
    private readonly doing: ReadonlySet<string>,
  ) {}

  /** Connects, and frees at once what dead workers hold. @param doing ids of the jobs that this worker is doing */
  static async open(databaseUrl: string, doing: ReadonlySet<string>): Promise<WorkerPresence> {
    const presence = new WorkerPresence(databaseUrl, doing);
    await presence.connect();
    await presence.sweep();
    presence.timer = setInterval(() => void presence.renew(), SWEEP_INTERVAL_MS);
    presence.timer.unref();
    return presence;
  }

  /** Registers this process's worker; its lock is already held. */
  async announce(workerId: string): Promise<void> {
    this.workerId = workerId;
    await this.client?.query(
      `insert into worker_process (worker_id, lock_key) values ($1, $2)
         on conflict (worker_id) do update set lock_key = excluded.lock_key`,
      [workerId, this.lockKey],
    );
  }

  /** Hands back whatever jobs it still holds. */
  async close(): Promise<void> {
    this.closed = true;
    clearInterval(this.timer);
    await this.client
      ?.query(
        `with gone as (delete from worker_process where lock_key = $1 returning worker_id)
         select graphile_worker.force_unlock_workers(array_agg(worker_id)) from gone having count(*) > 0`,
        [this.lockKey],
      )
      .catch(() => undefined);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new Client({
      connectionString: this.databaseUrl,
      application_name: 'impact-register worker',
    });
    // The server may go away; `renew` notices and connects again.
    client.on('error', () => (this.client = undefined));
    await client.connect();
    await client.query(`select pg_advisory_lock($1, $2)`, [LOCK_CLASS, this.lockKey]);
    this.client = client;
  }

  private async renew(): Promise<void> {
    if (this.closed) return;
    try {
      if (!this.client) {
        await this.connect();
        if (this.workerId) await this.announce(this.workerId);
      }
      await this.sweep();
      if (this.client && this.workerId) await freeLostJobs(this.client, this.workerId, this.doing);
    } catch {
      this.client = undefined;
    }
  }

  /**
   * Frees the jobs of every registered worker whose lock nobody holds, and of workers that died before they could
   * register (a living one does so within milliseconds of its start).
   */
  private async sweep(): Promise<void> {
    await this.client?.query(
      `with dead as (
         delete from worker_process w
          where not ${HOLDS_ITS_LOCK} returning worker_id),
       unregistered as (
         select distinct locked_by as worker_id from graphile_worker.jobs j
          where locked_by is not null and locked_at < now() - interval '10 seconds'
            and not exists (select from worker_process w where w.worker_id = j.locked_by))
       select graphile_worker.force_unlock_workers(array_agg(worker_id))
         from (select worker_id from dead union select worker_id from unregistered) gone
       having count(*) > 0`,
    );
  }
}
