import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { rememberMapping } from '../intake/columns/confirmed-mapping.ts';
import { enqueueOldestDelivery } from '../intake/delivery-order.ts';
import { discardReadFile } from '../intake/discard-file.ts';
import { noteDoubtfulNumbers } from '../intake/doubtful-numbers.ts';
import { endMissingRecords } from '../intake/missing-records.ts';
import { StepCounter } from '../intake/progress/step-counter.ts';
import {
  countDecided,
  countRows,
  recordNextRows,
  type RecordedRow,
  recordOutcomes,
} from '../intake/row-outcomes.ts';
import { type Source } from '../intake/sources.ts';
import { JobHandler } from '../platform/jobs/job-handler.ts';
import { type JobMap } from '../platform/jobs/job-map.ts';
import { startBatches } from '../platform/jobs/pipeline-batch.ts';
import { settleAllAnsweredQuestions, settleAnsweredQuestions } from './answered-questions.ts';
import { matchCertificates } from './match-certificates.ts';
import { type ChunkResult, matchFirms } from './match-firms.ts';
import { advanceByImport, isSettled, markSettled, takeTurn } from './matching-state.ts';
import { noteWaitingRows } from './note-waiting-rows.ts';
import { openDelivery, type OpenDelivery } from './open-delivery.ts';
import { hasMovedOn, keepPreview } from './preview.ts';
import { recordContracts } from './record-contracts.ts';
import { refreshStatistics } from './refresh-statistics.ts';
import { withdrawRecords } from './withdraw-records.ts';

/** Rows decided in one transaction: what a reader sees of a running import grows by this many at a time. */
const CHUNK_SIZE = 2_000;

/**
 * Second job of an import: decides for every staged row, chunk by chunk. Each chunk is one transaction with everything
 * that follows from it, so an import that is killed goes on where it was and ends as if nothing had happened.
 */
@Injectable()
export class MatchHandler extends JobHandler<'matching.match'> {
  override readonly jobName = 'matching.match';

  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async handle({ importId }: JobMap['matching.match']): Promise<void> {
    const counter = new StepCounter(this.dataSource.manager, importId, 'deciding');
    try {
      await this.decide(importId, counter);
    } finally {
      await counter.end();
    }
  }

  private async decide(importId: string, counter: StepCounter): Promise<void> {
    const delivery = await this.dataSource.transaction((manager) => open(manager, importId, counter));
    if (!delivery) return;
    const { source, dryRun } = delivery;
    if (dryRun) {
      await this.dataSource.transaction((manager) => preview(manager, importId, source, counter));
      return;
    }
    await matchAll((work) => this.inTurn(work), importId, source, counter);
    await this.dataSource.transaction((manager) => finish(manager, importId, source));
  }

  /** A chunk of its own transaction, while no steward merges or splits what it decides about. */
  private inTurn(work: (manager: EntityManager) => Promise<boolean>): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      await takeTurn(manager);
      const more = await work(manager);
      if (more) await advanceByImport(manager);
      return more;
    });
  }
}

/** Opens the delivery; null when there is nothing to do now, or when it turned out to be a preview again. */
async function open(
  manager: EntityManager,
  importId: string,
  counter: StepCounter,
): Promise<OpenDelivery | null> {
  const delivery = await openDelivery(manager, importId);
  if (!delivery?.promised || delivery.dryRun) return delivery;
  const { source, promised } = delivery;
  const moved = await hasMovedOn(manager, importId, promised, () =>
    matchAll((work) => work(manager), importId, source, counter),
  );
  if (!moved) return delivery;
  await enqueueOldestDelivery(manager, source.code);
  return null;
}

async function preview(
  manager: EntityManager,
  importId: string,
  source: Source,
  counter: StepCounter,
): Promise<void> {
  await keepPreview(manager, importId, () => matchAll((work) => work(manager), importId, source, counter));
  await enqueueOldestDelivery(manager, source.code);
}

/** Runs the work of one chunk: in a transaction of its own, or all chunks in one for a preview. */
type InTransaction = (work: (manager: EntityManager) => Promise<boolean>) => Promise<boolean>;

async function matchAll(
  run: InTransaction,
  importId: string,
  source: Source,
  counter: StepCounter,
): Promise<void> {
  await run((manager) => startCounting(manager, importId, counter));
  await run((manager) => settleBefore(manager, importId));
  for (let chunk = 1; await run((manager) => matchChunk(manager, importId, source, counter)); chunk++)
    await run((manager) => measured(manager, chunk, counter.added));
  let more = true;
  while (more) more = await run((manager) => endChunk(manager, importId, source));
}

/** Rows that were read may have an outcome already, and so may those that a worker decided who was killed. */
async function startCounting(
  manager: EntityManager,
  importId: string,
  counter: StepCounter,
): Promise<boolean> {
  counter.start(await countDecided(manager, importId));
  return false;
}

/** What people merged, split and corrected since the last import may have answered questions: there may be tens of thousands. */
async function settleBefore(manager: EntityManager, importId: string): Promise<boolean> {
  if (!(await isOpen(manager, importId)) || (await isSettled(manager))) return false;
  const supplierIds = await settleAllAnsweredQuestions(manager);
  await markSettled(manager);
  await startBatches(manager, { importId, cause: 'questions that were answered since', supplierIds });
  return supplierIds.length > 0;
}

async function measured(manager: EntityManager, chunks: number, rows: number): Promise<boolean> {
  await refreshStatistics(manager, chunks, rows);
  // Nothing that others decide by.
  return false;
}

/** Decides about the next rows; false when none was left. */
async function matchChunk(
  manager: EntityManager,
  importId: string,
  source: Source,
  counter: StepCounter,
): Promise<boolean> {
  if (!(await isOpen(manager, importId))) return false;
  const recorded = await recordNextRows(manager, importId, CHUNK_SIZE);
  if (recorded.length === 0) return false;
  const { rows, touched, retold } = await decideRows(manager, source, recorded);
  await recordOutcomes(manager, importId, rows);
  touched.push(...(await settleAnsweredQuestions(manager, { touched, retold })));
  await startBatches(manager, { importId, cause: `import of ${source.code}`, supplierIds: touched });
  await counter.add(recorded.length);
  return true;
}

function decideRows(
  manager: EntityManager,
  { kind }: Source,
  recorded: readonly RecordedRow[],
): Promise<ChunkResult> {
  if (kind === 'contracts') return Promise.resolve(recordContracts(recorded));
  return kind === 'label-register' ? matchCertificates(manager, recorded) : matchFirms(manager, recorded);
}

/** Ends the next statements that the source does not make any more; false when none was left. */
async function endChunk(manager: EntityManager, importId: string, source: Source): Promise<boolean> {
  if (!(await isOpen(manager, importId))) return false;
  const ended = await endMissingRecords(manager, importId, CHUNK_SIZE);
  if (ended.length === 0) return false;
  const touched = await withdrawRecords(manager, source.kind, ended);
  touched.push(...(await settleAnsweredQuestions(manager, { touched, retold: touched })));
  await startBatches(manager, {
    importId,
    cause: `no longer said by ${source.code}`,
    supplierIds: touched,
  });
  return true;
}

async function finish(manager: EntityManager, importId: string, source: Source): Promise<void> {
  if (!(await isOpen(manager, importId))) return;
  await linkUnchangedRows(manager, importId);
  await noteWaitingRows(manager, importId);
  await countRows(manager, importId);
  await noteDoubtfulNumbers(manager, importId);
  await discardReadFile(manager, importId);
  await rememberMapping(manager, importId);
  await manager.query(`update import set matched_at = now() where id = $1`, [importId]);
  await enqueueOldestDelivery(manager, source.code);
}

/** False when another worker decided about it, or it was refused, since this one looked. Locks it. */
async function isOpen(manager: EntityManager, importId: string): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `select from import where id = $1 and status = 'running' and matched_at is null for update`,
    [importId],
  );
  return rows.length > 0;
}

/** Rows that say nothing new were settled before matching; here they get the supplier that they speak about. */
export async function linkUnchangedRows(manager: EntityManager, importId: string): Promise<void> {
  await manager.query(
    `update import_row r set supplier_id = m.supplier_id from record_match m
      where r.import_id = $1 and r.outcome = 'unchanged' and m.record_id = r.record_id and m.supplier_id is not null`,
    [importId],
  );
  // A row that repeats another one has no record of its own.
  await manager.query(
    `update import_row r set supplier_id = said.supplier_id
       from (select distinct on (content_hash) content_hash, supplier_id from import_row
              where import_id = $1 and record_id is not null and supplier_id is not null
              order by content_hash, line) said
      where r.import_id = $1 and r.outcome = 'unchanged' and r.record_id is null and r.content_hash = said.content_hash`,
    [importId],
  );
}
