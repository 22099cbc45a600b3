import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { JobHandler } from '../platform/jobs/job-handler.ts';
import { FirmMailer } from './firm-mailer.ts';
import { loadRegistration } from './registration-store.ts';

/** Mails links to go on with sign-ups, to the address of each; one that was erased meanwhile gets none. */
@Injectable()
export class MailLinksHandler extends JobHandler<'registration.mail-links'> {
  override readonly jobName = 'registration.mail-links';

  constructor(
    private readonly dataSource: DataSource,
    private readonly mailer: FirmMailer,
  ) {
    super();
  }

  override async handle({ registrationIds }: { registrationIds: string[] }): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      for (const id of registrationIds) {
        const registration = await loadRegistration(manager, id);
        if (registration) await this.mailer.send(manager, registration, { kind: 'continue' });
      }
    });
  }
}
