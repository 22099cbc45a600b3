import { type MatchKeys } from './match-subject.ts';
import { isStrong, readFoldedName } from './read-name.ts';

/** Letters of a word that may be all that two names have in common: shorter ones are a chance. */
const TELLING = 4;

/** A trade is one word (`hovenier`); what says more than that beside a name is a part of an organisation, or another one. */
const MOST_BESIDE = 1;

/**
 * Whether one name says all that the other is told apart by: `groene vingers` of `hovenier groene vingers`, where lists write the trade
 * before the name, or leave it out. The place itself tells nothing apart there, and a person's initials are not asked for
 * (`Jansen, A.`). The same from both sides. Pure.
 */
export function isContained(a: MatchKeys, b: MatchKeys): boolean {
  const numbers = [a, b].map(({ nameKey }) => readFoldedName(nameKey).numbers);
  // `School 1` and `School 2` in one building.
  if (numbers[0] !== numbers[1] && !numbers.includes('')) return false;
  const [mine, others] = [tellingWords(a), tellingWords(b)];
  return holds(mine, others) || holds(others, mine);
}

function holds(words: readonly string[], part: readonly string[]): boolean {
  const beside = words.length - part.length;
  if (beside < 0 || beside > MOST_BESIDE) return false;
  return part.some(({ length }) => length >= TELLING) && part.every((word) => words.includes(word));
}

function tellingWords({ nameKey, placeKey }: MatchKeys): string[] {
  const words = readFoldedName(nameKey).words.filter(isStrong);
  const place = new Set((placeKey ?? '').split(/[ -]/));
  const others = words.filter((word) => !place.has(word));
  // `Gemeente Assen` without its place is any other.
  return others.length > 1 ? others : words;
}
