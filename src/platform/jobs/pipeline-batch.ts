import { type EntityManager } from 'typeorm';

import { enqueue } from './enqueue.ts';
import { type JobName } from './job-map.ts';

/** What a batch has been through; the next stage picks it up from there. */
export type BatchStage = 'matched' | 'enriched' | 'published' | 'indexed';

/** A set of suppliers on its way through the pipeline. */
export interface PipelineBatch {
  id: string;
  /** The import that touched these suppliers; absent when something else did (a label that ended, a decision). */
  importId: string | null;
  cause: string;
  /** At most {@link BATCH_SIZE} supplier ids. */
  supplierIds: string[];
  stage: BatchStage;
}

/** Suppliers in one batch: large enough to work set-wise, small enough to hold its profiles in memory. */
export const BATCH_SIZE = 1000;

/** The job that takes a batch on from each stage; nothing follows `indexed`. */
const NEXT_JOB: Record<Exclude<BatchStage, 'indexed'>, JobName & `${string}.${string}`> = {
  matched: 'enrichment.enrich',
  enriched: 'registry.publish',
  published: 'indexing.index',
};

/** Starts batches for these suppliers at the given stage, in the caller's transaction, each with its job. */
export async function startBatches(
  manager: EntityManager,
  batch: {
    importId?: string;
    cause: string;
    supplierIds: readonly string[];
    stage?: Exclude<BatchStage, 'indexed'>;
  },
): Promise<void> {
  const stage = batch.stage ?? 'matched';
  const distinct = [...new Set(batch.supplierIds)];
  for (let start = 0; start < distinct.length; start += BATCH_SIZE) {
    const supplierIds = distinct.slice(start, start + BATCH_SIZE);
    const rows: { id: string }[] = await manager.query(
      `insert into pipeline_batch (import_id, cause, supplier_ids, size, stage) values ($1, $2, $3, $4, $5) returning id`,
      [batch.importId ?? null, batch.cause, supplierIds, supplierIds.length, stage],
    );
    for (const { id } of rows) await enqueueNext(manager, id, stage);
  }
}

/** Loads a batch; `null` when it is past `expected` already, so a job that runs twice does nothing the second time. */
export async function loadBatch(
  manager: EntityManager,
  batchId: string,
  expected: BatchStage,
): Promise<PipelineBatch | null> {
  const rows: PipelineBatch[] = await manager.query(
    `select id, import_id as "importId", cause, supplier_ids as "supplierIds", stage
       from pipeline_batch where id = $1 and stage = $2 for update`,
    [batchId, expected],
  );
  return rows[0] ?? null;
}

/** Marks a batch as done with a stage and hands it to the next one, in the caller's transaction. */
export async function advanceBatch(
  manager: EntityManager,
  batchId: string,
  stage: BatchStage,
): Promise<void> {
  await manager.query(`update pipeline_batch set stage = $2, updated_at = now() where id = $1`, [
    batchId,
    stage,
  ]);
  if (stage !== 'indexed') await enqueueNext(manager, batchId, stage);
}

async function enqueueNext(
  manager: EntityManager,
  batchId: string,
  stage: Exclude<BatchStage, 'indexed'>,
): Promise<void> {
  await enqueue(manager, NEXT_JOB[stage] as 'enrichment.enrich', { batchId });
}

/** Leaves only these suppliers in a batch: later stages need not look at what did not change. */
export async function narrowBatch(
  manager: EntityManager,
  batchId: string,
  supplierIds: readonly string[],
): Promise<void> {
  await manager.query(`update pipeline_batch set supplier_ids = $2 where id = $1`, [batchId, supplierIds]);
}

/** A batch that has not moved for this long is stuck: an SQL interval. */
export const STUCK_AFTER = `interval '10 minutes'`;

/** Suppliers of batches that are still on their way and move. */
export async function suppliersUnderWay(manager: EntityManager): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `select distinct unnest(supplier_ids) as id from pipeline_batch
      where stage <> 'indexed' and updated_at >= now() - ${STUCK_AFTER}`,
  );
  return rows.map(({ id }) => id);
}
