import { createHash } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { GatheredCalls } from '../../common/gathered-calls.ts';
import { type RequestCount, RequestCounts } from './request-counts.ts';

/**
 * Counts in a table that PostgreSQL writes no log for: a crash forgets the counts of a minute, which harms nobody. One
 * statement for all requests of a caller that come while the last one is under way: each by itself they would wait for each other's
 * row, and hold a connection for that.
 */
@Injectable()
export class DatabaseRequestCounts extends RequestCounts {
  private cleanedAt = 0;
  private readonly gathered = new GatheredCalls<RequestCount>();

  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async count(key: string, windowMs: number): Promise<RequestCount> {
    await this.forgetOld(windowMs);
    const { answer, times, nth } = await this.gathered.ask(`${windowMs} ${key}`, (all) =>
      this.add(key, windowMs, all),
    );
    return { ...answer, current: answer.current - times + nth };
  }

  /** @returns the last one's count. Where another process counted first and a moment later, the window begins after `now()`: it lasts no longer. */
  private async add(key: string, windowMs: number, requests: number): Promise<RequestCount> {
    const rows: RequestCount[] = await this.dataSource.query(
      `insert into request_count as c (bucket, requests, since) values ($1, $3, now())
       on conflict (bucket) do update
          set requests = case when c.since > now() - $2 * interval '1 ms' then c.requests + $3 else $3 end,
              since = case when c.since > now() - $2 * interval '1 ms' then c.since else now() end
       returning requests as current, least($2, ceil($2 - extract(epoch from now() - since) * 1000))::int as ttl`,
      [createHash('sha256').update(key).digest('base64url'), windowMs, requests],
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
