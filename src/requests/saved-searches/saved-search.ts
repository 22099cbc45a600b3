import { type SearchQuery } from '../../discovery/search-query.ts';
import { addDays } from '../../common/day.ts';

/** How often somebody wants mail about a search. */
export const FREQUENCIES = ['daily', 'weekly', 'never'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** What a search asks, without the page that is looked at. */
export type KeptQuery = Omit<SearchQuery, 'page' | 'pageSize' | 'facets' | 'sort' | 'explain'>;

/** A search that somebody is to keep. */
export interface NewSavedSearch {
  name: string;
  /** Query string of the search page, to go back to it. */
  params: string;
  query: KeptQuery;
  lang: 'nl' | 'en';
  frequency: Frequency;
}

/** A search that somebody keeps. */
export interface SavedSearch extends NewSavedSearch {
  id: string;
  /** ISO date of the next look; null for `never`. */
  nextOn: string | null;
  createdAt: string;
}

/**
 * Firms of one search that are remembered. A search that finds more tells nothing by mail: whoever wants to know of one more
 * among so many has to ask more precisely.
 */
export const MOST_FIRMS = 500;

/** Days between two looks. */
const DAYS: Record<Exclude<Frequency, 'never'>, number> = { daily: 1, weekly: 7 };

/** The day of the next look, from today (ISO date). Pure. */
export function nextLook(frequency: Frequency, today: string): string | null {
  return frequency === 'never' ? null : addDays(today, DAYS[frequency]);
}
