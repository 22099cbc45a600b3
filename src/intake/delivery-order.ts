import { type EntityManager } from 'typeorm';

import { enqueue } from '../platform/jobs/enqueue.ts';

/**
 * Deliveries of one source are decided in the order in which they came in: gives the oldest one that is not decided yet
 * its job, if its file has been read. Whoever reads, refuses or decides one calls this, so each lets the next one go.
 */
export async function enqueueOldestDelivery(manager: EntityManager, sourceCode: string): Promise<void> {
  await lockSource(manager, sourceCode);
  const oldest = await oldestUndecided(manager, sourceCode);
  if (oldest?.staged)
    await enqueue(manager, 'matching.match', { importId: oldest.id }, { jobKey: `match ${oldest.id}` });
}

/**
 * Until the end of the transaction nobody else takes a delivery of this source in or lets one go: of two at the same
 * moment the second one sees what the first one did.
 */
export async function lockSource(manager: EntityManager, sourceCode: string): Promise<void> {
  await manager.query(`select from source where code = $1 for no key update`, [sourceCode]);
}

/** True when an earlier delivery of the same source is still on its way. */
export async function mustWait(
  manager: EntityManager,
  importId: string,
  sourceCode: string,
): Promise<boolean> {
  return (await oldestUndecided(manager, sourceCode))?.id !== importId;
}

/** True while a delivery of the source is on its way. @param exceptId one that does not count */
export async function isSourceBusy(
  manager: EntityManager,
  sourceCode: string,
  exceptId?: string,
): Promise<boolean> {
  return (await oldestUndecided(manager, sourceCode, exceptId)) !== undefined;
}

async function oldestUndecided(
  manager: EntityManager,
  sourceCode: string,
  exceptId?: string,
): Promise<{ id: string; staged: boolean } | undefined> {
  const [oldest]: { id: string; staged: boolean }[] = await manager.query(
    // One that has been opened goes first: a large file may turn up late that was sent before it. One that was refused
    // half-way holds up the others until what it did is taken back.
    `select id, staged_at is not null and status <> 'refused' as staged from import
      where source_code = $1 and id is distinct from $2::uuid
        and ((status in ('queued', 'running') and matched_at is null)
             or (status = 'refused' and reversal_requested_at is not null))
      order by position is null, position, created_at, id limit 1`,
    [sourceCode, exceptId ?? null],
  );
  return oldest;
}
