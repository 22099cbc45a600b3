import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { enqueue } from '../../platform/jobs/enqueue.ts';
import { AttemptLimit, WINDOW_MINUTES } from '../attempt-limit.ts';
import { networkOf } from '../network-of.ts';

export type ForgottenPassword = { kind: 'taken' } | { kind: 'too-many'; waitMinutes: number };

/** Takes the word of somebody that they forgot their password. */
@Injectable()
export class ForgottenPasswordService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly attempts: AttemptLimit,
  ) {}

  /**
   * Has a link mailed if there is such an account. An address that nobody has makes the same queries and the same job, so neither
   * the answer nor the time that it takes tells which it is.
   */
  async ask(email: string, { ip, lang }: { ip: string; lang: 'nl' | 'en' }): Promise<ForgottenPassword> {
    const name = email.trim().toLowerCase();
    const attempts = [
      { kind: 'address', of: networkOf(ip) },
      { kind: 'mail', of: `password ${name}` },
    ] as const;
    if (await this.attempts.exceeds(attempts)) return { kind: 'too-many', waitMinutes: WINDOW_MINUTES };
    const rows: { id: string }[] = await this.dataSource.query(
      `select id from app_user where lower(email) = $1 and disabled_at is null`,
      [name],
    );
    await enqueue(this.dataSource.manager, 'access.mail-password-link', {
      userId: rows[0]?.id ?? null,
      lang,
    });
    return { kind: 'taken' };
  }
}
