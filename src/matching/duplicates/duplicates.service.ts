import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { enqueue } from '../../platform/jobs/enqueue.ts';
import { Log } from '../../platform/log/log.ts';
import { takeTurn } from '../matching-state.ts';
import { askAboutPairs, dropOutdatedPairs, rankPairs } from './ask-about-pairs.ts';
import { type Crowds, loadCrowds } from './crowds.ts';
import {
  type DuplicateSearch,
  finishSearch,
  insertSearch,
  loadSearch,
  openSearch,
  type SearchResult,
  startSearch,
} from './duplicate-search.ts';
import { findPairs } from './find-pairs.ts';
import { judgePairs, onePerPair } from './judge-pairs.ts';
import { findByChangedNumbers } from './changed-numbers.ts';
import { findByOtherNames } from './other-names.ts';
import { loadNames, nextSuppliers } from './supplier-names.ts';

/** Two searches at once would each take the other's questions for outdated. */
export const SEARCH_LOCK = 7_316_003;

/** Suppliers compared with all others in one go: what they are compared with must fit in memory. */
const BATCH_SIZE = 1_000;

type Counts = Omit<SearchResult, 'dropped' | 'leftOut' | 'seconds'>;

/** Finds suppliers that are in the register twice, and asks a person about them. */
@Injectable()
export class DuplicatesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly log: Log,
  ) {}

  /** Asks for a search in the background; the one that waits already, when there is one. */
  request(by: string): Promise<DuplicateSearch> {
    return this.dataSource.transaction(async (manager) => {
      const waiting = await openSearch(manager);
      if (waiting) return waiting;
      const search = await insertSearch(manager, by);
      await enqueue(manager, 'matching.find-duplicates', { searchId: search.id });
      return search;
    });
  }

  /** @throws DomainError not-found */
  find(id: string): Promise<DuplicateSearch> {
    return loadSearch(this.dataSource.manager, id);
  }

  /** Searches now. */
  async searchNow(by: string): Promise<DuplicateSearch> {
    return this.alone(async () => {
      const { id } = await insertSearch(this.dataSource.manager, by);
      await this.searchAndTell(id);
      return this.find(id);
    });
  }

  /**
   * Compares every supplier with those that share something with it, and asks about those that may be one firm. Batch by
   * batch, so that imports go on meanwhile and a search that is killed leaves good questions; it may run again.
   */
  search(id: string): Promise<void> {
    return this.alone(() => this.searchAndTell(id));
  }

  private async searchAndTell(id: string): Promise<void> {
    const started = Date.now();
    const { manager } = this.dataSource;
    await startSearch(manager, id);
    const crowds = await loadCrowds(manager);
    const counts = await this.searchAll(id, crowds);
    const dropped = await this.dataSource.transaction(async (turn) => {
      await takeTurn(turn);
      return dropOutdatedPairs(turn, id);
    });
    const { blocks, blockRecords: records } = crowds;
    const seconds = (Date.now() - started) / 1000;
    const told = { ...counts, dropped, seconds };
    await finishSearch(manager, id, { ...told, leftOut: { blocks: blocks.length, records } });
    this.log.info('searched for duplicates', {
      search: id,
      ...told,
      blocksLeftOut: blocks.length,
      recordsInThem: records,
    });
  }

  private async searchAll(searchId: string, crowds: Crowds): Promise<Counts> {
    const total: Counts = { suppliers: 0, compared: 0, found: 0, asked: 0 };
    for (let after: string | null = null; ;) {
      const supplierIds = await nextSuppliers(this.dataSource.manager, after, BATCH_SIZE);
      const last = supplierIds.at(-1);
      if (last === undefined) return total;
      after = last;
      const batch = await this.searchBatch(searchId, supplierIds, crowds);
      total.suppliers += supplierIds.length;
      total.compared += batch.compared;
      total.found += batch.found;
      total.asked += batch.asked;
    }
  }

  /** Looks without keeping anybody waiting; only asking takes its turn with imports and stewards, and looks again who is left. */
  private async searchBatch(
    searchId: string,
    supplierIds: readonly string[],
    crowds: Crowds,
  ): Promise<Omit<Counts, 'suppliers'>> {
    const { manager } = this.dataSource;
    const pairs = await findPairs(manager, await loadNames(manager, supplierIds), crowds);
    const found = onePerPair([
      ...judgePairs(pairs, crowds.domains),
      ...(await findByOtherNames(manager, supplierIds, crowds)),
      ...(await findByChangedNumbers(manager, supplierIds)),
    ]);
    if (found.length === 0) return { compared: pairs.length, found: 0, asked: 0 };
    const asked = await this.dataSource.transaction(async (turn) => {
      await takeTurn(turn);
      return askAboutPairs(turn, searchId, await rankPairs(turn, found));
    });
    return { compared: pairs.length, found: found.length, asked };
  }

  /** Waits for another search to end. A session lock, not a transaction: a search of a large register takes minutes. */
  private async alone<T>(work: () => Promise<T>): Promise<T> {
    const session = this.dataSource.createQueryRunner();
    try {
      await session.query(`select pg_advisory_lock($1)`, [SEARCH_LOCK]);
      try {
        return await work();
      } finally {
        await session.query(`select pg_advisory_unlock($1)`, [SEARCH_LOCK]);
      }
    } finally {
      await session.release();
    }
  }
}
