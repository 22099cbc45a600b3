import { Injectable } from '@nestjs/common';

import { ApiKeyService } from './api-key.service.ts';
import { type Attempt, AttemptLimit, WINDOW_MINUTES } from './attempt-limit.ts';
import { hasScope } from './caller.ts';
import { networkOf } from './network-of.ts';
import { type Scope } from './scope.ts';
import { SessionService } from './session.service.ts';

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
    private readonly attempts: AttemptLimit,
    private readonly apiKeys: ApiKeyService,
    private readonly sessions: SessionService,
  ) {}

  /** @param ip where the attempt comes from: attempts are counted there, in all processes together */
  async signIn(key: string, scope: Scope, ip: string): Promise<SignIn> {
    // Counted before the key is looked at: attempts that come at the same moment must not slip through together.
    const attempt: Attempt[] = [{ kind: 'address', of: networkOf(ip) }];
    if (await this.attempts.exceeds(attempt)) return { kind: 'too-many', waitMinutes: WINDOW_MINUTES };
    const caller = await this.apiKeys.authenticate(key.trim());
    if (!caller) return { kind: 'unknown' };
    await this.attempts.forgive(attempt);
    if (!hasScope(caller, scope)) return { kind: 'lacks-scope' };
    return { kind: 'opened', token: await this.sessions.open(caller) };
  }
}
