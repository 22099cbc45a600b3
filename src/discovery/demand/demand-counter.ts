import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { Clock } from '../../common/clock.ts';
import { addDays } from '../../common/day.ts';
import { BatchedCounts } from '../../platform/database/batched-counts.ts';
import { type CountedWish, storeWishes } from './demand-store.ts';
import { type UnmetWish } from './unmet-search.ts';

/** Different wishes that are kept while the database is away. */
const MOST_WAITING = 5_000;

/** Counts searches and requests that found too little. */
@Injectable()
export class DemandCounter implements OnModuleDestroy {
  private readonly log = new Logger(DemandCounter.name);
  private readonly counts: BatchedCounts<Omit<CountedWish, 'times'>>;

  constructor(
    dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    this.counts = new BatchedCounts({
      write: (wishes) => storeWishes(dataSource.manager, wishes),
      failed: (error) => this.log.warn(`Unmet demand is written later: ${String(error)}`),
      mostWaiting: MOST_WAITING,
    });
  }

  /** Takes note of it; null is nothing to note. */
  count(wish: UnmetWish | null): void {
    if (wish !== null) this.counts.count({ ...wish, week: mondayOf(this.clock.today()) });
  }

  /** Writes what waits. What could not be written waits on. */
  write(): Promise<void> {
    return this.counts.write();
  }

  async onModuleDestroy(): Promise<void> {
    await this.counts.close();
  }
}

/** The Monday of a day's week. @param day ISO date */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}
