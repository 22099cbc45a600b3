import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { Clock } from '../../common/clock.ts';
import { BatchedCounts } from '../../platform/database/batched-counts.ts';
import { type SearchQuery, type SearchResult } from '../search-query.ts';
import { type ShortlistResult } from '../shortlist/shortlist.ts';
import { seenInSearch, seenInShortlist, type SightingKind } from './seen-firms.ts';
import { storeSightings } from './sighting-store.ts';

/** Counts how often a firm is shown to who searches, and how often it is on a shortlist; not who asked, nor what. */
@Injectable()
export class SightingCounter implements OnModuleDestroy {
  private readonly log = new Logger(SightingCounter.name);
  private readonly counts: BatchedCounts<{ supplierId: string; month: string; kind: SightingKind }>;

  constructor(
    dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    this.counts = new BatchedCounts({
      write: (sightings) => storeSightings(dataSource.manager, sightings),
      failed: (error) => this.log.warn(`Sightings of firms are written later: ${String(error)}`),
    });
  }

  countSearch(query: SearchQuery, result: SearchResult): void {
    this.count('found', seenInSearch(query, result));
  }

  countShortlist(result: ShortlistResult): void {
    this.count('shortlisted', seenInShortlist(result));
  }

  /** Writes what waits. */
  write(): Promise<void> {
    return this.counts.write();
  }

  async onModuleDestroy(): Promise<void> {
    await this.counts.close();
  }

  private count(kind: SightingKind, supplierIds: readonly string[]): void {
    const month = `${this.clock.today().slice(0, 7)}-01`;
    for (const supplierId of supplierIds) this.counts.count({ supplierId, month, kind });
  }
}
