import { localUrl, type PageContext } from '../../site/page-context.ts';

export const REQUESTS_PATH = '/opdrachten';
export const KEEP_PATH = '/opdrachten/bewaren';

/** What a request's page tells was just done. */
export const NEWS = ['kept', 'changed', 'madeAgain', 'drawn', 'closed', 'reopened'] as const;
export type News = (typeof NEWS)[number];

/** Path of a stored request, or of a page or form of it. */
export function storedPath(id: string, part = ''): string {
  return `${REQUESTS_PATH}/${encodeURIComponent(id)}${part === '' ? '' : `/${part}`}`;
}

/** Its page at a lot; 0 is the whole. */
export function storedUrl(
  id: string,
  { lang }: Pick<PageContext, 'lang'>,
  more: { lot?: number; news?: News; part?: string } = {},
): string {
  const params = new URLSearchParams();
  if (more.lot !== undefined && more.lot > 0) params.set('perceel', String(more.lot));
  if (more.news !== undefined) params.set('gedaan', more.news);
  return localUrl(lang, storedPath(id, more.part), params);
}

/** The id on the page of a firm's part, to come back to. */
export function firmAnchor(supplierId: string): string {
  return `bedrijf-${supplierId}`;
}
