import { createHash } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** The time in which attempts are counted together; people mistype and retry, programs guess. */
export const WINDOW_MINUTES = 15;

/** What attempts are counted for, and how many of them there may be within the window. */
const LIMITS = {
  /** From one address: one person at one desk. */
  address: 10,
  /** At one account from anywhere. More than an address has, or a stranger could keep somebody out on his own. */
  account: 30,
  /** At one account from where its owner has been before. */
  'account-at-home': 10,
  /** Codes of six digits: five of a million a quarter of an hour. */
  code: 5,
  /** At the password of an account by who is signed in to it: somebody may have left their computer. */
  'present-password': 10,
  /** Mails that one asks for. */
  mail: 5,
  /** Mistakes that one reports: somebody who goes through a list may have a handful. */
  report: 10,
} as const;

export type AttemptKind = keyof typeof LIMITS;

/** One thing to count: an address, an account. */
export interface Attempt {
  kind: AttemptKind;
  /** Kept as a hash: it may be a mail address. */
  of: string;
}

/** Counts attempts, in all processes together, before anybody looks at what was sent. */
@Injectable()
export class AttemptLimit {
  constructor(private readonly dataSource: DataSource) {}

  /** Whether this is one attempt too many for any of these. It counts for all of them. */
  async exceeds(attempts: readonly Attempt[]): Promise<boolean> {
    // Addresses are personal data: none is kept longer than it counts.
    await this.dataSource.query(
      `delete from sign_in_attempts where since < now() - make_interval(mins => $1)`,
      [WINDOW_MINUTES],
    );
    const limits = new Map(attempts.map((attempt) => [bucketOf(attempt), LIMITS[attempt.kind]]));
    // Sorted, so that two requests that count the same things do not wait for each other crosswise.
    const counted: { bucket: string; attempts: number }[] = await this.dataSource.query(
      `insert into sign_in_attempts as a (bucket, attempts, since)
       select bucket, 1, now() from unnest($1::text[]) bucket order by bucket
           on conflict (bucket) do update set attempts = a.attempts + 1 returning bucket, attempts`,
      [[...limits.keys()]],
    );
    return counted.some(({ bucket, attempts: count }) => count > (limits.get(bucket) ?? 0));
  }

  /** Forgets attempts at this: it went well. */
  async forgive(attempts: readonly Attempt[]): Promise<void> {
    await this.dataSource.query(`delete from sign_in_attempts where bucket = any($1)`, [
      attempts.map(bucketOf),
    ]);
  }
}

function bucketOf({ kind, of }: Attempt): string {
  return `${kind}:${createHash('sha256').update(of).digest('base64url')}`;
}
