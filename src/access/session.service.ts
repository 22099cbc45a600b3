import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { hashSecret } from './api-key-text.ts';
import { recordAudit } from './audit.ts';
import { actorName, type KeyCaller } from './caller.ts';
import { formTokenOf, newSessionToken, type Session } from './session.ts';

/** A session that nobody uses for this long is over: whoever left the room did not mean to stay signed in. */
const IDLE = `interval '1 hour'`;

/** The longest that one sign-in lasts, used or not: a working day. */
const ABSOLUTE = `interval '12 hours'`;

type SessionRow = { sessionId: string; stale: boolean } & Omit<KeyCaller, 'kind'>;

/** Opens, finds and ends sessions. They are kept in the database, so every process knows them and a restart ends none. */
@Injectable()
export class SessionService {
  constructor(private readonly dataSource: DataSource) {}

  /** The token of a new session is in this answer and in the caller's browser, nowhere else: the database has its hash. */
  async open(caller: KeyCaller): Promise<string> {
    const token = newSessionToken();
    await this.dataSource.transaction(async (manager) => {
      await manager.query(`delete from session where ends_at < now() or last_seen_at < now() - ${IDLE}`);
      const [opened]: { id: string }[] = await manager.query(
        `insert into session (token_hash, api_key_id, ends_at) values ($1, $2, now() + ${ABSOLUTE}) returning id`,
        [hashSecret(token), caller.id],
      );
      const subject = opened?.id ?? '';
      await recordAudit(manager, { actor: actorName(caller), action: 'session.opened', subject });
    });
    return token;
  }

  /** The session with this token; null when it is unknown or over, or its key was revoked or has expired. */
  async find(token: string): Promise<Session | null> {
    const [row]: SessionRow[] = await this.dataSource.query(
      `select s.id as "sessionId", s.last_seen_at < now() - interval '1 minute' as stale,
              k.id, k.name, k.scopes, k.municipality
         from session s join api_key k on k.id = s.api_key_id
        where s.token_hash = $1 and s.ends_at > now() and s.last_seen_at > now() - ${IDLE}
          and k.revoked_at is null and (k.expires_at is null or k.expires_at > now())`,
      [hashSecret(token)],
    );
    if (!row) return null;
    const { sessionId, stale, ...caller } = row;
    if (stale)
      await this.dataSource.query(`update session set last_seen_at = now() where id = $1`, [sessionId]);
    return { id: sessionId, caller: { kind: 'api-key', ...caller }, formToken: formTokenOf(token) };
  }

  /** Ends it at once, in every browser tab. Ending one that is over does nothing. */
  async end(session: Session): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await manager.query(`delete from session where id = $1`, [session.id]);
      const actor = actorName(session.caller);
      await recordAudit(manager, { actor, action: 'session.ended', subject: session.id });
    });
  }
}
