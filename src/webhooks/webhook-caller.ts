import { Injectable, type OnModuleDestroy } from '@nestjs/common';

import { Clock } from '../common/clock.ts';
import { DomainError } from '../common/errors.ts';
import { AppConfig } from '../platform/config/app-config.ts';
import { OutboundHttp } from '../platform/outbound/outbound-http.ts';
import { type ChangePage } from '../registry/changes/change-feed.ts';
import { type Attempt } from './delivery-store.ts';
import { signatureHeaders } from './signature.ts';
import { WebhookSecrets } from './webhook-secrets.ts';
import { type DeliveryTarget } from './webhook.ts';

/** What is sent: changes, or nothing but a sign of life. */
export type WebhookContent =
  | { kind: 'changes'; page: Pick<ChangePage, 'items' | 'next'> }
  | { kind: 'test'; id: string };

/** Makes one signed call. */
@Injectable()
export class WebhookCaller implements OnModuleDestroy {
  private readonly http: OutboundHttp;

  constructor(
    private readonly clock: Clock,
    private readonly sealed: WebhookSecrets,
    config: AppConfig,
  ) {
    this.http = new OutboundHttp(config.webhookLoopback);
  }

  /** @throws DomainError unavailable when no key opens the secret: unsigned nothing is sent */
  async call(target: DeliveryTarget, content: WebhookContent): Promise<Attempt> {
    const { url, position } = target;
    const secrets = this.secretsOf(target);
    const now = this.clock.now();
    const { items, next } = content.kind === 'changes' ? content.page : { items: [], next: position };
    const sequences = items.map(({ sequence }) => sequence);
    const type = content.kind === 'changes' ? 'suppliers.changed' : 'test';
    const body = JSON.stringify({ type, timestamp: now.toISOString(), data: { items, next } });
    const id = content.kind === 'test' ? `test_${content.id}` : messageId(target, sequences[0], next);
    const headers = signatureHeaders({ id, timestamp: Math.floor(now.getTime() / 1000), body }, secrets);
    const started = performance.now();
    const outcome = await this.http.postJson(url, body, headers);
    const durationMs = Math.round(performance.now() - started);
    return { kind: content.kind, outcome, durationMs, sequences };
  }

  private secretsOf({ id, sealedSecrets }: DeliveryTarget): string[] {
    const secrets = this.sealed.open(sealedSecrets, id);
    if (secrets.length > 0) return secrets;
    throw new DomainError(
      'unavailable',
      `The secret of webhook ${id} cannot be opened: whoever runs the register must put the key of before in SECRETS_KEY_FORMER, or replace the secret.`,
    );
  }

  async onModuleDestroy(): Promise<void> {
    await this.http.close();
  }
}

/**
 * The same when a message is tried again, by which a receiver knows what it had already; another when its owner asks for
 * everything once more: a receiver that remembers ids would throw away what it is sent to mend its copy.
 */
function messageId({ replays }: DeliveryTarget, first: number | undefined, next: string): string {
  return `changes_${first}_${next}${replays > 0 ? `_${replays}` : ''}`;
}
