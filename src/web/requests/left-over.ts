import { requestTexts } from '../messages/requests.ts';
import { type PageContext } from '../site/page-context.ts';

/**
 * What firms leave undone together, in words; empty when they do all. Pure.
 * @param needs as a combination has them: a CPV code, a municipality, or a code and where
 */
export function leftOver(
  { needs, value }: { needs: readonly string[]; value: number },
  categories: readonly { code: string; label: string }[],
  { lang, f }: Pick<PageContext, 'lang' | 'f'>,
): string {
  const t = requestTexts(lang).market;
  const labels = new Map(categories.map(({ code, label }) => [code, label]));
  const named = needs.map((need) => {
    const [code = '', ...place] = need.split(' ');
    const label = labels.get(code);
    return label === undefined ? t.needIn(need) : t.need(label, place.join(' '));
  });
  const parts = [...named, ...(value > 0 ? [f.euro(value)] : [])];
  return parts.length === 0 ? '' : t.leaves(parts.join(', '));
}
