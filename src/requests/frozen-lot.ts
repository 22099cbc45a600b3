import { DomainError } from '../common/errors.ts';
import { type Shortlist, type ShortlistItem } from '../discovery/shortlist/shortlist.ts';
import { type FrozenShortlist } from './purchase-request.ts';

/** CPV groups (three digits) are kinds of work: fine enough to tell cleaning from catering. */
const GROUP_DIGITS = 3;

/**
 * The shortlist of a lot; of a request with lots each is chosen for by itself, of one without the whole is lot 0.
 * @throws DomainError invalid-input for a lot that is none
 */
export function requireLot({ content }: FrozenShortlist, lot: number): Shortlist {
  const { lots } = content;
  const found = lot === 0 && lots.length === 0 ? content : lots.find(({ number }) => number === lot);
  if (found) return found;
  const message =
    lots.length === 0
      ? 'names a lot, and this request has none: leave it out'
      : `must be one of the lots of this request: 1 to ${lots.length}`;
  throw new DomainError('invalid-input', `The lot ${message}.`, [{ in: 'body', name: 'lot', message }]);
}

/** Every lot that is chosen for by itself: those of the request, or the whole as lot 0 when it has none. */
export function lotsOf({
  content,
}: FrozenShortlist): { lot: number; title?: string; shortlist: Shortlist }[] {
  if (content.lots.length === 0) return [{ lot: 0, shortlist: content }];
  return content.lots.map((shortlist) => ({
    lot: shortlist.number,
    ...(shortlist.title === undefined ? {} : { title: shortlist.title }),
    shortlist,
  }));
}

/** A firm of the shortlist, or null; `able` when it fails nothing. */
export function firmOf(
  shortlist: Shortlist,
  supplierId: string,
): { able: boolean; item: ShortlistItem } | null {
  const isIt = ({ supplier }: ShortlistItem): boolean => supplier.id === supplierId;
  const able = shortlist.items.find(isIt);
  if (able) return { able: true, item: able };
  const nearMiss = shortlist.nearMisses.find(isIt);
  return nearMiss ? { able: false, item: nearMiss } : null;
}

/** Kinds of work that the lot is about. */
export function groupsOf({ query }: Shortlist): string[] {
  return [...new Set(query.categories.map(({ code }) => code.slice(0, GROUP_DIGITS)))].sort();
}
