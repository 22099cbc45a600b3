import { type Lang } from '../messages/lang.ts';
import { localUrl } from '../site/page-context.ts';

const HERE = 'http://here.invalid';

/**
 * Where a person goes after signing in: the page of ours that they came for. Anything else (another site, a page that is
 * no steward's) becomes the list of imports, so that a link to the sign-in page cannot lead away from here.
 */
export function returnPath(wanted: unknown, lang: Lang): string {
  const start = localUrl(lang, '/beheer/imports');
  if (typeof wanted !== 'string' || !URL.canParse(wanted, HERE)) return start;
  const { origin, pathname, search } = new URL(wanted, HERE);
  return origin === HERE && pathname.startsWith('/beheer/') ? pathname + search : start;
}
