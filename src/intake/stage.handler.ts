import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { DataSource, type EntityManager } from 'typeorm';

import { providersOfType } from '../platform/http/providers-of-type.ts';
import { JobHandler } from '../platform/jobs/job-handler.ts';
import { type JobMap } from '../platform/jobs/job-map.ts';
import { TopicReader, type TopicOf, topicsOf } from './columns/column-topics.ts';
import { enqueueOldestDelivery } from './delivery-order.ts';
import { discardRefusedFile } from './discard-file.ts';
import { recordReading } from './file-reading.ts';
import { StepCounter } from './progress/step-counter.ts';
import { countRows } from './row-outcomes.ts';
import { readerOf, type ReadRow, RowReader } from './row-reader.ts';
import { loadSources, type Source } from './sources.ts';
import { type ImportToStage, stageFile, type StagingResult } from './stage-import.ts';

type WaitingImport = Pick<ImportToStage, 'sourceCode' | 'requestedMapping' | 'requestedReading'> & {
  /** ISO date. */
  listedOn: string;
};

/** First job of an import: its file is read, cleaned and staged as a whole, or refused as a whole with the reason. */
@Injectable()
export class StageHandler extends JobHandler<'intake.stage'> {
  override readonly jobName = 'intake.stage';

  constructor(
    private readonly dataSource: DataSource,
    private readonly discovery: DiscoveryService,
  ) {
    super();
  }

  override async handle({ importId }: JobMap['intake.stage']): Promise<void> {
    const counter = new StepCounter(this.dataSource.manager, importId, 'reading');
    try {
      await this.stage(importId, counter);
    } finally {
      await counter.end();
    }
  }

  private async stage(importId: string, counter: StepCounter): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const [waiting]: WaitingImport[] = await manager.query(
        `select source_code as "sourceCode", requested_mapping as "requestedMapping",
                requested_reading as "requestedReading", listed_on::text as "listedOn" from import
          where id = $1 and staged_at is null and status in ('queued', 'running') for update`,
        [importId],
      );
      if (!waiting) return;
      await manager.query(`delete from import_row where import_id = $1`, [importId]);
      const [source] = await loadSources(manager, waiting.sourceCode);
      const result = await stageFile(manager, {
        ...waiting,
        id: importId,
        topicOf: await this.topics(manager, source),
        readRow: await this.rowReader(manager, source, waiting.listedOn),
        confirmedMapping: source?.confirmedMapping ?? {},
        contracts: source?.kind === 'contracts',
        counter,
      });
      await this.finish(manager, importId, waiting.sourceCode, result);
    });
  }

  private async topics(manager: EntityManager, source: Source | undefined): Promise<TopicOf> {
    if (!source) return () => undefined;
    return topicsOf(providersOfType(this.discovery, TopicReader), manager, source);
  }

  private async rowReader(
    manager: EntityManager,
    source: Source | undefined,
    listedOn: string,
  ): Promise<ReadRow> {
    if (!source) return () => [];
    return readerOf(providersOfType(this.discovery, RowReader), manager, { source, listedOn });
  }

  private async finish(
    manager: EntityManager,
    importId: string,
    sourceCode: string,
    result: StagingResult,
  ): Promise<void> {
    if (result.reading) await recordReading(manager, importId, result.reading);
    if (!result.ok) {
      await manager.query(
        `update import set status = 'refused', refusal = $2, staged_at = now(), started_at = coalesce(started_at, now()),
                finished_at = now() where id = $1`,
        [importId, JSON.stringify(result.refusal)],
      );
      await discardRefusedFile(manager, importId);
      await enqueueOldestDelivery(manager, sourceCode);
      return;
    }
    await manager.query(
      `update import set status = 'running', staged_at = now(), started_at = coalesce(started_at, now()),
              mapping = $2, columns_ignored = $3, warnings = $4 where id = $1`,
      [importId, JSON.stringify(result.mapping), result.columnsIgnored, JSON.stringify(result.warnings)],
    );
    await countRows(manager, importId);
    await enqueueOldestDelivery(manager, sourceCode);
  }
}
