import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { Clock } from '../../common/clock.ts';
import { DomainError } from '../../common/errors.ts';
import { FittingFirmFinder } from './fitting-firms.ts';
import {
  type Frequency,
  MOST_FIRMS,
  type NewSavedSearch,
  nextLook,
  type SavedSearch,
} from './saved-search.ts';
import {
  deleteSavedSearch,
  insertSavedSearch,
  listSavedSearches,
  searchOfCode,
  setFrequency,
  stopByCode,
} from './saved-search-store.ts';

/** What became of a search that somebody wanted to keep. */
export type Saving =
  | { kind: 'saved'; id: string }
  /** It finds more firms than anybody wants mail about. */
  | { kind: 'too-wide'; total: number; most: number }
  /** The search engine is away: what fits now cannot be remembered. */
  | { kind: 'not-now' };

/** Keeps searches of people; each sees their own only. */
@Injectable()
export class SavedSearchService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly finder: FittingFirmFinder,
    private readonly clock: Clock,
  ) {}

  list(userId: string): Promise<SavedSearch[]> {
    return listSavedSearches(this.dataSource.manager, userId);
  }

  /** @throws DomainError not-found for one that is not theirs */
  async find(userId: string, id: string): Promise<SavedSearch> {
    const search = (await this.list(userId)).find((one) => one.id === id);
    if (!search) throw new DomainError('not-found', 'There is no saved search with this id.');
    return search;
  }

  /** Keeps a search with the firms that fit it now: of these nobody is told. @throws DomainError invalid-input */
  async save(userId: string, search: NewSavedSearch): Promise<Saving> {
    const found = await this.finder.find(search.query);
    if (found.kind === 'unsure') return { kind: 'not-now' };
    if (search.frequency !== 'never' && found.total > MOST_FIRMS) return tooWide(found.total);
    return this.dataSource.transaction(async (manager) => ({
      kind: 'saved',
      id: await insertSavedSearch(manager, userId, {
        ...search,
        nextOn: nextLook(search.frequency, this.clock.today()),
        at: this.clock.now(),
        seen: found.firms.map(({ id }) => id),
      }),
    }));
  }

  /** As {@link save}; mail can be ended at any time. @throws DomainError not-found, invalid-input */
  async changeFrequency(userId: string, id: string, frequency: Frequency): Promise<Saving> {
    const search = await this.find(userId, id);
    if (frequency !== 'never') {
      const found = await this.finder.find(search.query);
      if (found.kind === 'unsure') return { kind: 'not-now' };
      if (found.total > MOST_FIRMS) return tooWide(found.total);
    }
    const nextOn = nextLook(frequency, this.clock.today());
    if (await setFrequency(this.dataSource.manager, userId, id, { frequency, nextOn }))
      return { kind: 'saved', id };
    throw new DomainError('not-found', 'There is no saved search with this id.');
  }

  /** Does nothing when it is gone already. */
  remove(userId: string, id: string): Promise<void> {
    return deleteSavedSearch(this.dataSource.manager, userId, id);
  }

  /** What a stop link is about; null for a link that leads nowhere (any more). */
  ofStopCode(code: string): Promise<{ name: string } | null> {
    return searchOfCode(this.dataSource.manager, code);
  }

  stop(code: string): Promise<void> {
    return stopByCode(this.dataSource.manager, code);
  }
}

function tooWide(total: number): Saving {
  return { kind: 'too-wide', total, most: MOST_FIRMS };
}
