import { type Threshold } from '../../discovery/shortlist/thresholds.ts';
import { type PageContext } from '../site/page-context.ts';

/** `€ 216.000`, `20%` or `3 bedrijven`. @param firms how a number of firms is written */
export function amountOf(
  { value, unit }: Threshold,
  { f }: Pick<PageContext, 'f'>,
  firms: (count: number) => string,
): string {
  if (unit === 'EUR') return f.euro(value);
  return unit === 'percent' ? f.percent(value / 100) : firms(value);
}
