import { type SearchQuery, type SearchResult } from '../../discovery/search-query.ts';
import { EMPTY_FORM, type SearchForm, toSearchQuery } from './search-form.ts';

/** Filters that offer several values; each is a facet of the same name. */
const GROUPS = ['label', 'municipality', 'category', 'theme', 'size', 'orderValue', 'source'] as const;

/** A filter that is set, and the question as if it were not. */
export interface Alternative {
  facet: (typeof GROUPS)[number];
  query: SearchQuery;
}

/**
 * What to ask beside the question itself, so that a filter tells what else could be chosen in it. Values of one filter widen
 * each other: within the result of `PSO` the number beside `B Corp` would be of firms that hold both, which nobody gets to see.
 */
export function alternativesOf(form: SearchForm): Alternative[] {
  return GROUPS.filter((facet) => form[facet].length > 0).map((facet) => ({
    facet,
    query: { ...toSearchQuery({ ...form, [facet]: EMPTY_FORM[facet], page: 1 }), pageSize: 1 },
  }));
}

/** The result with those numbers in the place of its own. */
export function withAlternatives(
  result: SearchResult,
  found: readonly { facet: string; result: SearchResult }[],
): SearchResult {
  const counts = found.flatMap(({ facet, result: other }): [string, Record<string, number>][] => {
    const told = facet === 'category' ? [facet, 'division'] : [facet];
    return told.flatMap((name): [string, Record<string, number>][] => {
      const values = other.facets?.[name];
      return values === undefined ? [] : [[name, values]];
    });
  });
  return counts.length === 0
    ? result
    : { ...result, facets: { ...result.facets, ...Object.fromEntries(counts) } };
}
