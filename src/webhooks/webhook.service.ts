import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { DomainError, type Fault } from '../common/errors.ts';
import { type Page } from '../common/page.ts';
import { AppConfig } from '../platform/config/app-config.ts';
import { ANY_STATE, type SeenState } from '../platform/http/if-match.ts';
import { isMailAddress } from '../platform/mail/mail-address.ts';
import { keptUrlFault } from '../platform/outbound/callable-url.ts';
import { isCursor, newestChange } from '../registry/changes/change-feed.ts';
import { unknownCursor } from '../registry/changes/change-feed.service.ts';
import { loadDeliveries, loadTarget, recordAttempt } from './delivery-store.ts';
import { newSecret } from './signature.ts';
import { startDelivery } from './start-delivery.ts';
import { WebhookCaller } from './webhook-caller.ts';
import { WebhookSecrets } from './webhook-secrets.ts';
import {
  insertWebhook,
  loadWebhooks,
  lockWebhook,
  removeWebhook,
  replaceSecret,
  resumeWebhook,
  retarget,
} from './webhook-store.ts';
import {
  type WebhookDelivery,
  type WebhookOwner,
  type WebhookTarget,
  type WebhookView,
  type WebhookWithSecret,
} from './webhook.ts';

/** Each is called for every change. */
const MOST_WEBHOOKS = 10;

/**
 * Webhooks as their owners keep them. An id that is not the owner's own is `not-found`. `seen` is asked of the webhook before it
 * is changed; what it throws keeps it.
 */
@Injectable()
export class WebhookService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: AppConfig,
    private readonly caller: WebhookCaller,
    private readonly secrets: WebhookSecrets,
  ) {}

  /**
   * The secret is in this answer and in no other. @param since cursor to begin after; the newest change when absent
   * @throws DomainError invalid-input, conflict when there are too many
   */
  async create(owner: WebhookOwner, target: WebhookTarget, since?: string): Promise<WebhookWithSecret> {
    await this.check({ ...target, ...(since === undefined ? {} : { since }) });
    const [id, secret] = [randomUUID(), newSecret()];
    return this.dataSource.transaction(async (manager) => {
      if ((await loadWebhooks(manager, owner)).length >= MOST_WEBHOOKS)
        throw new DomainError('conflict', `There are ${MOST_WEBHOOKS} webhooks already: remove one first.`);
      const view = await insertWebhook(manager, owner, {
        ...target,
        id,
        sealed: this.secrets.seal(secret, id),
        position: since ?? (await newestChange(manager)),
      });
      await startDelivery(manager, view.id);
      return { ...view, secret };
    });
  }

  list(owner: WebhookOwner): Promise<WebhookView[]> {
    return loadWebhooks(this.dataSource.manager, owner);
  }

  async find(owner: WebhookOwner, id: string): Promise<WebhookView> {
    const [view] = await loadWebhooks(this.dataSource.manager, owner, id);
    return view ?? unknown(id);
  }

  /** What failed at the former address is tried at this one now, unless it is paused. */
  async retarget(
    owner: WebhookOwner,
    id: string,
    target: WebhookTarget,
    seen: SeenState<WebhookView> = ANY_STATE,
  ): Promise<WebhookView> {
    await this.check(target);
    return this.changing(owner, id, seen, async (manager) => {
      const view = await retarget(manager, owner, id, target);
      // What waited for a next attempt waited for the former address.
      await startDelivery(manager, id);
      return view;
    });
  }

  async remove(owner: WebhookOwner, id: string, seen: SeenState<WebhookView> = ANY_STATE): Promise<void> {
    await this.changing(owner, id, seen, (manager) => removeWebhook(manager, owner, id));
  }

  async replaceSecret(
    owner: WebhookOwner,
    id: string,
    seen: SeenState<WebhookView> = ANY_STATE,
  ): Promise<WebhookWithSecret> {
    const secret = newSecret();
    const sealed = this.secrets.seal(secret, id);
    const view = await this.changing(owner, id, seen, (manager) => replaceSecret(manager, owner, id, sealed));
    return { ...view, secret };
  }

  /** Goes on after a pause, or again from a cursor. From then on it is the webhook of the key that asks. */
  async resume(
    owner: WebhookOwner,
    id: string,
    since: string | undefined,
    seen: SeenState<WebhookView> = ANY_STATE,
  ): Promise<WebhookView> {
    if (since !== undefined) await this.check({ since });
    return this.changing(owner, id, seen, async (manager) => {
      const view = await resumeWebhook(manager, owner, id, since ?? null);
      await startDelivery(manager, id);
      return view;
    });
  }

  /** Calls it now with no changes, paused or not, and tells what became of that. */
  async test(owner: WebhookOwner, id: string): Promise<WebhookDelivery> {
    await this.find(owner, id);
    const target = (await loadTarget(this.dataSource.manager, id, true)) ?? unknown(id);
    const attempt = await this.caller.call(target, { kind: 'test', id: String(Date.now()) });
    return recordAttempt(this.dataSource.manager, id, attempt);
  }

  async deliveries(
    owner: WebhookOwner,
    id: string,
    page: { page: number; pageSize: number },
  ): Promise<Page<WebhookDelivery>> {
    await this.find(owner, id);
    return loadDeliveries(this.dataSource.manager, id, page);
  }

  private changing<T>(
    owner: WebhookOwner,
    id: string,
    seen: SeenState<WebhookView>,
    change: (manager: EntityManager) => Promise<T | null>,
  ): Promise<T> {
    return this.dataSource.transaction(async (manager) => {
      seen((await lockWebhook(manager, owner, id)) ?? unknown(id));
      return (await change(manager)) ?? unknown(id);
    });
  }

  /** What is wrong with so much of a webhook as is given. */
  async faultsOf({ url, contact, since }: Partial<WebhookTarget> & { since?: string }): Promise<Fault[]> {
    const wrong = url === undefined ? null : keptUrlFault(url, this.config.webhookLoopback);
    const faults: Fault[] = wrong ? [{ in: 'body', name: 'url', message: wrong }] : [];
    if (contact !== undefined && !isMailAddress(contact))
      faults.push({ in: 'body', name: 'contact', message: 'must be a mail address' });
    return since === undefined ? faults : [...faults, ...(await this.cursorFaults(since))];
  }

  private async check(given: Partial<WebhookTarget> & { since?: string }): Promise<void> {
    const faults = await this.faultsOf(given);
    if (faults.length > 0)
      throw new DomainError('invalid-input', 'This webhook is not right; see errors.', faults);
  }

  private async cursorFaults(since: string): Promise<readonly Fault[]> {
    const { manager } = this.dataSource;
    if (await isCursor(manager, since)) return [];
    return unknownCursor(since, await newestChange(manager), 'body').faults;
  }
}

function unknown(id: string): never {
  throw new DomainError('not-found', `You have no webhook with id ${id}.`);
}
