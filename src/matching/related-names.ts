import { nameSimilarity } from './name-similarity.ts';
import { readFoldedName } from './read-name.ts';

/** How alike the rest of two names must be for one to be the holding of the other. */
const SAME_FAMILY = 0.95;

/**
 * Two names that differ in the words that make another company of one family: `jansen beheer` and `jansen`, or
 * `jansen holding` and `jansen vastgoed`. Those are related firms, each with its own KvK number.
 */
export function areRelatedNames(a: string, b: string): boolean {
  const [left, right] = [readFoldedName(a), readFoldedName(b)];
  if (left.holding.join(' ') === right.holding.join(' ')) return false;
  const rest = [left, right].map(({ words, holding }) => words.filter((word) => !holding.includes(word)));
  const [mine = [], other = []] = rest;
  return (
    mine.length > 0 && other.length > 0 && nameSimilarity(mine.join(' '), other.join(' ')) >= SAME_FAMILY
  );
}
