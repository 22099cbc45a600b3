import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { tellOwner } from '../accounts/tell-owner.ts';
import { AttemptLimit } from '../attempt-limit.ts';
import { recordAudit } from '../audit.ts';
import { OneTimeLinkService, PASSWORD_LINKS } from '../one-time-link.service.ts';
import { hashPassword, passwordMatches } from './password-hash.ts';
import { type PasswordFault, passwordFault } from './password-policy.ts';

export type PasswordChange = 'changed' | PasswordFault | Exclude<PresentPassword, 'right'> | 'dead-link';

/** Whether somebody knows the present password; after too many guesses nobody is told for a while. */
export type PresentPassword = 'right' | 'wrong-password' | 'too-many';

interface Account {
  id: string;
  email: string;
  passwordHash: string | null;
}

/** Sets and changes passwords. Every other session of the account ends with the old one: somebody may have known it. */
@Injectable()
export class PasswordService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly links: OneTimeLinkService,
    private readonly attempts: AttemptLimit,
  ) {}

  /** With a link that was sent to its owner. A password that is refused leaves the link as it was. */
  async setByLink(token: string, password: string): Promise<PasswordChange> {
    const owner = await this.links.look(token, ...PASSWORD_LINKS);
    const account = owner?.kind === 'user' ? await this.find(owner.id) : null;
    if (!account) return 'dead-link';
    const fault = passwordFault(password, account.email);
    if (fault) return fault;
    const hash = await hashPassword(password);
    return this.dataSource.transaction(async (manager) => {
      if (!(await this.links.redeem(manager, token, ...PASSWORD_LINKS))) return 'dead-link';
      await this.save(manager, account, hash, null);
      return 'changed';
    });
  }

  /** By somebody who is signed in and knows the present one; an account without a password sets its first. */
  async change(userId: string, present: string, wanted: string, sessionId: string): Promise<PasswordChange> {
    const account = await this.find(userId);
    if (!account) return 'wrong-password';
    const known = await this.confirm(account, present);
    if (known !== 'right') return known;
    const fault = passwordFault(wanted, account.email);
    if (fault) return fault;
    const hash = await hashPassword(wanted);
    await this.dataSource.transaction((manager) => this.save(manager, account, hash, sessionId));
    return 'changed';
  }

  /** Whether this is the password of the account; of one without a password nothing is asked. */
  async confirms(userId: string, present: string): Promise<PresentPassword> {
    const account = await this.find(userId);
    return account ? this.confirm(account, present) : 'wrong-password';
  }

  /** Who sits at an open session may guess no more often than who signs in. */
  private async confirm({ id, passwordHash }: Account, present: string): Promise<PresentPassword> {
    if (passwordHash === null) return 'right';
    const attempts = [{ kind: 'present-password', of: id }] as const;
    if (await this.attempts.exceeds(attempts)) return 'too-many';
    if (!(await passwordMatches(present, passwordHash))) return 'wrong-password';
    await this.attempts.forgive(attempts);
    return 'right';
  }

  private async save(
    manager: EntityManager,
    { id: userId, passwordHash }: Account,
    hash: string,
    keep: string | null,
  ): Promise<void> {
    await manager.query(`update app_user set password_hash = $2 where id = $1`, [userId, hash]);
    await manager.query(`delete from session where user_id = $1 and id is distinct from $2`, [userId, keep]);
    await manager.query(`delete from one_time_link where user_id = $1 and used_at is null`, [userId]);
    await recordAudit(manager, { actor: `user:${userId}`, action: 'password.changed', subject: userId });
    // A first one is set by whoever was told to.
    if (passwordHash !== null) await tellOwner(manager, userId, 'password-changed');
  }

  private async find(userId: string): Promise<Account | null> {
    const rows: Account[] = await this.dataSource.query(
      `select id, email, password_hash as "passwordHash" from app_user where id = $1 and disabled_at is null`,
      [userId],
    );
    return rows[0] ?? null;
  }
}
