import { readFoldedName } from './read-name.ts';

/** Letters of an abbreviation at least: two are a chance. */
const SHORTEST = 3;

/**
 * Whether one of two folded names is one word, the domain that both use is called so, and it is made of the initials of the other: `snpi`
 * at snpi.nl and `noordelyk platform inclusie snpi`. A legal form, which is no part of a folded name, may stand for one letter more. Pure.
 */
export function isAcronymAt(domain: string, a: string, b: string): boolean {
  const label = domain.slice(0, domain.indexOf('.'));
  return isAcronymOf(label, a, b) || isAcronymOf(label, b, a);
}

function isAcronymOf(label: string, short: string, long: string): boolean {
  if (short !== label || short.length < SHORTEST) return false;
  const words = readFoldedName(long).words.filter((word) => word !== short);
  const initials = words.map((word) => word.charAt(0)).join('');
  return words.length > 1 && (initials === short || initials === short.slice(1));
}
