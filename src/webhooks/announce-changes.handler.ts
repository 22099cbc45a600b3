import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { JobHandler } from '../platform/jobs/job-handler.ts';
import { startDelivery } from './start-delivery.ts';

/** After something was published: starts a delivery for every webhook that is behind. */
@Injectable()
export class AnnounceChangesHandler extends JobHandler<'webhooks.announce'> {
  override readonly jobName = 'webhooks.announce';

  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async handle(): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      // One that is failing has its next attempt waiting; a change is no reason to call it sooner.
      const behind: { id: string }[] = await manager.query(
        `select id from webhook
          where paused_at is null and failures = 0 and position < (select max(sequence) from change)`,
      );
      for (const { id } of behind) await startDelivery(manager, id);
    });
  }
}
