import { stem } from '../common/dutch/stem.ts';

/** Two words are the same but for a typing error from this Jaro-Winkler similarity on. */
const SAME_WORD = 0.9;

/** Words shorter than this must be equal: one letter makes another word of them. */
const SHORT_WORD = 4;

/** Letters at the start of a word that its inflections share: `boon` and `bonen` have two. */
const SAME_START = 2;

/** The most that names with different numbers can be alike: never enough for a question. */
const OTHER_NUMBERS = 0.8;

/**
 * How much two folded names (`firmNameParts(...).key`) are the same name, 0 to 1. Words are compared as sets, each
 * weighing its length; typing errors and inflection are forgiven; names that differ only in where words are glued
 * together are equal. A word that only one side has counts against it: `dienst wegen` and `dienst water` are different
 * names. So do numbers: `school 1` and `school 2` are two schools, however alike the texts.
 */
export function nameSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  const glued = [a.replaceAll(' ', ''), b.replaceAll(' ', '')] as const;
  if (glued[0] === glued[1]) return 0.99;
  const words = wordOverlap(a.split(' '), b.split(' '));
  if (otherNumbers(a, b)) return Math.min(words, OTHER_NUMBERS);
  const whole = jaroWinkler(glued[0], glued[1]);
  return Math.max(words, whole >= 0.96 ? whole - 0.03 : 0);
}

function wordOverlap(a: readonly string[], b: readonly string[]): number {
  const left = [...b];
  let shared = 0;
  for (const word of a) {
    const index = left.findIndex((other) => sameWord(word, other));
    if (index < 0) continue;
    const other = left.splice(index, 1)[0] ?? '';
    shared += (word.length + other.length) * (word === other ? 1 : 0.95);
  }
  const total = [...a, ...b].reduce((sum, word) => sum + word.length, 0);
  return total === 0 ? 0 : shared / total;
}

function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length < SHORT_WORD || b.length < SHORT_WORD || /\d/.test(a + b)) return false;
  // Inflection leaves the beginning alone; stemming every pair of words took most of the time of an import.
  if (a.slice(0, SAME_START) !== b.slice(0, SAME_START)) return jaroWinkler(a, b) >= SAME_WORD;
  return jaroWinkler(a, b) >= SAME_WORD || stem(a) === stem(b);
}

/** Both names hold numbers, and not the same ones. */
function otherNumbers(a: string, b: string): boolean {
  const [left, right] = [a, b].map((name) => name.replace(/\D+/g, ' ').trim());
  return left !== '' && right !== '' && left !== right;
}

/** Jaro-Winkler similarity, 0 to 1 (Winkler 1990: prefix of at most 4, weight 0.1). */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const used = new Array<boolean>(b.length).fill(false);
  const matchedA: string[] = [];
  for (let i = 0; i < a.length; i++) {
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j++) {
      if (used[j] || a[i] !== b[j]) continue;
      used[j] = true;
      matchedA.push(a.charAt(i));
      break;
    }
  }
  const matches = matchedA.length;
  if (matches === 0) return 0;
  const matchedB = [...b].filter((_, j) => used[j]);
  const transposed = matchedA.filter((letter, index) => letter !== matchedB[index]).length / 2;
  const jaro = (matches / a.length + matches / b.length + (matches - transposed) / matches) / 3;
  let prefix = 0;
  while (prefix < Math.min(4, a.length, b.length) && a[prefix] === b[prefix]) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}
