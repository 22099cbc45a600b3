import { answeringFirms } from '../answering-firms.ts';
import { type SearchQuery, type SearchResult } from '../search-query.ts';
import { type ShortlistResult } from '../shortlist/shortlist.ts';

/** Shown on a page of results; or able to do what a request, or a lot of it, asks. */
export type SightingKind = 'found' | 'shortlisted';

/**
 * The firms that a search showed, when somebody looked for something: words or a category. Who walks through the whole list (a
 * program that copies it) finds nobody by it, nor who is shown firms that only look like it. Pure.
 */
export function seenInSearch({ q, category }: SearchQuery, result: SearchResult): string[] {
  if (!q?.trim() && category === undefined) return [];
  return answeringFirms(result).map(({ id }) => id);
}

/** The firms on a shortlist or on that of any lot, each once. Pure. */
export function seenInShortlist({ items, lots }: ShortlistResult): string[] {
  const all = [...items, ...lots.flatMap((lot) => lot.items)];
  return [...new Set(all.map(({ supplier }) => supplier.id))];
}
