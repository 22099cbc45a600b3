import { type PageContext } from '../site/page-context.ts';
import { type SearchForm, searchUrl } from './search-form.ts';

export interface PageLink {
  page: number;
  href: string;
  current: boolean;
}

/** Links through the list; `gap` stands for pages left out. */
export interface Paging {
  previous?: string;
  next?: string;
  pages: (PageLink | 'gap')[];
}

/** First, last, and the neighbours of the current page: at most seven, which fits a phone. */
export function pagesShown(current: number, last: number): (number | 'gap')[] {
  const wanted = [1, current - 1, current, current + 1, last].filter((p) => p >= 1 && p <= last);
  const pages = [...new Set(wanted)].sort((a, b) => a - b);
  return pages.flatMap((page, i) => {
    const before = pages[i - 1];
    if (before === undefined || page === before + 1) return [page];
    return page === before + 2 ? [page - 1, page] : ['gap' as const, page];
  });
}

/** Null when everything fits on one page. */
export function presentPaging(
  form: SearchForm,
  total: number,
  pageSize: number,
  { lang }: PageContext,
): Paging | null {
  const last = Math.ceil(total / pageSize);
  if (last <= 1) return null;
  const href = (page: number) => searchUrl(lang, form, { page });
  return {
    ...(form.page > 1 ? { previous: href(Math.min(form.page - 1, last)) } : {}),
    ...(form.page < last ? { next: href(form.page + 1) } : {}),
    pages: pagesShown(Math.min(form.page, last), last).map((page) =>
      page === 'gap' ? page : { page, href: href(page), current: page === form.page },
    ),
  };
}
