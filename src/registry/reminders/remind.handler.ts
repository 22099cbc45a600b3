import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { Clock } from '../../common/clock.ts';
import { JobHandler } from '../../platform/jobs/job-handler.ts';
import { findDueReminders } from './due-reminders.ts';
import { cancelOutdated, storeReminders } from './reminder-outbox.ts';

/** Decides once a day which firms are to be told that a label of theirs ends. */
@Injectable()
export class RemindHandler extends JobHandler<'registry.remind'> {
  override readonly jobName = 'registry.remind';

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async handle(): Promise<void> {
    const today = this.clock.today();
    await this.dataSource.transaction(async (manager) => {
      await cancelOutdated(manager, today);
      await storeReminders(manager, await findDueReminders(manager, today), today);
    });
  }
}
