import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { recordAudit } from '../../access/audit.ts';
import { AppConfig } from '../../platform/config/app-config.ts';
import { JobHandler } from '../../platform/jobs/job-handler.ts';
import { queueMail } from '../../platform/mail/mail-outbox.ts';
import {
  collectOutcomes,
  endBatch,
  listBatches,
  nextOf,
  settleInvitation,
  type WaitingInvitation,
} from './batch-store.ts';
import { mayStillBeInvited } from './candidates.ts';
import { type InvitationBatch } from './invitation.ts';
import { issueInvitationLink } from './invitation-links.ts';
import { invitationMail } from './invitation-mail.ts';
import { stopReasonOf } from './stop-rule.ts';

/**
 * Messages that a batch writes in a minute: what comes back of the first ones stops the others, and no mail server takes us for a
 * spammer.
 */
const A_MINUTE = 20;

/** Writes the invitations of batches that run, a few at a time, and stops a batch of which too many bounce or refuse. */
@Injectable()
export class InviteHandler extends JobHandler<'registration.invite'> {
  override readonly jobName = 'registration.invite';

  constructor(
    private readonly dataSource: DataSource,
    private readonly config: AppConfig,
  ) {
    super();
  }

  override async handle(): Promise<void> {
    await collectOutcomes(this.dataSource.manager);
    for (const batch of await listBatches(this.dataSource.manager, true))
      await this.dataSource.transaction((manager) => this.goOn(manager, batch));
  }

  private async goOn(manager: EntityManager, batch: InvitationBatch): Promise<void> {
    const reason = stopReasonOf(batch.counts);
    if (reason !== null || batch.counts.waiting === 0) {
      const ended = await endBatch(manager, batch.id, reason);
      if (!ended || reason === null) return;
      const { number, counts } = batch;
      await recordAudit(manager, {
        actor: 'system',
        action: 'outreach.stopped',
        subject: batch.id,
        details: {
          number,
          reason,
          written: counts.written,
          bounced: counts.bounced,
          refused: counts.refused,
        },
      });
      return;
    }
    for (const one of await nextOf(manager, batch.id, A_MINUTE))
      await settleInvitation(manager, one.id, await this.write(manager, one));
    if (batch.counts.waiting <= A_MINUTE) await endBatch(manager, batch.id, null);
  }

  /** Queues a message; or says why it goes no more. */
  private async write(manager: EntityManager, one: WaitingInvitation): Promise<'not-now' | 'address' | null> {
    if (!(await mayStillBeInvited(manager, one))) return 'not-now';
    const { id, email, kind, lang, firm, source, supplierId } = one;
    const refuse = this.address('/uitnodiging/niet-meer', lang, {
      code: await issueInvitationLink(manager, id, 'refuse'),
    });
    const queued = await queueMail(manager, {
      key: `invitation-${id}`,
      purpose: 'invitation',
      about: id,
      to: email,
      unsubscribeUrl: refuse,
      content: invitationMail({
        lang,
        kind,
        firm,
        source,
        refuse,
        claim: this.address('/uitnodiging', lang, { code: await issueInvitationLink(manager, id, 'claim') }),
        entry: this.address(`/leveranciers/${supplierId}`, lang),
        privacy: this.address('/privacy', lang),
      }),
    });
    return queued ? null : 'address';
  }

  private address(path: string, lang: string, query: Record<string, string> = {}): string {
    const all = new URLSearchParams({ ...query, ...(lang === 'nl' ? {} : { lang }) });
    return `${this.config.baseUrl.replace(/\/$/, '')}${path}${all.size > 0 ? `?${all.toString()}` : ''}`;
  }
}
