import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { enqueue } from '../platform/jobs/enqueue.ts';
import { JobHandler } from '../platform/jobs/job-handler.ts';
import { advanceBatch, loadBatch } from '../platform/jobs/pipeline-batch.ts';
import { Log } from '../platform/log/log.ts';
import { IndexWriter } from './index-writer.ts';
import { SearchEngineUnavailable } from './search-engine.ts';

/** Seconds until a batch is tried again that found no search engine. */
const RETRY_AFTER_S = 10;

/** Makes a batch of published profiles searchable. */
@Injectable()
export class IndexHandler extends JobHandler<'indexing.index'> {
  readonly jobName = 'indexing.index';

  constructor(
    private readonly dataSource: DataSource,
    private readonly writer: IndexWriter,
    private readonly log: Log,
  ) {
    super();
  }

  /** The engine is called between two short transactions, so a slow engine holds no lock on the batch. */
  async handle({ batchId }: { batchId: string }): Promise<void> {
    const batch = await this.dataSource.transaction((manager) => loadBatch(manager, batchId, 'published'));
    if (!batch) return;
    try {
      await this.writer.bringUpToDate(batch.supplierIds);
    } catch (error) {
      if (!(error instanceof SearchEngineUnavailable)) throw error;
      await this.tryLater(batchId, error);
      return;
    }
    await this.dataSource.transaction(async (manager) => {
      if (await loadBatch(manager, batchId, 'published')) await advanceBatch(manager, batchId, 'indexed');
    });
  }

  /**
   * An engine that is down is no fault of the batch: it is tried again soon, however long that lasts, instead of ever
   * more seldom until the tries run out.
   */
  private async tryLater(batchId: string, error: SearchEngineUnavailable): Promise<void> {
    this.log.warn('the search engine does not answer; the index follows later', {
      batchId,
      reason: error.message,
    });
    await enqueue(this.dataSource.manager, 'indexing.index', { batchId }, { inSeconds: RETRY_AFTER_S });
  }
}
