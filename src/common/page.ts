/** One page of a list. `page` counts from 1. */
export interface Page<T> {
  items: T[];
  total: number;
  page: number;
  pageSize: number;
}

export const DEFAULT_PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 100;

/** The last page, for whoever is past it, as when what stood there was settled; null for a page that holds something, or when none does. */
export function lastPageInstead({ items, total, pageSize }: Page<unknown>): number | null {
  return items.length === 0 && total > 0 ? Math.ceil(total / pageSize) : null;
}
