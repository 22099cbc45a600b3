import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { Clock } from '../common/clock.ts';
import { CategoryEnricher } from '../enrichment/categories/category-enricher.ts';
import { enqueue } from '../platform/jobs/enqueue.ts';
import { JobHandler } from '../platform/jobs/job-handler.ts';
import { type JobMap } from '../platform/jobs/job-map.ts';
import { advanceBatch, loadBatch, narrowBatch } from '../platform/jobs/pipeline-batch.ts';
import { publishProfiles } from './publish-profiles.ts';
import { loadFacts } from './supplier-facts.ts';

/** Merges the facts of a batch's suppliers into profiles; only those that changed go on to the index. */
@Injectable()
export class PublishHandler extends JobHandler<'registry.publish'> {
  override readonly jobName = 'registry.publish';

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly categories: CategoryEnricher,
  ) {
    super();
  }

  override async handle({ batchId }: JobMap['registry.publish']): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const batch = await loadBatch(manager, batchId, 'enriched');
      if (!batch) return;
      const facts = await loadFacts(manager, this.categories, batch.supplierIds);
      const changed = await publishProfiles(manager, facts, this.clock.today());
      await narrowBatch(manager, batchId, changed);
      if (changed.length > 0)
        await enqueue(manager, 'webhooks.announce', {}, { jobKey: 'webhooks.announce' });
      await advanceBatch(manager, batchId, changed.length > 0 ? 'published' : 'indexed');
    });
  }
}
