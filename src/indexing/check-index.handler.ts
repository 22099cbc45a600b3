import { Injectable } from '@nestjs/common';

import { JobHandler } from '../platform/jobs/job-handler.ts';
import { RebuildService } from './rebuild.service.ts';
import { SearchEngineUnavailable } from './search-engine.ts';

/** A search engine that lost its data, or came back without them, gets them again without anybody noticing first. */
@Injectable()
export class CheckIndexHandler extends JobHandler<'indexing.check'> {
  override readonly jobName = 'indexing.check';

  constructor(private readonly rebuilds: RebuildService) {
    super();
  }

  override async handle(): Promise<void> {
    try {
      await this.rebuilds.ensureIndex();
    } catch (error) {
      // Down is not lost: the next check comes in a minute.
      if (!(error instanceof SearchEngineUnavailable)) throw error;
    }
  }
}
