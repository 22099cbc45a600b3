import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { Clock } from '../common/clock.ts';
import { JobHandler } from '../platform/jobs/job-handler.ts';
import { FirmMailer } from './firm-mailer.ts';
import { loadRegistration, noteEvent } from './registration-store.ts';
import { stopEntry } from './stop-entry.ts';
import { dueYearlySteps, noteAsked, noteStale } from './yearly-question.ts';

/** Asks firms once a year whether all is still right, and takes entries off the list that nobody answers for. */
@Injectable()
export class YearlyHandler extends JobHandler<'registration.yearly'> {
  override readonly jobName = 'registration.yearly';

  constructor(
    private readonly dataSource: DataSource,
    private readonly mailer: FirmMailer,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async handle(): Promise<void> {
    const today = this.clock.today();
    const due = await dueYearlySteps(this.dataSource.manager, today);
    // Each in a transaction of its own: what fails for one must not undo the mail of another.
    for (const { id } of due) await this.dataSource.transaction((manager) => this.take(manager, id, today));
  }

  /** What is due when its turn comes: the firm may have answered, changed something or left while others were taken. */
  private async take(manager: EntityManager, id: string, today: string): Promise<void> {
    const registration = await loadRegistration(manager, id, true);
    if (!registration) return;
    const step = (await dueYearlySteps(manager, today, id))[0]?.step;
    switch (step) {
      case undefined:
        return;
      case 'ask':
      case 'remind':
        await noteAsked(manager, id, step, today);
        await this.mailer.send(manager, registration, { kind: 'yearly', purpose: 'yearly' });
        return noteEvent(manager, id, { kind: 'yearly-mail', by: 'system' });
      case 'stale':
        await noteStale(manager, id, today);
        return noteEvent(manager, id, { kind: 'stale', by: 'system' });
      case 'withdraw':
        return stopEntry(manager, id, 'system', 'system');
    }
  }
}
