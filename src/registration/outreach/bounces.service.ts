import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { recordAudit } from '../../access/audit.ts';
import { AnsweredInvitations } from './answered-invitations.service.ts';
import { readBounces } from './read-bounces.ts';

/** What was made of a text about mail that did not arrive. */
export interface BounceReceipt {
  /** Addresses that an invitation went to; nobody writes to them again. */
  noted: number;
  /** Addresses that no invitation went to: nothing is kept of them. */
  unknown: number;
  /** Lines that are no address, such as a header; the first of them. */
  unread: string[];
}

/** What mail servers report after they took a message. */
@Injectable()
export class BouncesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly invitations: AnsweredInvitations,
  ) {}

  /** @param text a delivery status notification, or a list of addresses @param by who tells, as in the audit trail */
  async take(text: string, by: string): Promise<BounceReceipt> {
    const { failed, unread } = await readBounces(text);
    const noted = await this.invitations.bounce(failed, 'reported by the mail server');
    const receipt = { noted: noted.length, unknown: failed.length - noted.length };
    if (noted.length > 0)
      await recordAudit(this.dataSource.manager, {
        actor: by,
        action: 'outreach.bounces',
        subject: 'invitations',
        details: receipt,
      });
    return { ...receipt, unread: unread.slice(0, 20) };
  }
}
