import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { ApiKeyService } from './api-key.service.ts';
import { hasScope } from './caller.ts';
import { type Scope } from './scope.ts';
import { SessionService } from './session.service.ts';

/** Attempts from one address within the window; people mistype and retry, programs guess. */
const MAX_ATTEMPTS = 10;
const WINDOW_MINUTES = 15;

export type SignIn =
  | { kind: 'opened'; token: string }
  /** The key is not good; whether it ever was is nobody's business. */
  | { kind: 'unknown' }
  /** A good key that may not do this. */
  | { kind: 'lacks-scope' }
  | { kind: 'too-many'; waitMinutes: number };

/** Turns an API key into a session, for people who keep the register by hand. */
@Injectable()
export class SignInService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly apiKeys: ApiKeyService,
    private readonly sessions: SessionService,
  ) {}

  /** @param ip where the attempt comes from: attempts are counted there, in all processes together */
  async signIn(key: string, scope: Scope, ip: string): Promise<SignIn> {
    // Counted before the key is looked at: attempts that come at the same moment must not slip through together.
    const { address, attempts } = await this.count(ip);
    if (attempts > MAX_ATTEMPTS) return { kind: 'too-many', waitMinutes: WINDOW_MINUTES };
    const caller = await this.apiKeys.authenticate(key.trim());
    if (!caller) return { kind: 'unknown' };
    await this.dataSource.query(`delete from sign_in_attempts where address = $1`, [address]);
    if (!hasScope(caller, scope)) return { kind: 'lacks-scope' };
    return { kind: 'opened', token: await this.sessions.open(caller) };
  }

  /** Of IPv6 the /64 counts, which one subscriber has whole. */
  private async count(ip: string): Promise<{ address: string; attempts: number }> {
    // Addresses are personal data: none is kept longer than it counts.
    await this.dataSource.query(
      `delete from sign_in_attempts where since < now() - interval '${WINDOW_MINUTES} minutes'`,
    );
    const [row]: { address: string; attempts: number }[] = await this.dataSource.query(
      `insert into sign_in_attempts as a (address, attempts, since)
         values (network(set_masklen($1::inet, case family($1::inet) when 6 then 64 else 32 end)), 1, now())
         on conflict (address) do update set attempts = a.attempts + 1 returning address, attempts`,
      [plainAddress(ip)],
    );
    if (!row) throw new Error('the attempt was not counted');
    return row;
  }
}

/** Without what a PostgreSQL address does not have: the zone, and the IPv6 clothes of an IPv4 address. */
function plainAddress(ip: string): string {
  return ip.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
}
