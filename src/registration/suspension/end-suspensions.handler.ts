import { Injectable } from '@nestjs/common';

import { JobHandler } from '../../platform/jobs/job-handler.ts';
import { SuspensionService } from './suspension.service.ts';

/** Suspensions end by date alone. */
@Injectable()
export class EndSuspensionsHandler extends JobHandler<'registration.end-suspensions'> {
  override readonly jobName = 'registration.end-suspensions';

  constructor(private readonly suspensions: SuspensionService) {
    super();
  }

  override handle(): Promise<void> {
    return this.suspensions.endThoseThatAreOver();
  }
}
