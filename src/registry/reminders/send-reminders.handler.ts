import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { Clock } from '../../common/clock.ts';
import { JobHandler } from '../../platform/jobs/job-handler.ts';
import { MessageSender } from './message-sender.ts';
import { sendReminders } from './send-reminders.ts';

/** Sends the reminders that wait, in the morning: they are decided at night, when nobody wants mail. */
@Injectable()
export class SendRemindersHandler extends JobHandler<'registry.send-reminders'> {
  override readonly jobName = 'registry.send-reminders';

  constructor(
    private readonly dataSource: DataSource,
    private readonly sender: MessageSender,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async handle(): Promise<void> {
    await sendReminders(this.dataSource, this.sender, this.clock.today());
  }
}
