import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { recordAudit } from './audit.ts';
import { actorName, type SignedInCaller } from './caller.ts';
import { IDLE } from './find-session.ts';
import { type SignInMethod } from './second-factor-rule.ts';
import { type Session } from './session.ts';

/** A session as its owner sees it in a list. */
export interface OwnSession {
  id: string;
  method: SignInMethod;
  /** What the browser said it was. */
  browser: string | null;
  openedAt: Date;
  /** To the minute. */
  lastSeenAt: Date;
}

const COLUMN_OF: Record<SignedInCaller['kind'], string> = {
  'api-key': 'api_key_id',
  user: 'user_id',
  firm: 'firm_account_id',
};

/** What people see and end of their own sessions: that on the computer at the town hall, for one. */
@Injectable()
export class OwnSessionsService {
  constructor(private readonly dataSource: DataSource) {}

  /** Those that last, the one used last first. */
  async list({ kind, id }: SignedInCaller): Promise<OwnSession[]> {
    return this.dataSource.query(
      `select id, method, browser, opened_at as "openedAt", last_seen_at as "lastSeenAt" from session
        where ${COLUMN_OF[kind]} = $1 and ends_at > now() and last_seen_at > now() - ${IDLE}
        order by last_seen_at desc, id`,
      [id],
    );
  }

  /** Ends one of the caller's sessions, or (`sessionId` null) all but the present one. Those of others stay as they are. */
  async end(present: Session, sessionId: string | null): Promise<void> {
    const { caller } = present;
    await this.dataSource.transaction(async (manager) => {
      const ended: { id: string }[] = await manager.query(
        `with ended as (
           delete from session
            where ${COLUMN_OF[caller.kind]} = $1 and id <> $2 and ($3::text is null or id::text = $3) returning id
         ) select id from ended`,
        [caller.id, present.id, sessionId],
      );
      for (const { id: subject } of ended) {
        await recordAudit(manager, { actor: actorName(caller), action: 'session.ended', subject });
      }
    });
  }
}
