import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { Clock } from '../../common/clock.ts';
import { addDays } from '../../common/day.ts';
import { type Page } from '../../common/page.ts';
import { BatchedCounts } from '../../platform/database/batched-counts.ts';
import {
  type CountedUse,
  type DayOfUsage,
  loadUsage,
  loadUsageByOperation,
  storeUsage,
  type UsageFilter,
} from './usage-store.ts';

/** Different uses that are kept while the database is away. */
const MOST_WAITING = 10_000;

/** Days that a page tells of: a month is what people compare. */
export const DAYS_SHOWN = 30;

/** Counts what keys are used for, by day, and tells their administrators. Nothing is kept of a single request. */
@Injectable()
export class KeyUsageService implements OnModuleDestroy {
  private readonly log = new Logger(KeyUsageService.name);
  private readonly counts: BatchedCounts<CountedUse>;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    this.counts = new BatchedCounts({
      write: (uses) => storeUsage(dataSource.manager, uses),
      failed: (error) => this.log.warn(`Usage of keys is written later: ${String(error)}`),
      mostWaiting: MOST_WAITING,
    });
  }

  /** Counts one request, at no cost to it: uses are written together a moment later. */
  count(use: Omit<CountedUse, 'day'>): void {
    this.counts.count({ ...use, day: this.clock.today() });
  }

  /** What is known of these keys, one page, the latest day first. Of other processes all but the last ten seconds. */
  async page(
    filter: UsageFilter & { page: number; pageSize: number },
  ): Promise<Page<DayOfUsage & { keyName: string }>> {
    await this.write();
    return loadUsage(this.dataSource.manager, filter);
  }

  /** The last thirty days of each key (of these municipalities, unless null), by what it was used for. */
  async lately(municipalities: readonly string[] | null): Promise<Map<string, Omit<DayOfUsage, 'day'>[]>> {
    await this.write();
    const from = addDays(this.clock.today(), 1 - DAYS_SHOWN);
    const uses = await loadUsageByOperation(this.dataSource.manager, { municipalities, from });
    const ofKeys = new Map<string, Omit<DayOfUsage, 'day'>[]>();
    for (const use of uses) ofKeys.set(use.keyId, [...(ofKeys.get(use.keyId) ?? []), use]);
    return ofKeys;
  }

  /** Writes what waits. What could not be written waits on. */
  write(): Promise<void> {
    return this.counts.write();
  }

  async onModuleDestroy(): Promise<void> {
    await this.counts.close();
  }
}
