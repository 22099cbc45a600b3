import { type Shortlist, type ShortlistResult } from '../shortlist/shortlist.ts';
import { CPV_DIGITS, FEW_HITS, type UnmetWish } from './unmet-search.ts';

/**
 * What a purchase request says of unmet demand: itself, or each of its lots, for which fewer than three firms fail nothing.
 * Pure.
 */
export function unmetRequests({ lots, ...whole }: ShortlistResult): UnmetWish[] {
  return (lots.length > 0 ? lots : [whole]).flatMap(unmetOf);
}

function unmetOf({ pool, query, limited }: Shortlist): UnmetWish[] {
  const [category] = query.categories;
  if (pool.able >= FEW_HITS || limited || !category) return [];
  const [municipality] = query.municipalities ?? [];
  return [
    {
      kind: 'request',
      category: category.code.padEnd(CPV_DIGITS, '0'),
      ...(municipality ? { municipality: municipality.code } : {}),
      ...(query.place ? { point: { lat: query.place.lat, lng: query.place.lng } } : {}),
    },
  ];
}
