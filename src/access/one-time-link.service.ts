import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { hashSecret } from './api-key-text.ts';
import { newSessionToken } from './session.ts';

/** What a link is for: one that was made for one thing opens no other. */
export type LinkPurpose = 'set-password' | 'reset-password' | 'sign-in';

/** Both lead to the page on which a password is set: one an administrator hands out, the other somebody asks for by mail. */
export const PASSWORD_LINKS: readonly LinkPurpose[] = ['set-password', 'reset-password'];

/** Whose link it is: exactly one account. */
export type LinkOwner = { kind: 'user'; id: string } | { kind: 'firm'; id: string };

/** Minutes that a link works. A first password may wait for the next working day; what somebody asks for now is for now. */
const MINUTES: Record<LinkPurpose, number> = { 'set-password': 72 * 60, 'reset-password': 30, 'sign-in': 60 };

/**
 * Secrets in links that work once. They are made here and sent by whoever asked for them (a mail, the command line); the
 * database has their hashes only.
 */
@Injectable()
export class OneTimeLinkService {
  constructor(private readonly dataSource: DataSource) {}

  /** A new token, base64url; earlier ones of the same account and purpose stop working. */
  async issue(manager: EntityManager, owner: LinkOwner, purpose: LinkPurpose): Promise<string> {
    const token = newSessionToken();
    const [userId, firmId] = owner.kind === 'user' ? [owner.id, null] : [null, owner.id];
    await manager.query(
      `delete from one_time_link
        where expires_at < now() or (purpose = $1 and (user_id = $2 or firm_account_id = $3))`,
      [purpose, userId, firmId],
    );
    await manager.query(
      `insert into one_time_link (token_hash, purpose, user_id, firm_account_id, expires_at)
       values ($1, $2, $3, $4, now() + make_interval(mins => $5))`,
      [hashSecret(token), purpose, userId, firmId, MINUTES[purpose]],
    );
    return token;
  }

  /** Whose link this is, without using it up: what opens a link may be a mail scanner. Null when it does not work. */
  async look(token: string, ...purposes: readonly LinkPurpose[]): Promise<LinkOwner | null> {
    const rows: LinkRow[] = await this.dataSource.query(
      `select user_id as "userId", firm_account_id as "firmId" from one_time_link
        where token_hash = $1 and purpose = any($2) and used_at is null and expires_at > now()`,
      [hashSecret(token), purposes],
    );
    return ownerOf(rows);
  }

  /** Uses it up, in the transaction of what it allows; null when it was used, is too old or never was. */
  async redeem(
    manager: EntityManager,
    token: string,
    ...purposes: readonly LinkPurpose[]
  ): Promise<LinkOwner | null> {
    const rows: LinkRow[] = await manager.query(
      `with used as (
         update one_time_link set used_at = now()
          where token_hash = $1 and purpose = any($2) and used_at is null and expires_at > now()
          returning user_id, firm_account_id
       ) select user_id as "userId", firm_account_id as "firmId" from used`,
      [hashSecret(token), purposes],
    );
    return ownerOf(rows);
  }
}

type LinkRow = { userId: string | null; firmId: string | null };

function ownerOf([row]: LinkRow[]): LinkOwner | null {
  if (row?.userId) return { kind: 'user', id: row.userId };
  return row?.firmId ? { kind: 'firm', id: row.firmId } : null;
}
