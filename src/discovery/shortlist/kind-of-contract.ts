import { type Wish } from './wish.ts';

/**
 * What decides which European threshold holds (Directive 2014/24/EU art. 4): works, a social or other specific service (annex XIV), or
 * any other supply or service; `unclear` when nothing was read that tells it, or when a request asks for both kinds of services.
 */
export type KindOfContract = 'works' | 'social-services' | 'supplies-services' | 'unclear';

/** Codes of CPV division 45 are works. */
const WORKS = '45';

/**
 * CPV codes of annex XIV to Directive 2014/24/EU, without check digits: one code, or the first and the last of a range. A code by itself
 * stands for itself alone: `98000000` is in it and laundry (`98310000`) is not. Legal services that art. 10(d) leaves out altogether are not told apart.
 * Not yet compared with the Official Journal (docs/decisions/0080).
 */
const ANNEX_XIV: readonly (readonly [from: string, until?: string])[] = [
  // Health, social and related services
  ...codes('75200000', '75231200', '75231240', '79611000', '79622000'),
  ['79624000', '79625000'],
  ['85000000', '85323000'],
  ...codes('98133000', '98133100', '98200000', '98500000'),
  ['98513000', '98514000'],
  // Administrative social, educational, healthcare and cultural services
  ...codes('75000000', '75121000', '75122000', '75124000'),
  ['79950000', '79956000'],
  ['79995000', '79995200'],
  ['80000000', '80660000'],
  ['92000000', '92700000'],
  // Compulsory social security, and benefits
  ['75300000', '75340000'],
  // Other community, social and personal services, and religious services
  ...codes('98000000', '98120000', '98130000', '98131000', '98132000', '98133110'),
  // Hotels and restaurants, canteens and catering
  ['55100000', '55410000'],
  ['55510000', '55512000'],
  ['55520000', '55524000'],
  // Legal services
  ['79100000', '79140000'],
  ...codes('75231100'),
  // Other administrative and government services, and those to the community
  ['75100000', '75131000'],
  ['75200000', '75231000'],
  // Prisons, public security and rescue
  ['75231210', '75231230'],
  ['75240000', '75252000'],
  ...codes('79430000', '98113100'),
  // Investigation and security
  ['79700000', '79723000'],
  // International services
  ...codes('98900000', '98910000'),
  // Post
  ...codes('64000000', '64100000'),
  ['64110000', '64116000'],
  ...codes('64122000'),
  // Miscellaneous
  ...codes('50116510', '71550000'),
];

/** Which kind of contract a request asks for, by its categories: of works the first one decides. Pure. */
export function kindOfContract({ categories }: Pick<Wish, 'categories'>): KindOfContract {
  const [first] = categories;
  if (!first) return 'unclear';
  if (first.code.startsWith(WORKS)) return 'works';
  const social = categories.filter(({ code }) => isSocialService(code)).length;
  if (social === categories.length) return 'social-services';
  return social === 0 ? 'supplies-services' : 'unclear';
}

/** Whether annex XIV names a code. Pure. @param code CPV code of eight digits */
export function isSocialService(code: string): boolean {
  return ANNEX_XIV.some(([from, until = from]) => from <= code && code <= until);
}

function codes(...each: string[]): [string][] {
  return each.map((code) => [code]);
}
