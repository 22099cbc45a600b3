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

/** The links through a list of any kind; null when everything fits on one page. @param href address of a page */
export function pagingOf(
  current: number,
  total: number,
  pageSize: number,
  href: (page: number) => string,
): Paging | null {
  const last = Math.ceil(total / pageSize);
  if (last <= 1) return null;
  return {
    ...(current > 1 ? { previous: href(Math.min(current - 1, last)) } : {}),
    ...(current < last ? { next: href(current + 1) } : {}),
    pages: pagesShown(Math.min(current, last), last).map((page) =>
      page === 'gap' ? page : { page, href: href(page), current: page === current },
    ),
  };
}

/** The same for a search, whose state goes along. */
export function presentPaging(
  form: SearchForm,
  total: number,
  pageSize: number,
  { lang }: PageContext,
): Paging | null {
  return pagingOf(form.page, total, pageSize, (page) => searchUrl(lang, form, { page }));
}
