import { type Lang } from '../messages/lang.ts';
import { type SearchForm } from '../search/search-form.ts';
import { listUrl, readRequestForm } from './request-form.ts';

/**
 * Where somebody who searched goes on to choose firms, with everything a request can ask of what was asked here; null when
 * nothing was typed, for a request says in words what is bought.
 */
export function requestUrlOf(lang: Lang, form: SearchForm): string | null {
  if (!/\p{L}{2}/u.test(form.q)) return null;
  const { q, near, radiusKm, label, orderValue, labelOn, without } = form;
  const asked = { text: q, near, radiusKm: String(radiusKm), label, value: orderValue, on: labelOn, without };
  return listUrl(lang, readRequestForm(asked));
}
