import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { type MailLang } from '../../platform/mail/mail-content.tsx';
import { type Attempt, AttemptLimit, WINDOW_MINUTES } from '../attempt-limit.ts';
import { recordAudit } from '../audit.ts';
import { networkOf } from '../network-of.ts';
import { SessionService } from '../session.service.ts';
import { passwordMatches } from './password-hash.ts';

export type PasswordSignIn =
  | { kind: 'opened'; token: string }
  /** Address or password is wrong, or the account is closed or has no password: which one is nobody's business. */
  | { kind: 'unknown' }
  | { kind: 'too-many'; waitMinutes: number };

/** Where an attempt comes from. */
export interface Whence {
  ip: string;
  browser?: string | undefined;
  lang?: MailLang;
}

interface Account {
  id: string;
  passwordHash: string | null;
  /** Its owner came from this network before. */
  atHome: boolean;
}

/** Signs in officers by mail address and password. */
@Injectable()
export class PasswordSignInService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly attempts: AttemptLimit,
    private readonly sessions: SessionService,
  ) {}

  /** The session still waits for a second factor when the account has or needs one. */
  async signIn(email: string, password: string, { ip, browser, lang }: Whence): Promise<PasswordSignIn> {
    const network = networkOf(ip);
    const account = await this.find(email, network);
    const attempts = attemptsAt(email, network, account);
    if (await this.attempts.exceeds(attempts)) return { kind: 'too-many', waitMinutes: WINDOW_MINUTES };
    const good = await passwordMatches(password, account?.passwordHash ?? null);
    if (!account || !good) return this.refuse(account);
    await this.attempts.forgive(attempts);
    await this.noteSuccess(account.id, network);
    const manner = {
      method: 'password' as const,
      ...(browser ? { browser } : {}),
      ...(lang ? { lang } : {}),
    };
    return { kind: 'opened', token: await this.sessions.open({ kind: 'user', id: account.id }, manner) };
  }

  private async find(email: string, network: string): Promise<Account | undefined> {
    const rows: Account[] = await this.dataSource.query(
      `select u.id, u.password_hash as "passwordHash",
              exists (select from known_network k where k.user_id = u.id and k.network = $2) as "atHome"
         from app_user u where lower(u.email) = lower($1) and u.disabled_at is null`,
      [email.trim(), network],
    );
    return rows[0];
  }

  /** A known address leaves the same traces as an unknown one, and takes as long. */
  private async refuse(account: Account | undefined): Promise<PasswordSignIn> {
    const subject = account?.id ?? 'unknown';
    await recordAudit(this.dataSource.manager, { actor: 'public', action: 'sign-in.refused', subject });
    return { kind: 'unknown' };
  }

  private async noteSuccess(userId: string, network: string): Promise<void> {
    await this.dataSource.query(`update app_user set last_sign_in_at = now() where id = $1`, [userId]);
    await this.dataSource.query(
      `insert into known_network (user_id, network) values ($1, $2)
       on conflict (user_id, network) do update set last_at = now()`,
      [userId, network],
    );
  }
}

/**
 * Attempts at an account count for all of the world together, except from where its owner has been before: whoever guesses
 * elsewhere stops himself, and not them.
 */
function attemptsAt(email: string, network: string, account: Account | undefined): Attempt[] {
  const name = email.trim().toLowerCase();
  return [
    { kind: 'address', of: network },
    account?.atHome ? { kind: 'account-at-home', of: `${network} ${name}` } : { kind: 'account', of: name },
  ];
}
