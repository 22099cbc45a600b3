import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { JobHandler } from '../platform/jobs/job-handler.ts';
import { loadRegistration } from './registration-store.ts';
import { endOwnStatement, hasStopped } from './stop-entry.ts';

/** Ends what a delivery brought back that was under way while the firm stopped. */
@Injectable()
export class StopLaterHandler extends JobHandler<'registration.stop'> {
  override readonly jobName = 'registration.stop';

  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async handle({ registrationId: id, by }: { registrationId: string; by: string }): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      // Gone when it was erased meanwhile.
      const found = await loadRegistration(manager, id, true);
      if (found && (await hasStopped(manager, id)))
        await endOwnStatement(manager, { id, number: found.number, by });
    });
  }
}
