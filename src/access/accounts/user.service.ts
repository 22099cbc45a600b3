import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { DomainError } from '../../common/errors.ts';
import { recordAudit } from '../audit.ts';
import { OneTimeLinkService } from '../one-time-link.service.ts';
import { type Membership } from '../role.ts';
import { correctUser } from './correct-user.ts';
import { checkedMembership, checkedNewUser, type NewUser, type Person } from './new-user.ts';
import { tellOwner } from './tell-owner.ts';
import { findUser, type UserView } from './user-view.ts';

/** Makes and closes accounts of officers, and gives and takes their roles. Who may do so is for the caller to ask. */
@Injectable()
export class UserService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly links: OneTimeLinkService,
  ) {}

  /**
   * A new account with its first role, and the token of the link to set a password. `by` names who made it. Throws
   * `invalid-input` with every fault, `conflict` when the address has an account.
   */
  async create(input: NewUser, by = 'command-line'): Promise<{ id: string; token: string }> {
    const { email, name, membership } = checkedNewUser(input);
    return this.dataSource.transaction(async (manager) => {
      const [user]: { id: string }[] = await manager.query(
        `insert into app_user (email, name) values ($1, $2) on conflict (lower(email)) do nothing returning id`,
        [email, name],
      );
      if (!user) throw new DomainError('conflict', `There is an account with the address ${email} already.`);
      await recordAudit(manager, { actor: by, action: 'user.created', subject: user.id });
      await addRole(manager, user.id, membership, by);
      return {
        id: user.id,
        token: await this.links.issue(manager, { kind: 'user', id: user.id }, 'set-password'),
      };
    });
  }

  /** Gives somebody a role. Having it already is fine. Throws `invalid-input`, or `not-found` for an unknown account. */
  async grant(
    userId: string,
    role: Pick<NewUser, 'role' | 'municipality' | 'network'>,
    by: string,
  ): Promise<void> {
    const membership = checkedMembership(role);
    await this.dataSource.transaction(async (manager) => {
      await this.require(manager, userId);
      await addRole(manager, userId, membership, by);
    });
  }

  /** Takes a role away: it ends in open sessions too. Throws `not-found` when the account does not have it. */
  async withdraw(userId: string, roleId: string, by: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const [before]: Membership[] = await manager.query(
        `with gone as (delete from membership where id::text = $1 and user_id = $2 returning *)
         select role, municipality, network_code as network from gone`,
        [roleId, userId],
      );
      if (!before) throw new DomainError('not-found', 'This account does not have that role (any more).');
      await recordAudit(manager, { actor: by, action: 'role.withdrawn', subject: userId, before });
    });
  }

  /** Another name or mail address; see {@link correctUser}. */
  async correct(userId: string, wanted: Partial<Person>, by: string): Promise<string | null> {
    return this.dataSource.transaction((manager) => correctUser(manager, userId, wanted, by));
  }

  /** Closes an account: its sessions and links end at once, what it did stays known. Throws `not-found`. */
  async close(userId: string, by: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await this.require(manager, userId);
      await manager.query(`update app_user set disabled_at = coalesce(disabled_at, now()) where id = $1`, [
        userId,
      ]);
      await manager.query(`delete from session where user_id = $1`, [userId]);
      await manager.query(`delete from one_time_link where user_id = $1`, [userId]);
      await recordAudit(manager, { actor: by, action: 'user.closed', subject: userId });
    });
  }

  /** Opens a closed account again, with the roles that it had. Throws `not-found`. */
  async reopen(userId: string, by: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await this.require(manager, userId);
      await manager.query(`update app_user set disabled_at = null where id = $1`, [userId]);
      await recordAudit(manager, { actor: by, action: 'user.reopened', subject: userId });
    });
  }

  /**
   * The token of a new link to set a password, for whoever lost theirs; `lostPhone` also takes the second factor away, so
   * that the next sign-in sets up a new one. Throws `not-found`, or `conflict` for a closed account.
   */
  async renew(userId: string, lostPhone: boolean, by: string): Promise<string> {
    return this.dataSource.transaction(async (manager) => {
      const user = await this.require(manager, userId);
      if (user.disabledAt) throw new DomainError('conflict', 'This account is closed: open it again first.');
      if (lostPhone) await forgetSecondFactor(manager, userId);
      if (lostPhone && user.hasSecondFactor) await tellOwner(manager, userId, 'app-removed');
      await recordAudit(manager, {
        actor: by,
        action: 'user.renewed',
        subject: userId,
        details: { lostPhone },
      });
      return this.links.issue(manager, { kind: 'user', id: userId }, 'set-password');
    });
  }

  /** Throws `not-found`. */
  async require(manager: EntityManager, userId: string): Promise<UserView> {
    const user = await findUser(manager, userId);
    if (!user) throw new DomainError('not-found', 'There is no account with this id.');
    return user;
  }

  /** The id of the account with this address, whatever its case; null when there is none. */
  async findByEmail(email: string): Promise<string | null> {
    const rows: { id: string }[] = await this.dataSource.query(
      `select id from app_user where lower(email) = lower($1)`,
      [email.trim()],
    );
    return rows[0]?.id ?? null;
  }
}

async function addRole(manager: EntityManager, userId: string, after: Membership, by: string): Promise<void> {
  const added: unknown[] = await manager.query(
    `insert into membership (user_id, role, municipality, network_code, granted_by) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning id`,
    [userId, after.role, after.municipality, after.network, by],
  );
  if (added.length === 0) return;
  await recordAudit(manager, { actor: by, action: 'role.granted', subject: userId, after: { ...after } });
}

/** Sessions that came in with it end too. */
async function forgetSecondFactor(manager: EntityManager, userId: string): Promise<void> {
  await manager.query(
    `update app_user set totp_secret = null, totp_confirmed_at = null, totp_last_step = null where id = $1`,
    [userId],
  );
  await manager.query(`delete from recovery_code where user_id = $1`, [userId]);
  await manager.query(`delete from session where user_id = $1`, [userId]);
}
