import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { Clock } from '../common/clock.ts';
import { suppliersWithLabelChange } from '../enrichment/labels/label-holdings.ts';
import { JobHandler } from '../platform/jobs/job-handler.ts';
import { enqueue } from '../platform/jobs/enqueue.ts';
import { startBatches } from '../platform/jobs/pipeline-batch.ts';

/**
 * Labels start and end by date alone. Every day, and at every start, the profiles of suppliers whose labels started or
 * ended since the last time are made again: an expired label leaves facets and `impact` on the day itself.
 */
@Injectable()
export class RefreshLabelsHandler extends JobHandler<'registry.refresh-labels'> {
  override readonly jobName = 'registry.refresh-labels';

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async handle(): Promise<void> {
    const today = this.clock.today();
    await this.dataSource.transaction(async (manager) => {
      const [state]: { since: string }[] = await manager.query(
        `select labels_refreshed_on::text as since from registry_state for update`,
      );
      // The first time ever every change counts: profiles may have been made on any day before.
      const since = state?.since ?? '1900-01-01';
      if (since < today) {
        const supplierIds = await suppliersWithLabelChange(manager, since, today);
        await startBatches(manager, {
          cause: 'labels that started or ended',
          supplierIds,
          stage: 'enriched',
        });
        await enqueue(manager, 'registry.remind', {}, { jobKey: 'remind' });
      }
      await manager.query(
        `insert into registry_state (labels_refreshed_on) values ($1)
           on conflict (only_row) do update set labels_refreshed_on = greatest(registry_state.labels_refreshed_on, excluded.labels_refreshed_on)`,
        [today],
      );
    });
  }
}
