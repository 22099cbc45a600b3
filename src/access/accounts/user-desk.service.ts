import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { DomainError } from '../../common/errors.ts';
import { actorName, type UserCaller } from '../caller.ts';
import { mayIn, type Reach, reachOf } from '../may.ts';
import { type Membership } from '../role.ts';
import { checkedMembership, type NewUser, type Person } from './new-user.ts';
import { listUsers, type UserView } from './user-view.ts';
import { UserService } from './user.service.ts';

const PERMISSION = 'members:manage';

/** Of all of an account, of the roles within reach only, or of their own: of that no more than giving it roles. */
export type Say = 'whole' | 'part' | 'own';

/**
 * What an administrator does with accounts: those of the own municipality and no others. Throws `not-found` for an account
 * that they do not see, `forbidden` for what reaches beyond their municipality or would lock themselves out.
 */
@Injectable()
export class UserDesk {
  constructor(
    private readonly dataSource: DataSource,
    private readonly users: UserService,
  ) {}

  list(by: UserCaller): Promise<UserView[]> {
    const reach = reachOf(by, PERMISSION);
    return listUsers(this.dataSource.manager, by.id, reach.kind === 'all' ? null : reach.municipalities);
  }

  async find(by: UserCaller, id: string): Promise<UserView> {
    const user = (await this.list(by)).find((one) => one.id === id);
    if (!user) throw new DomainError('not-found', 'There is no account with this id.');
    return user;
  }

  /** Answers the token of the link that sets the password. */
  async create(by: UserCaller, input: NewUser): Promise<{ id: string; token: string }> {
    requireReach(by, checkedMembership(input));
    return this.users.create(input, actorName(by));
  }

  async grant(
    by: UserCaller,
    id: string,
    role: Pick<NewUser, 'role' | 'municipality' | 'network'>,
  ): Promise<void> {
    await this.find(by, id);
    requireReach(by, checkedMembership(role));
    await this.users.grant(id, role, actorName(by));
  }

  async withdraw(by: UserCaller, id: string, roleId: string): Promise<void> {
    const user = await this.find(by, id);
    requireOther(by, user);
    const role = user.roles.find((held) => held.id === roleId);
    if (role) requireReach(by, role);
    await this.users.withdraw(id, roleId, actorName(by));
  }

  /**
   * Whoever has this link is that person: so it is for accounts that are wholly of the own municipality. Not for one's own: who
   * found an open session would have password and second factor with it.
   */
  async renew(by: UserCaller, id: string, lostPhone: boolean): Promise<string> {
    requireOther(by, await this.requireWhole(by, id));
    return this.users.renew(id, lostPhone, actorName(by));
  }

  /** Answers the former address when it has another one now. */
  async correct(by: UserCaller, id: string, person: Person): Promise<string | null> {
    const user = await this.requireWhole(by, id);
    requireOther(by, user);
    requireSameOrganisation(by, user, person.email);
    return this.users.correct(id, person, actorName(by));
  }

  async close(by: UserCaller, id: string): Promise<void> {
    requireOther(by, await this.requireWhole(by, id));
    await this.users.close(id, actorName(by));
  }

  async reopen(by: UserCaller, id: string): Promise<void> {
    await this.requireWhole(by, id);
    await this.users.reopen(id, actorName(by));
  }

  /** Whether an account is wholly of their own municipality, and not their own. */
  async mayDecideAbout(by: UserCaller, id: string): Promise<boolean> {
    return this.sayOver(by, await this.find(by, id)) === 'whole';
  }

  /** What they have to say over an account that they see. */
  sayOver(by: UserCaller, user: UserView): Say {
    if (user.id === by.id) return 'own';
    return isWholly(user, reachOf(by, PERMISSION)) ? 'whole' : 'part';
  }

  /** An account that this administrator may decide about altogether. */
  async requireWhole(by: UserCaller, id: string): Promise<UserView> {
    const user = await this.find(by, id);
    if (isWholly(user, reachOf(by, PERMISSION))) return user;
    throw new DomainError(
      'forbidden',
      'This account has roles elsewhere too: ask who administers the whole register.',
    );
  }
}

/** Whether every role of an account lies within reach; of one without roles, that is so. */
export function isWholly({ roles }: Pick<UserView, 'roles'>, reach: Reach): boolean {
  if (reach.kind === 'all') return true;
  return roles.every(
    ({ municipality }) => municipality !== null && reach.municipalities.includes(municipality),
  );
}

/** Roles of networks and of the whole installation are for whoever administers that. */
function requireReach(by: UserCaller, { municipality }: Membership): void {
  if (mayIn(by, PERMISSION, municipality)) return;
  throw new DomainError('forbidden', 'You give and take roles of your own municipality only.');
}

/** An account without a role is of the organisation of its address: with another one nobody here would see it any more. */
function requireSameOrganisation(by: UserCaller, { roles, email }: UserView, wanted: string): void {
  const moves = domainOf(wanted) !== domainOf(email);
  if (!moves || roles.length > 0 || reachOf(by, PERMISSION).kind === 'all') return;
  throw new DomainError('forbidden', 'Give the account a role first: it is known by its address until then.');
}

function domainOf(address: string): string {
  return address.trim().toLowerCase().split('@').at(-1) ?? '';
}

function requireOther(by: UserCaller, { id }: UserView): void {
  if (id === by.id)
    throw new DomainError('forbidden', 'You cannot do this to your own account: ask a colleague.');
}
