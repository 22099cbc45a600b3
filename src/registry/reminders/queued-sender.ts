import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { queueMail } from '../../platform/mail/mail-outbox.ts';
import { MessageSender, type OutgoingMessage, type SendOutcome } from './message-sender.ts';
import { reminderMail } from './reminder-text.ts';

/** Hands reminders to the mail queue, which sends each once and tries again when a mail server is away. */
@Injectable()
export class QueuedSender extends MessageSender {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async send({ key, to, ...text }: OutgoingMessage): Promise<SendOutcome> {
    const queued = await this.dataSource.transaction((manager) =>
      queueMail(manager, { key, purpose: 'label-reminder', to, content: reminderMail(text) }),
    );
    // Not queued: it was handed over before, or no address.
    return queued || (await this.isThere(key))
      ? { sent: true }
      : { sent: false, reason: 'no mail address', giveUp: true };
  }

  private async isThere(key: string): Promise<boolean> {
    const rows: unknown[] = await this.dataSource.query(`select from outgoing_mail where message_key = $1`, [
      key,
    ]);
    return rows.length > 0;
  }
}
