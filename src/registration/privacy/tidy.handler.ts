import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { recordAudit } from '../../access/audit.ts';
import { discardOldPreviews } from '../../intake/discard-file.ts';
import { AppConfig } from '../../platform/config/app-config.ts';
import { JobHandler } from '../../platform/jobs/job-handler.ts';
import { eraseAfterSuspensions } from './after-suspension.ts';
import { FirmDataService } from './firm-data.service.ts';
import { removeKeptTooLong } from './kept-too-long.ts';

/** Sign-ups that one night erases; more wait for the next one. */
const AT_ONCE = 200;

/** Each night removes what was kept as long as it may be, and writes down how much, without what. */
@Injectable()
export class TidyHandler extends JobHandler<'registration.tidy'> {
  override readonly jobName = 'registration.tidy';

  constructor(
    private readonly dataSource: DataSource,
    private readonly data: FirmDataService,
    private readonly config: AppConfig,
  ) {
    super();
  }

  override async handle(): Promise<void> {
    const { draftDays, endedDays } = this.config.retention;
    const over: { id: string }[] = await this.dataSource.query(
      `select id from registration
        where (approved is null and status in ('draft', 'asked') and updated_at < now() - make_interval(days => $1))
           or (status in ('stopped', 'refused') and (approved is null or status = 'stopped')
               and updated_at < now() - make_interval(days => $2))
        order by updated_at limit ${AT_ONCE}`,
      [draftDays, endedDays],
    );
    let erased = 0;
    // What a delivery keeps from being erased waits for the next night.
    for (const { id } of over) if ((await this.data.erase(id, 'retention')) === 'erased') erased++;
    await this.dataSource.transaction((manager) => this.removeOld(manager, erased));
  }

  private async removeOld(manager: EntityManager, signUps: number): Promise<void> {
    const removed = await removeKeptTooLong(manager, this.config.retention);
    const previews = await discardOldPreviews(manager, this.config.retention.previewDays);
    const suspended = await eraseAfterSuspensions(manager);
    const details = { signUps, ...removed, suspended, previews };
    if (Object.values(details).some((count) => count > 0))
      await recordAudit(manager, {
        actor: 'system',
        action: 'retention.removed',
        subject: 'nightly',
        details,
      });
  }
}
