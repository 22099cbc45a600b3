import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { AppConfig } from '../platform/config/app-config.ts';
import { type MailLang } from '../platform/mail/mail-content.tsx';
import { hashSecret } from './api-key-text.ts';
import { recordAudit } from './audit.ts';
import { actorName, type SignedInCaller } from './caller.ts';
import { findSession, IDLE } from './find-session.ts';
import { type SignInMethod } from './second-factor-rule.ts';
import { newSessionToken, type Session } from './session.ts';

/** The longest that one sign-in lasts, used or not: a working day. */
const ABSOLUTE = `interval '12 hours'`;

/** Whoever signed in within this time need not show their password once more. */
const JUST_NOW = `interval '10 minutes'`;

const MAX_BROWSER_LENGTH = 200;

/** Whose session it is to be: an API key, an officer or the account of a firm, by its id. */
export type SessionOwner = Pick<SignedInCaller, 'kind' | 'id'>;

/** How somebody came in. */
export interface SignInManner {
  method: SignInMethod;
  /** A second factor was shown. */
  secondFactor?: boolean;
  /** What the browser says it is, so that people recognise their sessions in a list. */
  browser?: string;
  /** That of the pages there: mail to an officer is written in the one of the last time. */
  lang?: MailLang;
}

/** Opens, finds and ends sessions. They are kept in the database, so every process knows them and a restart ends none. */
@Injectable()
export class SessionService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: AppConfig,
  ) {}

  /** The token of a new session is in this answer and in the caller's browser, nowhere else: the database has its hash. */
  async open(owner: SessionOwner, manner: SignInManner = { method: 'api-key' }): Promise<string> {
    return this.dataSource.transaction((manager) => this.openIn(manager, owner, manner));
  }

  /** The same in the caller's transaction. */
  async openIn(manager: EntityManager, owner: SessionOwner, manner: SignInManner): Promise<string> {
    const token = newSessionToken();
    await manager.query(`delete from session where ends_at < now() or last_seen_at < now() - ${IDLE}`);
    const ownerId = (kind: SessionOwner['kind']) => (owner.kind === kind ? owner.id : null);
    const [opened]: { id: string }[] = await manager.query(
      `insert into session (token_hash, api_key_id, user_id, firm_account_id, method, second_factor_at, browser, ends_at)
       values ($1, $2, $3, $4, $5, case when $6 then now() end, $7, now() + ${ABSOLUTE}) returning id`,
      [
        hashSecret(token),
        ownerId('api-key'),
        ownerId('user'),
        ownerId('firm'),
        manner.method,
        manner.secondFactor ?? false,
        manner.browser?.slice(0, MAX_BROWSER_LENGTH) ?? null,
      ],
    );
    if (owner.kind === 'user' && manner.lang)
      await manager.query(`update app_user set lang = $2 where id = $1`, [owner.id, manner.lang]);
    const details = { method: manner.method };
    await recordAudit(manager, {
      actor: actorName(owner),
      action: 'session.opened',
      subject: opened?.id ?? '',
      details,
    });
    return token;
  }

  /** The session with this token; null when it is unknown or over, or its owner lost the right to one. */
  async find(token: string): Promise<Session | null> {
    const found = await findSession(this.dataSource, token, this.config);
    if (found?.stale) {
      await this.dataSource.query(`update session set last_seen_at = now() where id = $1`, [
        found.session.id,
      ]);
    }
    return found?.session ?? null;
  }

  /** Whether it was opened just now, so that whoever sits there is who signed in. */
  async isFresh({ id }: Session): Promise<boolean> {
    const fresh: unknown[] = await this.dataSource.query(
      `select from session where id = $1 and opened_at > now() - ${JUST_NOW}`,
      [id],
    );
    return fresh.length > 0;
  }

  /** Goes on with the session under a new token, which is the answer: the old one opens nothing from then on. */
  async rotate(manager: EntityManager, session: Session, shown: { secondFactor: boolean }): Promise<string> {
    const token = newSessionToken();
    await manager.query(
      `update session set token_hash = $2, second_factor_at = case when $3 then now() else second_factor_at end
        where id = $1`,
      [session.id, hashSecret(token), shown.secondFactor],
    );
    return token;
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
