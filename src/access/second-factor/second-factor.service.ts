import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { Clock } from '../../common/clock.ts';
import { tellOwner } from '../accounts/tell-owner.ts';
import { hashSecret } from '../api-key-text.ts';
import { AttemptLimit } from '../attempt-limit.ts';
import { recordAudit } from '../audit.ts';
import { SessionService } from '../session.service.ts';
import { type Session } from '../session.ts';
import { newRecoveryCodes, plainRecoveryCode } from './recovery-codes.ts';
import { SecondFactorSecrets } from './second-factor-secrets.ts';
import { newTotpSecret, totpStep } from './totp.ts';

export type FactorShown =
  /** The session goes on under a new token, with all rights. */
  { kind: 'given'; token: string } | { kind: 'wrong' } | { kind: 'too-many' };

export type FactorSetUp =
  | { kind: 'set-up'; token: string; recoveryCodes: string[] }
  | { kind: 'wrong' }
  | { kind: 'too-many' };

/** The second thing that somebody shows beside the password: a code of an app on their phone. */
@Injectable()
export class SecondFactorService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly attempts: AttemptLimit,
    private readonly sessions: SessionService,
    private readonly secrets: SecondFactorSecrets,
  ) {}

  /** The secret for the app of somebody who has none yet: the same until a code proves that the app has it. Null: there is one. */
  async secretToSetUp(userId: string): Promise<string | null> {
    const fresh = newTotpSecret();
    const rows: { stored: string }[] = await this.dataSource.query(
      `with kept as (
         update app_user set totp_secret = coalesce(totp_secret, $2)
          where id = $1 and totp_confirmed_at is null returning totp_secret
       ) select totp_secret as stored from kept`,
      [userId, this.secrets.seal(fresh, userId)],
    );
    const [row] = rows;
    if (!row) return null;
    return this.secrets.open(row.stored, userId) ?? this.startAnew(userId, fresh);
  }

  /** In place of a secret that nobody confirmed and no key opens any more. */
  private async startAnew(userId: string, secret: string): Promise<string> {
    await this.dataSource.query(
      `update app_user set totp_secret = $2 where id = $1 and totp_confirmed_at is null`,
      [userId, this.secrets.seal(secret, userId)],
    );
    return secret;
  }

  /** Takes the first code of a new app. The recovery codes are in this answer and nowhere else. */
  async confirm(userId: string, code: string, session: Session): Promise<FactorSetUp> {
    if (await this.tooMany(userId)) return { kind: 'too-many' };
    return this.dataSource.transaction(async (manager) => {
      if (!(await this.takeCode(manager, userId, code, 'set-up'))) return { kind: 'wrong' };
      await manager.query(`update app_user set totp_confirmed_at = now() where id = $1`, [userId]);
      await manager.query(`delete from session where user_id = $1 and id <> $2`, [userId, session.id]);
      await recordAudit(manager, {
        actor: `user:${userId}`,
        action: 'second-factor.set-up',
        subject: userId,
      });
      await tellOwner(manager, userId, 'app-set-up');
      const recoveryCodes = await this.replaceRecoveryCodes(manager, userId);
      const token = await this.sessions.rotate(manager, session, { secondFactor: true });
      return { kind: 'set-up', token, recoveryCodes };
    });
  }

  /** Takes a code of the app, or a recovery code in its place, for a session that waits for it. */
  async show(userId: string, code: string, session: Session): Promise<FactorShown> {
    if (await this.tooMany(userId)) return { kind: 'too-many' };
    return this.dataSource.transaction(async (manager) => {
      const good =
        (await this.takeCode(manager, userId, code, 'confirmed')) ||
        (await this.takeRecoveryCode(manager, userId, code));
      if (!good) return { kind: 'wrong' };
      await this.attempts.forgive([{ kind: 'code', of: userId }]);
      return { kind: 'given', token: await this.sessions.rotate(manager, session, { secondFactor: true }) };
    });
  }

  private tooMany(userId: string): Promise<boolean> {
    return this.attempts.exceeds([{ kind: 'code', of: userId }]);
  }

  /** In one statement, so that one code opens one session also when it comes twice at the same moment. */
  private async takeCode(
    manager: EntityManager,
    userId: string,
    code: string,
    state: 'set-up' | 'confirmed',
  ): Promise<boolean> {
    const [user]: { stored: string | null }[] = await manager.query(
      `select totp_secret as stored from app_user where id = $1 and (totp_confirmed_at is null) = $2`,
      [userId, state === 'set-up'],
    );
    const secret = user?.stored ? this.secrets.open(user.stored, userId) : null;
    const step = secret === null ? null : totpStep(secret, code, this.clock.now());
    if (step === null) return false;
    const taken: unknown[] = await manager.query(
      `with taken as (
         update app_user set totp_last_step = $2
          where id = $1 and (totp_last_step is null or totp_last_step < $2) returning id
       ) select id from taken`,
      [userId, step],
    );
    return taken.length > 0;
  }

  private async takeRecoveryCode(manager: EntityManager, userId: string, code: string): Promise<boolean> {
    const plain = plainRecoveryCode(code);
    if (plain === null) return false;
    const used: unknown[] = await manager.query(
      `with used as (
         update recovery_code set used_at = now()
          where user_id = $1 and code_hash = $2 and used_at is null returning user_id
       ) select user_id from used`,
      [userId, hashSecret(plain)],
    );
    if (used.length === 0) return false;
    await recordAudit(manager, { actor: `user:${userId}`, action: 'recovery-code.used', subject: userId });
    return true;
  }

  private async replaceRecoveryCodes(manager: EntityManager, userId: string): Promise<string[]> {
    const codes = newRecoveryCodes();
    await manager.query(`delete from recovery_code where user_id = $1`, [userId]);
    await manager.query(
      `insert into recovery_code (user_id, code_hash) select $1, code from unnest($2::text[]) code`,
      [userId, codes.map((code) => hashSecret(code.replaceAll('-', '')))],
    );
    return codes;
  }
}
