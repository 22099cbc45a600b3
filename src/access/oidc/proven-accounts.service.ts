import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { AppConfig } from '../../platform/config/app-config.ts';
import { tellOwner } from '../accounts/tell-owner.ts';
import { recordAudit } from '../audit.ts';
import { SessionService, type SignInManner } from '../session.service.ts';
import { type Claims, kvkNumberFrom, officerFrom, type ProvenOfficer } from './claims.ts';
import { type ProviderKind } from './sign-in-providers.ts';

export interface Opened {
  kind: 'opened';
  token: string;
}

export type ProvenSignIn =
  | Opened
  | MailboxSignIn
  /** The provider passed on no mail address. */
  | { kind: 'no-address' }
  /** The provider does not vouch for the address: a code that is mailed there has to. Said before anybody looks for the address. */
  | { kind: 'address-unproven'; officer: ProvenOfficer }
  /** eHerkenning passed on no KvK number. */
  | { kind: 'no-kvk' };

/** What becomes of a sign-in with an address that is theirs. */
export type MailboxSignIn =
  | Opened
  /** The address belongs to an account that signs in another way. */
  | { kind: 'address-taken' }
  | { kind: 'closed' }
  /** They signed in with this code already. */
  | { kind: 'stale' };

/** What is kept of where somebody signs in. */
type Whence = Pick<SignInManner, 'browser' | 'lang'>;

/** The account that somebody gets, or why they get none. */
type Found<S> = { kind: 'account'; id: string } | Exclude<S, Opened>;

/** Opens a session for whoever a provider vouches for, and makes their account at the first time. */
@Injectable()
export class ProvenAccountsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: AppConfig,
    private readonly sessions: SessionService,
  ) {}

  async signIn(provider: ProviderKind, claims: Claims, whence: Whence): Promise<ProvenSignIn> {
    return this.dataSource.transaction(async (manager) => {
      const officers = provider === 'officers';
      const found = officers ? await this.officer(manager, claims) : await this.firm(manager, claims);
      if (found.kind !== 'account') return found;
      return this.open(manager, { kind: officers ? 'user' : 'firm', id: found.id }, whence);
    });
  }

  /** The same for an officer who showed that the mailbox is theirs, once. */
  async signInByMailbox(officer: ProvenOfficer, whence: Whence): Promise<MailboxSignIn> {
    return this.dataSource.transaction(async (manager) => {
      if (await bySubject(manager, officer)) return { kind: 'stale' };
      const found = await ofAddress(manager, officer);
      return found.kind === 'account' ? this.open(manager, { kind: 'user', id: found.id }, whence) : found;
    });
  }

  private async open(
    manager: EntityManager,
    owner: { kind: 'user' | 'firm'; id: string },
    whence: Whence,
  ): Promise<Opened> {
    const manner = { method: owner.kind === 'user' ? 'oidc' : 'eherkenning', ...whence } as const;
    return { kind: 'opened', token: await this.sessions.openIn(manager, owner, manner) };
  }

  private async officer(manager: EntityManager, claims: Claims): Promise<Found<ProvenSignIn>> {
    const officer = officerFrom(claims, this.config.oidc?.trustsAddresses ?? false);
    if (!officer) return { kind: 'no-address' };
    const known = await bySubject(manager, officer);
    if (known) return known.closed ? { kind: 'closed' } : { kind: 'account', id: known.id };
    return officer.emailVerified ? ofAddress(manager, officer) : { kind: 'address-unproven', officer };
  }

  /** A firm account speaks for the entry with its KvK number, as soon as there is one. */
  private async firm(manager: EntityManager, claims: Claims): Promise<Found<ProvenSignIn>> {
    const kvk = kvkNumberFrom(claims, this.config.eherkenning?.kvkClaim ?? 'kvk');
    if (kvk === null) return { kind: 'no-kvk' };
    const [account]: { id: string; closed: boolean }[] = await manager.query(
      `insert into firm_account as f (kvk_number, supplier_id, confirmed_at, last_sign_in_at)
       values ($1, (select supplier_id from supplier_identifier where kind = 'kvk' and value = $1), now(), now())
       on conflict (kvk_number) where kvk_number is not null
       do update set last_sign_in_at = now(), supplier_id = coalesce(excluded.supplier_id, f.supplier_id)
       returning id, disabled_at is not null as closed`,
      [kvk],
    );
    if (!account) throw new Error('the firm account was not kept');
    return account.closed ? { kind: 'closed' } : { kind: 'account', id: account.id };
  }
}

async function bySubject(manager: EntityManager, { issuer, subject }: ProvenOfficer) {
  const rows: { id: string; closed: boolean }[] = await manager.query(
    `with known as (
       update app_user set last_sign_in_at = now() where oidc_issuer = $1 and oidc_subject = $2
       returning id, disabled_at
     ) select id, disabled_at is not null as closed from known`,
    [issuer, subject],
  );
  return rows[0];
}

/** The account with an address that is theirs. A new one has no rights until an administrator gives it a role. */
async function ofAddress(manager: EntityManager, officer: ProvenOfficer): Promise<Found<MailboxSignIn>> {
  return (await linkByAddress(manager, officer)) ?? (await makeAccount(manager, officer));
}

/**
 * An account that an administrator made beforehand becomes that of the provider. Not one with an app, unless the provider vouches for
 * the address: who reads a mailbox would come in without the code that the account asks for. Null when there is no account with it.
 */
async function linkByAddress(
  manager: EntityManager,
  officer: ProvenOfficer,
): Promise<Found<MailboxSignIn> | null> {
  const [account]: { id: string; closed: boolean; linked: boolean; hasApp: boolean }[] = await manager.query(
    `select id, disabled_at is not null as closed, oidc_subject is not null as linked,
            totp_confirmed_at is not null as "hasApp"
       from app_user where lower(email) = lower($1) for update`,
    [officer.email],
  );
  if (!account) return null;
  if (account.linked || (account.hasApp && !officer.emailVerified)) return { kind: 'address-taken' };
  if (account.closed) return { kind: 'closed' };
  await manager.query(
    `update app_user set oidc_issuer = $2, oidc_subject = $3, last_sign_in_at = now() where id = $1`,
    [account.id, officer.issuer, officer.subject],
  );
  await recordAudit(manager, { actor: `user:${account.id}`, action: 'user.linked', subject: account.id });
  await tellOwner(manager, account.id, 'linked');
  return { kind: 'account', id: account.id };
}

async function makeAccount(manager: EntityManager, officer: ProvenOfficer): Promise<Found<MailboxSignIn>> {
  const [account]: { id: string }[] = await manager.query(
    `insert into app_user (email, name, oidc_issuer, oidc_subject, last_sign_in_at)
     values ($1, $2, $3, $4, now()) returning id`,
    [officer.email, officer.name, officer.issuer, officer.subject],
  );
  const id = account?.id ?? '';
  await recordAudit(manager, { actor: `user:${id}`, action: 'user.created', subject: id });
  return { kind: 'account', id };
}
