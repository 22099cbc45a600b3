import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { AppConfig } from '../config/app-config.ts';
import { JobHandler } from '../jobs/job-handler.ts';
import { isAllowedAddress } from './mail-address.ts';
import { MAX_ATTEMPTS, postponeMail, settleMail, takeMail, type WaitingMail } from './mail-outbox.ts';
import { MailTransport } from './mail-transport.ts';

/**
 * First pause after a failure, and the longest one; each is twice the one before. Seconds. With them {@link MAX_ATTEMPTS} take
 * about three days.
 */
const FIRST_PAUSE = 60;
const LONGEST_PAUSE = 6 * 3600;

/**
 * Sends one message. Outside any transaction: a process that dies between sending and writing that down sends it again,
 * under the same Message-ID, for a message that never comes is worse than one that comes twice.
 */
@Injectable()
export class SendMailHandler extends JobHandler<'mail.send'> {
  override readonly jobName = 'mail.send';

  constructor(
    private readonly dataSource: DataSource,
    private readonly transport: MailTransport,
    private readonly config: AppConfig,
  ) {
    super();
  }

  override async handle({ mailId }: { mailId: string }): Promise<void> {
    const mail = await takeMail(this.dataSource.manager, mailId);
    if (!mail) return;
    if (this.mayLeave(mail.to)) await this.attempt(mail);
    else await settleMail(this.dataSource.manager, mail.id, { status: 'held', keep: true });
  }

  /** Demo and test installations hold what people make up: a real address among it must get nothing. */
  private mayLeave(address: string): boolean {
    const { production, demo, mailAllowed } = this.config;
    return (production && !demo) || isAllowedAddress(address, mailAllowed);
  }

  private async attempt(mail: WaitingMail): Promise<void> {
    const { manager } = this.dataSource;
    const keep = !this.config.production;
    const outcome = await this.transport.send(mail);
    if (outcome.sent) return settleMail(manager, mail.id, { status: 'sent', keep });
    const { reason, giveUp } = outcome;
    if (giveUp || mail.attempts >= MAX_ATTEMPTS)
      return settleMail(manager, mail.id, { status: 'failed', error: reason, keep });
    return postponeMail(manager, mail.id, { reason, inSeconds: pauseAfter(mail.attempts) });
  }
}

/** Seconds to wait after so many attempts. */
export function pauseAfter(attempts: number): number {
  return Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (attempts - 1));
}
