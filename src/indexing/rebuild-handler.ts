import { Injectable } from '@nestjs/common';

import { JobHandler } from '../platform/jobs/job-handler.ts';
import { RebuildService } from './rebuild.service.ts';

/** Rebuilds the index in the background. */
@Injectable()
export class RebuildHandler extends JobHandler<'indexing.rebuild'> {
  readonly jobName = 'indexing.rebuild';

  constructor(private readonly rebuilds: RebuildService) {
    super();
  }

  async handle(): Promise<void> {
    await this.rebuilds.rebuild();
  }
}
