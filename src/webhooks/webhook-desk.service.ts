import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { recordAudit } from '../access/audit.ts';
import { DomainError } from '../common/errors.ts';
import { loadLatestDeliveries } from './delivery-store.ts';
import { loadWebhooksIn, type WebhookOfKey } from './webhook-store.ts';
import { WebhookService } from './webhook.service.ts';
import { type WebhookDelivery } from './webhook.ts';

/** Attempts that are shown of each. */
const SHOWN = 10;

/** A webhook as its administrator sees it, with the latest attempts. */
export type WatchedWebhook = WebhookOfKey & { deliveries: WebhookDelivery[] };

/** Municipalities that somebody administers; null for all, those of keys without a municipality included. */
export type Administered = readonly string[] | null;

/** Webhooks for who administers their keys. What they do leaves a webhook with its key. One of others is `not-found`. */
@Injectable()
export class WebhookDesk {
  constructor(
    private readonly dataSource: DataSource,
    private readonly webhooks: WebhookService,
  ) {}

  /** The newest first. */
  async list(municipalities: Administered): Promise<WatchedWebhook[]> {
    const { manager } = this.dataSource;
    const found = await loadWebhooksIn(manager, municipalities);
    const deliveries = await loadLatestDeliveries(
      manager,
      found.map(({ id }) => id),
      SHOWN,
    );
    return found.map((webhook) => ({ ...webhook, deliveries: deliveries.get(webhook.id) ?? [] }));
  }

  async test(id: string, municipalities: Administered): Promise<WebhookDelivery> {
    return this.webhooks.test(await this.require(id, municipalities), id);
  }

  /**
   * Goes on after a pause, or once more from a cursor.
   * @param since cursor; from where it was when absent
   * @param by who asks, for the audit log
   * @throws DomainError not-found; invalid-input for a cursor that was never given out; conflict when the key has ended
   */
  async resume(
    id: string,
    since: string | undefined,
    municipalities: Administered,
    by: string,
  ): Promise<void> {
    const webhook = await this.require(id, municipalities);
    if (!webhook.keyLives)
      throw new DomainError('conflict', 'The key of this webhook has ended: resume it with another key.');
    await this.webhooks.resume(webhook, id, since);
    const details = since === undefined ? {} : { since };
    await recordAudit(this.dataSource.manager, {
      actor: by,
      action: 'webhook.resumed',
      subject: id,
      details,
    });
  }

  /**
   * Removes one that nobody can do so by the API: its key has ended.
   * @param by who asks, for the audit log
   * @throws DomainError not-found; conflict while its key lives, whose program may count on it
   */
  async remove(id: string, municipalities: Administered, by: string): Promise<void> {
    const webhook = await this.require(id, municipalities);
    if (webhook.keyLives)
      throw new DomainError(
        'conflict',
        'The key of this webhook is valid: remove it by the API, or end the key.',
      );
    await this.webhooks.remove(webhook, id);
    const { url, position } = webhook;
    await recordAudit(this.dataSource.manager, {
      actor: by,
      action: 'webhook.removed',
      subject: id,
      details: { url, position },
    });
  }

  private async require(id: string, municipalities: Administered): Promise<WebhookOfKey> {
    const found = (await loadWebhooksIn(this.dataSource.manager, municipalities)).find(
      (one) => one.id === id,
    );
    if (!found) throw new DomainError('not-found', `There is no webhook with id ${id} here.`);
    return found;
  }
}
