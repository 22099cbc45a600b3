import { type EntityManager } from 'typeorm';

import { hashSecret } from '../access/api-key-text.ts';
import { newSessionToken } from '../access/session.ts';

/** `continue`: go on with a sign-up or change an entry. `claim`: the same, sent to an address on file. */
export type LinkPurpose = 'continue' | 'claim' | 'yearly';

/** A link that somebody opened. */
export interface OpenedLink {
  registrationId: string;
  purpose: LinkPurpose;
  sentTo: string;
}

/** A firm has this long: the mail may lie for a while. */
const VALID_FOR = `interval '30 days'`;

/** Nobody asks for more in a day; a program that does fills somebody's mailbox. */
const MOST_A_DAY = 5;

/**
 * A new link's token. Null when this registration or this address was sent too many already.
 * @param link.limited for what anybody can ask for; what a steward decided goes always
 */
export async function issueLink(
  manager: EntityManager,
  link: { registrationId: string; purpose: LinkPurpose; sentTo: string; limited: boolean },
): Promise<string | null> {
  const [counted]: { today: number }[] = await manager.query(
    `select count(*)::int as today from registration_link
      where (registration_id = $1 or lower(sent_to) = lower($2)) and created_at > now() - interval '1 day'`,
    [link.registrationId, link.sentTo],
  );
  if (link.limited && (counted?.today ?? 0) >= MOST_A_DAY) return null;
  const token = newSessionToken();
  await manager.query(
    `insert into registration_link (token_hash, registration_id, purpose, sent_to, expires_at)
     values ($1, $2, $3, $4, now() + ${VALID_FOR})`,
    [hashSecret(token), link.registrationId, link.purpose, link.sentTo],
  );
  return token;
}

const COLUMNS = `registration_id as "registrationId", purpose, sent_to as "sentTo"`;
const WORKS = `token_hash = $1 and used_at is null and expires_at > now()`;

/** What a link would open, without using it up: programs that read mail open links too. */
export async function lookAtLink(manager: EntityManager, token: string): Promise<OpenedLink | null> {
  const [found]: OpenedLink[] = await manager.query(
    `select ${COLUMNS} from registration_link where ${WORKS}`,
    [hashSecret(token)],
  );
  return found ?? null;
}

/** Uses a link up; null when it was used, is too old or never was. */
export async function redeemLink(manager: EntityManager, token: string): Promise<OpenedLink | null> {
  const [rows]: [OpenedLink[], number] = await manager.query(
    `update registration_link set used_at = now() where ${WORKS} returning ${COLUMNS}`,
    [hashSecret(token)],
  );
  return rows[0] ?? null;
}
