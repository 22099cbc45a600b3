import { setTimeout as pause } from 'node:timers/promises';

import { type ClientBase } from 'pg';

/** Between being done and being written down as done a job takes less than this. Milliseconds. */
const WRITTEN_DOWN_WITHIN_MS = 1_000;

/**
 * Hands back jobs that a living worker holds and does not do. The database had given it the job when the connection was lost,
 * so the worker never heard of it, and the job runner would free it after four hours only.
 * @param doing ids of the jobs that the worker is doing now
 */
export async function freeLostJobs(
  client: ClientBase,
  workerId: string,
  doing: ReadonlySet<string>,
): Promise<void> {
  const suspects = await heldAndNotDone(client, workerId, doing);
  if (suspects.length === 0) return;
  await pause(WRITTEN_DOWN_WITHIN_MS);
  const still = new Set(await heldAndNotDone(client, workerId, doing));
  const lost = suspects.filter((id) => still.has(id));
  if (lost.length > 0) await handBack(client, workerId, lost);
}

async function heldAndNotDone(
  client: ClientBase,
  workerId: string,
  doing: ReadonlySet<string>,
): Promise<string[]> {
  // A job that was given out this moment may be on its way to us.
  const { rows } = await client.query<{ id: string }>(
    `select id::text from graphile_worker._private_jobs
      where locked_by = $1 and locked_at < now() - interval '2 seconds'`,
    [workerId],
  );
  return rows.map(({ id }) => id).filter((id) => !doing.has(id));
}

async function handBack(client: ClientBase, workerId: string, ids: readonly string[]): Promise<void> {
  await client.query(
    `with lost as (
       update graphile_worker._private_jobs set locked_at = null, locked_by = null
        where locked_by = $1 and id = any($2::bigint[]) returning job_queue_id)
     update graphile_worker._private_job_queues q set locked_at = null, locked_by = null
       from lost where q.id = lost.job_queue_id and q.locked_by = $1`,
    [workerId, ids],
  );
}
