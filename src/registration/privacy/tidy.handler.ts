import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { forgetAnswers } from '../../access/idempotency/idempotency.service.ts';
import { forgetUsage } from '../../access/usage/usage-store.ts';
import { recordAudit } from '../../access/audit.ts';
import { discardOldPreviews } from '../../intake/discard-file.ts';
import { AppConfig } from '../../platform/config/app-config.ts';
import { JobHandler } from '../../platform/jobs/job-handler.ts';
import { eraseAfterSuspensions } from './after-suspension.ts';
import { FirmDataService } from './firm-data.service.ts';

/** Sign-ups that one night erases; more wait for the next one. */
const AT_ONCE = 200;

/** Months that counts of how often a firm was found are kept: last year beside this one. */
const SIGHTING_MONTHS = 24;

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
    const { evidenceDays, mailDays, endedDays, usageDays, previewDays } = this.config.retention;
    await forgetUsage(manager, usageDays);
    await forgetAnswers(manager);
    const previews = await discardOldPreviews(manager, previewDays);
    const evidence = await removed(
      manager,
      `delete from evidence_file where uploaded_at < now() - make_interval(days => $1)`,
      evidenceDays,
    );
    const messages = await removed(
      manager,
      `delete from outgoing_mail where status <> 'waiting' and settled_at < now() - make_interval(days => $1)`,
      mailDays,
    );
    const links = await removed(
      manager,
      `delete from registration_link where expires_at < now() - make_interval(days => $1)`,
      mailDays,
    );
    const reports = await removed(
      manager,
      `delete from report where answered_at < now() - make_interval(days => $1)`,
      endedDays,
    );
    const addresses = await removed(
      manager,
      `update invitation set email = null where email is not null and created_at < now() - make_interval(days => $1)`,
      mailDays,
    );
    const suspended = await eraseAfterSuspensions(manager);
    await manager.query(`delete from firm_sighting where month < now() - make_interval(months => $1)`, [
      SIGHTING_MONTHS,
    ]);
    const details = { signUps, evidence, messages, links, reports, addresses, suspended, previews };
    if (Object.values(details).some((count) => count > 0))
      await recordAudit(manager, {
        actor: 'system',
        action: 'retention.removed',
        subject: 'nightly',
        details,
      });
  }
}

async function removed(manager: EntityManager, sql: string, days: number): Promise<number> {
  const [, count]: [unknown[], number] = await manager.query(sql, [days]);
  return count;
}
