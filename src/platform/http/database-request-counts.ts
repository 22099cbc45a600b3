import { createHash } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { type RequestCount, RequestCounts } from './request-counts.ts';

/**
 * Counts in a table that PostgreSQL writes no log for: a crash forgets the counts of a minute, which harms nobody. One
 * statement a request of the public.
 */
@Injectable()
export class DatabaseRequestCounts extends RequestCounts {
  private cleanedAt = 0;

  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async count(key: string, windowMs: number): Promise<RequestCount> {
    await this.forgetOld(windowMs);
    const rows: RequestCount[] = await this.dataSource.query(
      `insert into request_count as c (bucket, requests, since) values ($1, 1, now())
       on conflict (bucket) do update
          set requests = case when c.since > now() - $2 * interval '1 ms' then c.requests + 1 else 1 end,
              since = case when c.since > now() - $2 * interval '1 ms' then c.since else now() end
       returning requests as current, ceil($2 - extract(epoch from now() - since) * 1000)::int as ttl`,
      [createHash('sha256').update(key).digest('base64url'), windowMs],
    );
    if (!rows[0]) throw new Error('the request was not counted');
    return rows[0];
  }

  /** Once a window and process: counts stand for addresses of people, and none is kept longer than it counts. */
  private async forgetOld(windowMs: number): Promise<void> {
    if (Date.now() - this.cleanedAt < windowMs) return;
    this.cleanedAt = Date.now();
    await this.dataSource.query(`delete from request_count where since < now() - $1 * interval '1 ms'`, [
      windowMs,
    ]);
  }
}
