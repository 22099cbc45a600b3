import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { JobHandler } from '../platform/jobs/job-handler.ts';
import { advanceBatch, loadBatch } from '../platform/jobs/pipeline-batch.ts';
import { IndexWriter } from './index-writer.ts';

/** Makes a batch of published profiles searchable. */
@Injectable()
export class IndexHandler extends JobHandler<'indexing.index'> {
  readonly jobName = 'indexing.index';

  constructor(
    private readonly dataSource: DataSource,
    private readonly writer: IndexWriter,
  ) {
    super();
  }

  /** The engine is called between two short transactions, so a slow engine holds no lock on the batch. */
  async handle({ batchId }: { batchId: string }): Promise<void> {
    const batch = await this.dataSource.transaction((manager) => loadBatch(manager, batchId, 'published'));
    if (!batch) return;
    await this.writer.bringUpToDate(batch.supplierIds);
    await this.dataSource.transaction(async (manager) => {
      if (await loadBatch(manager, batchId, 'published')) await advanceBatch(manager, batchId, 'indexed');
    });
  }
}
