import { type DataSource, type EntityManager } from 'typeorm';

import { enqueue } from '../platform/jobs/enqueue.ts';
import { enqueueOldestDelivery } from './delivery-order.ts';
import { discardRefusedFile } from './discard-file.ts';
import { type ImportProblem, type Reason } from './import-view.ts';

/** Says of an import what keeps it from going on; answers how often it was said since it last went on. */
export async function noteProblem(
  dataSource: DataSource,
  importId: string,
  problem: Omit<ImportProblem, 'since'>,
): Promise<number> {
  const [rows]: [{ attempts: number }[], number] = await dataSource.query(
    `update import
        set problem = $2::jsonb || jsonb_build_object(
              'since', case when problem ->> 'code' = $2::jsonb ->> 'code' then problem -> 'since' else to_jsonb($3::text) end,
              'attempts', case when problem ->> 'code' = $2::jsonb ->> 'code'
                               then (problem ->> 'attempts')::int else 0 end + 1)
      where id = $1 returning (problem ->> 'attempts')::int as attempts`,
    [importId, JSON.stringify(problem), new Date().toISOString()],
  );
  return rows[0]?.attempts ?? 0;
}

/** Says that an import went on: a job of its own is done, or one of a batch of suppliers that it touched. */
export async function clearProblem(
  dataSource: DataSource,
  { importId, batchId }: { importId?: string; batchId?: string },
): Promise<void> {
  await dataSource.query(
    `update import set problem = null
      where problem is not null and id = coalesce($1, (select import_id from pipeline_batch where id = $2))`,
    [importId ?? null, batchId ?? null],
  );
}

/**
 * Refuses an import as a whole, however far it is: none of its rows stays, and what was done about them already is taken
 * back by a job. False when it cannot be refused (any more): it is being taken back, or has ended.
 */
export async function refuseImport(
  dataSource: DataSource,
  importId: string,
  refusal: Reason,
): Promise<boolean> {
  return dataSource.transaction(async (manager) => {
    const [rows]: [{ sourceCode: string; applied: boolean }[], number] = await manager.query(
      `update import
          set status = 'refused', refusal = $2, problem = null, finished_at = now(), matched_at = null,
              started_at = coalesce(started_at, now()), staged_at = coalesce(staged_at, now()), records_ended = 0,
              reversal_requested_at = case when position is not null and not dry_run then now() end
        where id = $1 and status in ('queued', 'running') and reversal_requested_at is null
       returning source_code as "sourceCode", reversal_requested_at is not null as applied`,
      [importId, JSON.stringify(refusal)],
    );
    const [refused] = rows;
    if (!refused) return false;
    await removeRows(manager, importId);
    if (refused.applied) await enqueue(manager, 'matching.reverse', { importId });
    else await enqueueOldestDelivery(manager, refused.sourceCode);
    return true;
  });
}

async function removeRows(manager: EntityManager, importId: string): Promise<void> {
  await discardRefusedFile(manager, importId);
  await manager.query(`delete from import_row where import_id = $1`, [importId]);
  await manager.query(
    `update import set rows_total = 0, rows_created = 0, rows_updated = 0, rows_unchanged = 0, rows_review = 0,
            rows_rejected = 0 where id = $1`,
    [importId],
  );
}

/** Leaves a completed import as it is that somebody asked to take back; says why. */
export async function giveUpReversal(
  dataSource: DataSource,
  importId: string,
  problem: Omit<ImportProblem, 'since'>,
): Promise<boolean> {
  await noteProblem(dataSource, importId, problem);
  const [rows]: [unknown[], number] = await dataSource.query(
    `update import set reversal_requested_at = null where id = $1 and status in ('running', 'completed') returning id`,
    [importId],
  );
  return rows.length > 0;
}
