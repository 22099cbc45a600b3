import { Module } from '@nestjs/common';

import { Mailbox } from './mailbox.ts';
import { SendMailHandler } from './send-mail.handler.ts';

/** Sending mail by the job queue. `MailTransport`, `AppConfig` and `DataSource` are bound by `app.module.ts` (global). */
@Module({
  providers: [Mailbox, SendMailHandler],
  exports: [Mailbox, SendMailHandler],
})
export class MailModule {}
