import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { type Page } from '../../common/page.ts';
import { loadReminders, type Reminder, type ReminderStatus } from './reminder-outbox.ts';

/** Messages to firms about labels that end, for a steward to see. */
@Injectable()
export class ReminderService {
  constructor(private readonly dataSource: DataSource) {}

  list(filter: { status?: ReminderStatus; page: number; pageSize: number }): Promise<Page<Reminder>> {
    return loadReminders(this.dataSource.manager, filter);
  }
}
