import { type EntityManager } from 'typeorm';

import { hashSecret } from '../access/api-key-text.ts';
import { newSessionToken } from '../access/session.ts';

/** A browser that nobody used for this long has to be opened again, by a mailed link. */
const IDLE = `interval '24 hours'`;

/** Lets a browser work on a registration; the token is in this answer and nowhere else. */
export async function openKey(manager: EntityManager, registrationId: string): Promise<string> {
  const token = newSessionToken();
  await manager.query(`delete from registration_key where last_seen_at < now() - ${IDLE}`);
  await manager.query(`insert into registration_key (token_hash, registration_id) values ($1, $2)`, [
    hashSecret(token),
    registrationId,
  ]);
  return token;
}

/** The registration that this token opens; null when it opens none any more. */
export async function registrationOfKey(manager: EntityManager, token: string): Promise<string | null> {
  const [rows]: [{ id: string }[], number] = await manager.query(
    `update registration_key set last_seen_at = now()
      where token_hash = $1 and last_seen_at > now() - ${IDLE} returning registration_id as id`,
    [hashSecret(token)],
  );
  return rows[0]?.id ?? null;
}

/** Closes a registration to a browser. */
export async function closeKey(manager: EntityManager, token: string): Promise<void> {
  await manager.query(`delete from registration_key where token_hash = $1`, [hashSecret(token)]);
}

/** Closes registrations to every browser but one. */
export async function closeOtherKeys(
  manager: EntityManager,
  registrationIds: readonly string[],
  token: string,
): Promise<void> {
  await manager.query(`delete from registration_key where registration_id = any($1) and token_hash <> $2`, [
    registrationIds,
    hashSecret(token),
  ]);
}
