import { type EntityManager } from 'typeorm';

import { type Page } from '../common/page.ts';
import { type CallOutcome } from '../platform/outbound/outbound-http.ts';
import { isDelivered, type PauseReason } from './after-delivery.ts';
import { type DeliveryTarget, type WebhookDelivery } from './webhook.ts';

/** Attempts are kept for this long. */
const KEPT_DAYS = 30;

/** An attempt that was made. */
export interface Attempt {
  kind: WebhookDelivery['kind'];
  outcome: CallOutcome;
  durationMs: number;
  /** Sequence numbers of the changes in it. */
  sequences: readonly number[];
}

/** What a delivery needs; null for a webhook that is gone or paused. @param paused take a paused one too */
export async function loadTarget(
  manager: EntityManager,
  id: string,
  paused = false,
): Promise<DeliveryTarget | null> {
  const rows: DeliveryTarget[] = await manager.query(
    `select w.id, w.municipality, w.url, w.contact, w.position::text, w.failures, w.replays,
            array_remove(array[w.secret, case when w.former_secret_until > now() then w.former_secret end], null) as "sealedSecrets",
            k.revoked_at is null and (k.expires_at is null or k.expires_at > now())
              and k.scopes && array['webhooks:read', 'webhooks:write'] as "keyLives"
       from webhook w join api_key k on k.id = w.api_key_id
      where w.id = $1 and ($2 or w.paused_at is null)`,
    [id, paused],
  );
  return rows[0] ?? null;
}

/** Writes an attempt down, and forgets old ones. */
export async function recordAttempt(
  manager: EntityManager,
  webhookId: string,
  { kind, outcome, durationMs, sequences }: Attempt,
): Promise<WebhookDelivery> {
  const [row]: Row[] = await manager.query(
    `with forgotten as (
       delete from webhook_delivery where webhook_id = $1 and at < now() - interval '${KEPT_DAYS} days')
     insert into webhook_delivery (webhook_id, kind, status, reason, duration_ms, changes, first_sequence, last_sequence)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning ${COLUMNS}`,
    [
      webhookId,
      kind,
      outcome.kind === 'answered' ? outcome.status : null,
      outcome.kind === 'unanswered' ? outcome.reason : null,
      durationMs,
      sequences.length,
      sequences[0] ?? null,
      sequences.at(-1) ?? null,
    ],
  );
  return toDelivery(row as Row);
}

/** Moves a webhook past what was delivered, unless it was moved elsewhere meanwhile. */
export async function moveOn(
  manager: EntityManager,
  { id, position }: DeliveryTarget,
  next: string,
): Promise<void> {
  await manager.query(`update webhook set position = $3, failures = 0 where id = $1 and position = $2`, [
    id,
    position,
    next,
  ]);
}

export async function countFailure(manager: EntityManager, id: string): Promise<void> {
  await manager.query(`update webhook set failures = failures + 1 where id = $1`, [id]);
}

/** False when it was paused already. */
export async function pauseWebhook(
  manager: EntityManager,
  id: string,
  reason: PauseReason,
): Promise<boolean> {
  const [, paused]: [unknown[], number] = await manager.query(
    `update webhook set paused_at = now(), pause_reason = $2, revision = revision + 1 where id = $1 and paused_at is null`,
    [id, reason],
  );
  return paused > 0;
}

/** Attempts of a webhook, the newest first. */
export async function loadDeliveries(
  manager: EntityManager,
  webhookId: string,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<Page<WebhookDelivery>> {
  const rows: Row[] = await manager.query(
    `select ${COLUMNS} from webhook_delivery where webhook_id = $1 order by webhook_delivery.id desc limit $2 offset $3`,
    [webhookId, pageSize, (page - 1) * pageSize],
  );
  const [count]: { total: number }[] = await manager.query(
    `select count(*)::int as total from webhook_delivery where webhook_id = $1`,
    [webhookId],
  );
  return { items: rows.map(toDelivery), total: count?.total ?? 0, page, pageSize };
}

/** The latest attempts of each of some webhooks, the newest first. @param most attempts of each */
export async function loadLatestDeliveries(
  manager: EntityManager,
  webhookIds: readonly string[],
  most: number,
): Promise<Map<string, WebhookDelivery[]>> {
  const rows: (Row & { webhookId: string })[] = await manager.query(
    `select asked.id as "webhookId", latest.*
       from unnest($1::uuid[]) as asked (id)
      cross join lateral (
        select ${COLUMNS} from webhook_delivery where webhook_id = asked.id order by webhook_delivery.id desc limit $2) latest`,
    [webhookIds, most],
  );
  const latest = new Map<string, WebhookDelivery[]>(webhookIds.map((id) => [id, []]));
  for (const { webhookId, ...row } of rows) latest.get(webhookId)?.push(toDelivery(row));
  return latest;
}

const COLUMNS = `id::text, at, kind, status, reason, duration_ms as "durationMs", changes,
  first_sequence as "firstSequence", last_sequence as "lastSequence"`;

type Row = Omit<WebhookDelivery, 'at' | 'delivered' | 'firstSequence' | 'lastSequence'> & {
  at: Date;
  firstSequence: string | null;
  lastSequence: string | null;
};

function toDelivery({ at, firstSequence, lastSequence, ...row }: Row): WebhookDelivery {
  const { status } = row;
  return {
    ...row,
    at: at.toISOString(),
    delivered: status !== null && isDelivered({ kind: 'answered', status }),
    ...(firstSequence && lastSequence
      ? { firstSequence: Number(firstSequence), lastSequence: Number(lastSequence) }
      : {}),
  };
}
