import { Injectable } from '@nestjs/common';

import { type SearchQuery } from './search-query.ts';
import { SearchService } from './search.service.ts';

/** Conditions that somebody may give up to find more. */
export const GIVEN_UP = [
  'label',
  'impact',
  'municipality',
  'recognisedBy',
  'labelOn',
  'theme',
  'size',
  'orderValue',
  'source',
  'category',
] as const;
export type GivenUp = (typeof GIVEN_UP)[number];

/** What a search that found nothing, or nothing but look-alikes, would find with one condition less. */
export interface LooserAnswers {
  /** How many firms there are without that condition; only conditions that the search has. */
  without: Partial<Record<GivenUp, number>>;
  /** The nearest firms outside the distance: how many, and how far the last of them sits. Null when there are none. */
  farther: { count: number; km: number } | null;
}

/** As many firms as make a choice. */
const ENOUGH = 3;
/** Wider than the country. */
const EVERYWHERE_KM = 500;

/** Tries what a buyer would try next, so that an empty list says what helps. */
@Injectable()
export class LooserSearches {
  constructor(private readonly search: SearchService) {}

  /**
   * One short search a condition, at the same time.
   * @param query one that found nothing, with places that are known
   * @param exactly count no look-alikes: the search itself found some
   */
  async answers(query: SearchQuery, exactly = false): Promise<LooserAnswers> {
    const given = GIVEN_UP.filter((name) => query[name] !== undefined);
    const [farther, ...totals] = await Promise.all([
      this.farther(query, exactly),
      ...given.map((name) => this.count(without(query, name), exactly)),
    ]);
    return { without: Object.fromEntries(given.map((name, at) => [name, totals[at] ?? 0])), farther };
  }

  private async count(query: SearchQuery, exactly: boolean): Promise<number> {
    const { page } = await this.search.find({ ...query, facets: false, page: 1, pageSize: 1 });
    return exactly && page.similar ? 0 : page.total;
  }

  private async farther(query: SearchQuery, exactly: boolean): Promise<LooserAnswers['farther']> {
    if (query.near === undefined) return null;
    const { items, similar } = await this.search.search({
      ...query,
      radiusKm: EVERYWHERE_KM,
      sort: 'distance',
      facets: false,
      page: 1,
      pageSize: ENOUGH,
    });
    if (exactly && similar) return null;
    const distances = items.flatMap(({ distanceKm }) => (distanceKm === undefined ? [] : [distanceKm]));
    return distances.length === 0 ? null : { count: distances.length, km: Math.max(...distances) };
  }
}

function without(query: SearchQuery, name: GivenUp): SearchQuery {
  const rest = { ...query };
  delete rest[name];
  return rest;
}
