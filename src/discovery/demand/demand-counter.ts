import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { Clock } from '../../common/clock.ts';
import { addDays } from '../../enrichment/labels/label-validity.ts';
import { storeWishes, type CountedWish } from './demand-store.ts';
import { type UnmetWish } from './unmet-search.ts';

/** Wishes are written together, this long after the first of them. */
const WRITE_AFTER_MS = 10_000;
/** Different wishes that are kept while the database is away; what comes then is not counted. */
const MOST_WAITING = 5_000;

/**
 * Counts searches and requests that found too little. Counting costs a search nothing: it is remembered, and written
 * together with others a moment later. A process that dies loses the last seconds, which a count can bear.
 */
@Injectable()
export class DemandCounter implements OnModuleDestroy {
  private readonly log = new Logger(DemandCounter.name);
  private waiting = new Map<string, CountedWish>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Takes note of it; null is nothing to note. */
  count(wish: UnmetWish | null): void {
    if (wish === null) return;
    const what = { ...wish, week: mondayOf(this.clock.today()) };
    const key = JSON.stringify(what);
    const known = this.waiting.get(key);
    if (known) known.times += 1;
    else if (this.waiting.size < MOST_WAITING) this.waiting.set(key, { ...what, times: 1 });
    this.timer ??= setTimeout(() => void this.write(), WRITE_AFTER_MS).unref();
  }

  /** Writes what waits. What could not be written waits on. */
  async write(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const batch = this.waiting;
    if (batch.size === 0) return;
    this.waiting = new Map();
    try {
      await storeWishes(this.dataSource.manager, [...batch.values()]);
    } catch (error) {
      this.log.warn(
        `Unmet demand is written later: ${error instanceof Error ? error.message : String(error)}`,
      );
      this.takeBack(batch);
    }
  }

  async onModuleDestroy(): Promise<void> {
    await this.write();
    clearTimeout(this.timer);
  }

  private takeBack(batch: ReadonlyMap<string, CountedWish>): void {
    for (const [key, wish] of batch) {
      const newer = this.waiting.get(key);
      if (newer) newer.times += wish.times;
      else if (this.waiting.size < MOST_WAITING) this.waiting.set(key, wish);
    }
    this.timer ??= setTimeout(() => void this.write(), WRITE_AFTER_MS).unref();
  }
}

/** The Monday of a day's week. @param day ISO date */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}
