import { type MatchKeys } from './match-subject.ts';

/** What two records say about one field: the same, something else, or one of them is silent. */
export type Agreement = 'same' | 'other' | 'unknown';

/** How near two addresses are, nearest first; `unknown` when one record has none. */
export type Nearness = 'address' | 'postcode' | 'place' | 'elsewhere' | 'unknown';

/** One field on both sides, for the person who has to decide or wants to know why. */
export interface Evidence {
  field:
    | 'kvkNumber'
    | 'establishmentNumber'
    | 'rsin'
    | 'name'
    | 'legalForm'
    | 'postcode'
    | 'houseNumber'
    | 'place'
    | 'website'
    | 'email'
    | 'phone';
  record: string | null;
  candidate: string | null;
  agrees: Agreement;
}

/** Field of the evidence -> where matching has it. */
const FIELDS: readonly (readonly [Evidence['field'], keyof MatchKeys])[] = [
  ['kvkNumber', 'kvkNumber'],
  ['establishmentNumber', 'establishmentNumber'],
  ['rsin', 'rsin'],
  ['name', 'nameKey'],
  ['legalForm', 'legalForm'],
  ['postcode', 'postcode'],
  ['houseNumber', 'houseNumber'],
  ['place', 'placeKey'],
  ['website', 'websiteDomain'],
  ['email', 'emailDomain'],
  ['phone', 'phone'],
];

/** Digits of a Dutch postcode that make a neighbourhood. */
const AREA = 4;
/** Characters of a postcode that is one street or a part of it. */
export const FULL_POSTCODE = 6;

/** What two values say. */
export function agree(a: string | null, b: string | null): Agreement {
  if (a === null || b === null) return 'unknown';
  return a === b ? 'same' : 'other';
}

/** Both sides of every field that one of them names. */
export function evidenceOf(record: MatchKeys, candidate: MatchKeys): Evidence[] {
  return FIELDS.flatMap(([field, key]): Evidence[] => {
    // Of a name there may be none.
    const [mine, other] = [record[key] || null, candidate[key] || null];
    if (mine === null && other === null) return [];
    return [{ field, record: mine, candidate: other, agrees: agree(mine, other) }];
  });
}

/**
 * How near two records are. A place counts as the same within its four-digit postcode area too, which also holds where
 * a village is called by its town.
 */
export function nearness(a: MatchKeys, b: MatchKeys): Nearness {
  if (a.postcode !== null && a.postcode === b.postcode) {
    if (a.postcode.length < FULL_POSTCODE) return 'place';
    return agree(a.houseNumber, b.houseNumber) === 'same' ? 'address' : 'postcode';
  }
  if (agree(a.placeKey, b.placeKey) === 'same' || sameArea(a, b)) return 'place';
  const known = (a.placeKey !== null && b.placeKey !== null) || (a.postcode !== null && b.postcode !== null);
  return known ? 'elsewhere' : 'unknown';
}

/** Digits of a Dutch postcode that make a region, and how far apart those of one town are at most. */
const REGION = 2;
const REGIONS_OF_A_TOWN = 1;
const DUTCH_POSTCODE = /^\d{4}(?:[A-Z]{2})?$/;

/** Two towns of one name by their postcodes: Rijswijk at The Hague and the one at Woudrichem. Four digits on both sides may be abroad. */
export function areTwoTowns(a: MatchKeys, b: MatchKeys): boolean {
  const codes = [a.postcode ?? '', b.postcode ?? ''];
  if (
    !codes.every((code) => DUTCH_POSTCODE.test(code)) ||
    !codes.some(({ length }) => length === FULL_POSTCODE)
  )
    return false;
  const [one = 0, other = 0] = codes.map((code) => Number(code.slice(0, REGION)));
  return Math.abs(one - other) > REGIONS_OF_A_TOWN;
}

function sameArea(a: MatchKeys, b: MatchKeys): boolean {
  return (
    a.postcode !== null && b.postcode !== null && a.postcode.slice(0, AREA) === b.postcode.slice(0, AREA)
  );
}

/** The domain that both use, on the web or for mail; null when there is none. */
export function sharedDomain(a: MatchKeys, b: MatchKeys): string | null {
  const others = [b.websiteDomain, b.emailDomain];
  return (
    [a.websiteDomain, a.emailDomain].find((domain) => domain !== null && others.includes(domain)) ?? null
  );
}
