import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { readerLanguages } from '../access/accounts/reader-languages.ts';
import { JobHandler } from '../platform/jobs/job-handler.ts';
import { queueMail } from '../platform/mail/mail-outbox.ts';
import { type ChangePage, changesSince } from '../registry/changes/change-feed.ts';
import { afterDelivery, type PauseReason } from './after-delivery.ts';
import {
  type Attempt,
  countFailure,
  loadTarget,
  moveOn,
  pauseWebhook,
  recordAttempt,
} from './delivery-store.ts';
import { pauseMail } from './pause-mail.ts';
import { startDelivery } from './start-delivery.ts';
import { WebhookCaller } from './webhook-caller.ts';
import { type DeliveryTarget } from './webhook.ts';

/** Changes in one message; some 13 KB. */
const AT_ONCE = 100;

/**
 * Sends one webhook the next changes, and goes on until it has them all. Outside any transaction: a process that dies
 * between sending and writing that down sends the same changes again, for one that never comes is worse.
 */
@Injectable()
export class DeliverChangesHandler extends JobHandler<'webhooks.deliver'> {
  override readonly jobName = 'webhooks.deliver';

  constructor(
    private readonly dataSource: DataSource,
    private readonly caller: WebhookCaller,
  ) {
    super();
  }

  override async handle({ webhookId }: { webhookId: string }): Promise<void> {
    const target = await loadTarget(this.dataSource.manager, webhookId);
    if (!target) return;
    if (!target.keyLives)
      return this.dataSource.transaction((manager) => pause(manager, target, 'key-ended'));
    const page = await changesSince(this.dataSource.manager, target.position, AT_ONCE);
    if (page.items.length === 0) return;
    const attempt = await this.caller.call(target, { kind: 'changes', page });
    await this.dataSource.transaction((manager) => settle(manager, target, page, attempt));
  }
}

async function settle(
  manager: EntityManager,
  target: DeliveryTarget,
  page: ChangePage,
  attempt: Attempt,
): Promise<void> {
  await recordAttempt(manager, target.id, attempt);
  const step = afterDelivery(attempt.outcome, target.failures);
  switch (step.kind) {
    case 'go-on':
      await moveOn(manager, target, page.next);
      // One that was failing is passed over when changes are announced, those of during this call too.
      if (page.next !== page.newest || target.failures > 0) await startDelivery(manager, target.id);
      break;
    case 'try-again':
      await countFailure(manager, target.id);
      await startDelivery(manager, target.id, step.inSeconds);
      break;
    case 'pause':
      await countFailure(manager, target.id);
      await pause(manager, target, step.reason);
      break;
  }
}

async function pause(manager: EntityManager, target: DeliveryTarget, reason: PauseReason): Promise<void> {
  if (!(await pauseWebhook(manager, target.id, reason))) return;
  const [row]: { at: string }[] = await manager.query(`select now()::text as at`);
  const languageOf = await readerLanguages(manager, [target.contact]);
  await queueMail(manager, {
    key: `webhook-paused:${target.id}:${row?.at ?? ''}`,
    purpose: 'webhook-paused',
    about: target.id,
    to: target.contact,
    content: pauseMail(languageOf(target.contact), target, reason),
  });
}
