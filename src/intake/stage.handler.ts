import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { JobHandler } from '../platform/jobs/job-handler.ts';
import { type JobMap } from '../platform/jobs/job-map.ts';
import { enqueueOldestDelivery } from './delivery-order.ts';
import { countRows } from './row-outcomes.ts';
import { loadSources } from './sources.ts';
import { stageFile, type StagingResult } from './stage-import.ts';

/** First job of an import: its file is read, cleaned and staged as a whole, or refused as a whole with the reason. */
@Injectable()
export class StageHandler extends JobHandler<'intake.stage'> {
  override readonly jobName = 'intake.stage';

  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async handle({ importId }: JobMap['intake.stage']): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const [waiting]: { sourceCode: string; requestedMapping: Record<string, string> }[] =
        await manager.query(
          `select source_code as "sourceCode", requested_mapping as "requestedMapping" from import
          where id = $1 and staged_at is null and status in ('queued', 'running') for update`,
          [importId],
        );
      if (!waiting) return;
      await manager.query(`delete from import_row where import_id = $1`, [importId]);
      const [source] = await loadSources(manager, waiting.sourceCode);
      const result = await stageFile(manager, {
        id: importId,
        requestedMapping: waiting.requestedMapping,
        confirmedMapping: source?.confirmedMapping ?? {},
      });
      await this.finish(manager, importId, waiting.sourceCode, result);
    });
  }

  private async finish(
    manager: EntityManager,
    importId: string,
    sourceCode: string,
    result: StagingResult,
  ): Promise<void> {
    if (!result.ok) {
      await manager.query(
        `update import set status = 'refused', refusal = $2, staged_at = now(), started_at = coalesce(started_at, now()),
                finished_at = now() where id = $1`,
        [importId, JSON.stringify(result.refusal)],
      );
      await enqueueOldestDelivery(manager, sourceCode);
      return;
    }
    await manager.query(
      `update import set status = 'running', staged_at = now(), started_at = coalesce(started_at, now()), encoding = $2,
              delimiter = $3, header = $4, header_line = $5, mapping = $6, columns_ignored = $7, warnings = $8 where id = $1`,
      [
        importId,
        result.encoding,
        result.delimiter,
        result.headers,
        result.headerLine,
        JSON.stringify(result.mapping),
        result.columnsIgnored,
        JSON.stringify(result.warnings),
      ],
    );
    await countRows(manager, importId);
    await enqueueOldestDelivery(manager, sourceCode);
  }
}
