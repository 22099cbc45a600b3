import { type SupplierHit, type SearchResult } from './search-query.ts';

/**
 * The firms that answer to a question: none when the list holds firms that only have words like it. To look at, such a list
 * may help; nobody is counted by it, or written to about it. Pure.
 */
export function answeringFirms({
  items,
  similar,
}: Pick<SearchResult, 'items' | 'similar'>): readonly SupplierHit[] {
  return similar ? [] : items;
}
