import { type EntityManager } from 'typeorm';

import { JOB_QUEUES, type JobMap, type JobName } from './job-map.ts';

/** How often a job is tried before it is left for a person: with back-off this spans about three days. */
const MAX_ATTEMPTS = 25;

/**
 * Adds a job inside the caller's transaction: it exists if and only if the caller's own write does.
 * `jobKey` makes the call idempotent while a job with that key still waits; `inSeconds` has it wait first; of one `queue` one
 * job runs at a time (that of `JOB_QUEUES` when absent).
 */
export async function enqueue<N extends JobName>(
  manager: EntityManager,
  name: N,
  payload: JobMap[N],
  options: { jobKey?: string; inSeconds?: number; queue?: string } = {},
): Promise<void> {
  await manager.query(
    `select graphile_worker.add_job($1, payload := $2::json, queue_name := $3, max_attempts := $4, job_key := $5,
       run_at := now() + make_interval(secs => $6))`,
    [
      name,
      JSON.stringify(payload),
      options.queue ?? JOB_QUEUES[name] ?? null,
      MAX_ATTEMPTS,
      options.jobKey ?? null,
      options.inSeconds ?? 0,
    ],
  );
}
