import { Injectable } from '@nestjs/common';

import { JobHandler } from '../../platform/jobs/job-handler.ts';
import { type JobMap } from '../../platform/jobs/job-map.ts';
import { DuplicatesService } from './duplicates.service.ts';

/** Searches for duplicates: because somebody asked for it, and each night by itself. */
@Injectable()
export class FindDuplicatesHandler extends JobHandler<'matching.find-duplicates'> {
  override readonly jobName = 'matching.find-duplicates';

  constructor(private readonly duplicates: DuplicatesService) {
    super();
  }

  override async handle({ searchId }: JobMap['matching.find-duplicates']): Promise<void> {
    if (searchId === undefined) await this.duplicates.searchNow('system');
    else await this.duplicates.search(searchId);
  }
}
