import { nameMatcher } from '../match-name.ts';
import { type SearchQuery, type SearchResult } from '../search-query.ts';

/** Fewer hits than this leave a buyer nothing to choose from. */
export const FEW_HITS = 3;

/** What a search or request looked for in vain: no words of it, and nobody's name. */
export interface UnmetWish {
  kind: 'search' | 'request';
  /** CPV code of eight digits. */
  category: string;
  /** CBS code when it was asked for as such. */
  municipality?: string;
  /** Where it was asked around, WGS84 degrees. */
  point?: { lat: number; lng: number };
}

export const CPV_DIGITS = 8;

/**
 * What a search says of unmet demand; null when enough firms answer to it, when it is the name of one that was found (`ST Screen`,
 * whatever else its words mean), when it asks for no category (a number, a word that nothing is known by), when it is a later page, and when the search engine did not answer. Of several
 * categories the surest counts, so that one search counts once. Pure.
 */
export function unmetSearch(
  query: SearchQuery,
  { items, total, similar, query: understood, limited }: SearchResult,
): UnmetWish | null {
  const met = total >= FEW_HITS && !similar && !understood.unoffered && !understood.unofferedHere;
  if (met || limited || query.page > 1 || isNameOfOne(query.q, items)) return null;
  const category = query.category ?? understood.categories.find(({ hint }) => !hint)?.code;
  if (!category) return null;
  const { place } = understood;
  return {
    kind: 'search',
    category: category.padEnd(CPV_DIGITS, '0'),
    ...(query.municipality === undefined ? {} : { municipality: query.municipality }),
    ...(place === undefined ? {} : { point: { lat: place.lat, lng: place.lng } }),
  };
}

function isNameOfOne(text: string | undefined, items: SearchResult['items']): boolean {
  const nameOf = nameMatcher(text ?? '');
  return items.some(({ name }) => nameOf([name]) === 1);
}
