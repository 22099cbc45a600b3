import { type EntityManager } from 'typeorm';

import { type WebhookOwner, type WebhookTarget, type WebhookView } from './webhook.ts';

/** A former secret still fits for this long after it was replaced. */
const FORMER_SECRET_HOURS = 24;

const VIEW = `id, url, contact, case when paused_at is null then 'active' else 'paused' end as status,
  pause_reason as "pauseReason", paused_at as "pausedAt", position::text, failures, revision, created_at as "createdAt"`;

/** Of the key itself or of its municipality; parameters $1 and $2. */
const OWNED = `(api_key_id = $1 or municipality = $2)`;

type Row = Omit<WebhookView, 'createdAt' | 'pausedAt' | 'pauseReason'> & {
  createdAt: Date;
  pausedAt: Date | null;
  pauseReason: WebhookView['pauseReason'] | null;
};

export async function insertWebhook(
  manager: EntityManager,
  owner: WebhookOwner,
  webhook: WebhookTarget & { id: string; sealed: string; position: string },
): Promise<WebhookView> {
  const rows: Row[] = await manager.query(
    `insert into webhook (api_key_id, municipality, url, contact, secret, position, id)
     values ($1, $2, $3, $4, $5, $6, $7) returning ${VIEW}`,
    [
      owner.keyId,
      owner.municipality,
      webhook.url,
      webhook.contact,
      webhook.sealed,
      webhook.position,
      webhook.id,
    ],
  );
  return toViews(rows)[0] as WebhookView;
}

/** The newest first. @param id only this one */
export async function loadWebhooks(
  manager: EntityManager,
  { keyId, municipality }: WebhookOwner,
  id?: string,
): Promise<WebhookView[]> {
  const rows: Row[] = await manager.query(
    `select ${VIEW} from webhook where ${OWNED} and ($3::uuid is null or id = $3) order by webhook.created_at desc, id`,
    [keyId, municipality, id ?? null],
  );
  return toViews(rows);
}

/** A webhook with the key that it belongs to. */
export type WebhookOfKey = WebhookView & WebhookOwner & { keyName: string; keyLives: boolean };

/** Those of the keys of some municipalities, the newest first. @param municipalities null for all webhooks */
export async function loadWebhooksIn(
  manager: EntityManager,
  municipalities: readonly string[] | null,
): Promise<WebhookOfKey[]> {
  const rows: (Row & Omit<WebhookOfKey, keyof WebhookView>)[] = await manager.query(
    `select w.*, k.id as "keyId", k.name as "keyName",
            k.revoked_at is null and (k.expires_at is null or k.expires_at > now())
              and k.scopes && array['webhooks:read', 'webhooks:write'] as "keyLives"
       from (select ${VIEW}, api_key_id, municipality from webhook) w join api_key k on k.id = w.api_key_id
      where $1::text[] is null or w.municipality = any($1)
      order by w."createdAt" desc, w.id`,
    [municipalities],
  );
  return rows.map((row) => ({
    ...(toViews([row])[0] as WebhookView),
    keyId: row.keyId,
    municipality: row.municipality,
    keyName: row.keyName,
    keyLives: row.keyLives,
  }));
}

/** The same, while nobody else changes it until the end of the transaction; null when it is not this owner's. */
export async function lockWebhook(
  manager: EntityManager,
  owner: WebhookOwner,
  id: string,
): Promise<WebhookView | null> {
  await manager.query(`select from webhook where ${OWNED} and id = $3 for update`, [
    owner.keyId,
    owner.municipality,
    id,
  ]);
  const [view] = await loadWebhooks(manager, owner, id);
  return view ?? null;
}

/** Another address or contact; null when it is not this owner's. */
export async function retarget(
  manager: EntityManager,
  { keyId, municipality }: WebhookOwner,
  id: string,
  { url, contact }: WebhookTarget,
): Promise<WebhookView | null> {
  const [rows]: [Row[], number] = await manager.query(
    `update webhook set url = $4, contact = $5, revision = revision + 1 where ${OWNED} and id = $3 returning ${VIEW}`,
    [keyId, municipality, id, url, contact],
  );
  return toViews(rows)[0] ?? null;
}

/** Signs with a new secret, and for a day with the former one too; null when it is not this owner's. */
export async function replaceSecret(
  manager: EntityManager,
  { keyId, municipality }: WebhookOwner,
  id: string,
  sealed: string,
): Promise<WebhookView | null> {
  const [rows]: [Row[], number] = await manager.query(
    `update webhook set former_secret = secret, secret = $4,
            former_secret_until = now() + interval '${FORMER_SECRET_HOURS} hours', revision = revision + 1
      where ${OWNED} and id = $3 returning ${VIEW}`,
    [keyId, municipality, id, sealed],
  );
  return toViews(rows)[0] ?? null;
}

/** Has it go on, from a cursor or from where it is, for the key that asks; null when it is not this owner's. */
export async function resumeWebhook(
  manager: EntityManager,
  { keyId, municipality }: WebhookOwner,
  id: string,
  since: string | null,
): Promise<WebhookView | null> {
  const [rows]: [Row[], number] = await manager.query(
    `update webhook set paused_at = null, pause_reason = null, failures = 0, api_key_id = $1,
            position = coalesce($4::bigint, position), replays = replays + ($4::bigint is not null)::int,
            revision = revision + 1
      where ${OWNED} and id = $3 returning ${VIEW}`,
    [keyId, municipality, id, since],
  );
  return toViews(rows)[0] ?? null;
}

/** Whether there was one to remove. */
export async function removeWebhook(
  manager: EntityManager,
  { keyId, municipality }: WebhookOwner,
  id: string,
): Promise<boolean> {
  const [, removed]: [unknown[], number] = await manager.query(
    `delete from webhook where ${OWNED} and id = $3`,
    [keyId, municipality, id],
  );
  return removed > 0;
}

function toViews(rows: readonly Row[]): WebhookView[] {
  return rows.map(({ createdAt, pausedAt, pauseReason, ...row }) => ({
    ...row,
    ...(pauseReason && pausedAt ? { pauseReason, pausedAt: pausedAt.toISOString() } : {}),
    createdAt: createdAt.toISOString(),
  }));
}
