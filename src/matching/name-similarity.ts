import { KINDS_OF_ORGANISATION, OTHER_TRADES, WEAK_WORDS, WORDS_OF_THEIR_OWN } from '../common/name-words.ts';
import { stem } from '../common/dutch/stem.ts';
import { withinEdits } from '../common/within-edits.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { isStrong, readFoldedName, type ReadName, weightOf } from './read-name.ts';

/** Two words are the same but for a typing error from this Jaro-Winkler similarity on. */
const SAME_WORD = 0.9;

/** More typing errors than this in one word make it another one, however long: `kinderopvang` and `kinderopvoeding`. */
const MOST_ERRORS = 2;

/** What a word counts that is the same but for a typing error or inflection, and one that is cut short. */
const MISSPELT = 0.95;
const CUT_SHORT = 0.85;

/** Words shorter than this must be equal: one letter makes another word of them. */
const SHORT_WORD = 4;

/** A word cut short keeps at least this many letters, and loses at least as many. */
const CUT = 3;

/** Letters at the start of a word that its inflections share: `boon` and `bonen` have two. */
const SAME_START = 2;

/** The most that names with different numbers, opposites or initials can be alike: never enough for a question. */
const OTHER_NUMBERS = 0.8;

/** The least when they differ in weak words only. */
const WEAK_WORDS_ONLY = 0.9;

/** The most when each has a word of its own to tell it apart: below a question too. */
const OTHER_WORDS = 0.84;

/** The most when a sister firm may be called so: enough for a question, and never for a link. */
const SISTER = 0.87;

/**
 * How much two folded names (`firmNameParts(...).key`) are the same name, 0 to 1. Words are compared as sets, each
 * weighing its length; spellings of one word, typing errors, inflection and words cut short are forgiven, wherever words
 * are glued together. Words that many firms leave out (`Nederland`, `groep`) weigh little. A word that only one side has
 * counts against it, and when both have one these are two names: `dienst wegen` and `dienst water`. So do numbers,
 * opposites and letters: `school 1` and `school 2` are two schools, however alike the texts. Where only one of them has a number, or a
 * trade of its own (`bouw` and `bouwmaterialen`), or each another kind of organisation (`instituut`, `bureau`), they may be sisters.
 */
export function nameSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  const [left, right] = [readFoldedName(a), readFoldedName(b)];
  if (a.replaceAll(' ', '') === b.replaceAll(' ', '')) return 0.99;
  if (left.glued === right.glued) return 0.98;
  const overlap = wordOverlap(left, right);
  if (saysOther(left, right)) return Math.min(overlap, OTHER_NUMBERS);
  return mayBeSisters(left, right) ? Math.min(overlap, SISTER) : overlap;
}

function wordOverlap(a: ReadName, b: ReadName): number {
  const left = joined(a.words, b.words);
  const right = joined(b.words, a.words);
  const total = weigh(left) + weigh(right);
  let shared = 0;
  let most = 1;
  const alone = left.filter((word) => {
    const [index, strength] = bestPartner(word, right);
    if (index < 0) return true;
    const [partner = ''] = right.splice(index, 1);
    if (isOtherTrade(word, partner)) most = SISTER;
    shared += (weightOf(word) + weightOf(partner)) * strength;
    return false;
  });
  if (alone.some(isKind) && right.some(isKind)) most = SISTER;
  const [mine, others] = [alone.some(isStrong), right.some(isStrong)];
  if (shared > 0 && !mine && !others && isWeaker(alone, right))
    return Math.min(Math.max(shared / total, WEAK_WORDS_ONLY), most);
  if (isOtherPerson(a, right) || isOtherPerson(b, alone)) most = SISTER;
  if (!mine || !others) return Math.min(shared / Math.max(1, total), most);
  // Words glued together and misspelt as well: `kinder opvnag`.
  if (alone.length + right.length > 2 && sameWord(alone.join(''), right.join('')) === MISSPELT)
    return Math.min((shared + (weigh(alone) + weigh(right)) * MISSPELT) / total, most);
  return Math.min(shared / total, OTHER_WORDS);
}

function isKind(word: string): boolean {
  return KINDS_OF_ORGANISATION.has(word);
}

/** What is left over are weak words, not initials. */
function isWeaker(...rest: readonly (readonly string[])[]): boolean {
  return rest.flat().every((word) => WEAK_WORDS.has(word));
}

function weigh(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + weightOf(word), 0);
}

/** Where a word stands among others, and how much of it: the same word before one that is only much alike. */
function bestPartner(word: string, others: readonly string[]): [index: number, strength: number] {
  const equal = others.indexOf(word);
  if (equal >= 0) return [equal, 1];
  const index = others.findIndex((other) => sameWord(word, other) > 0);
  return index < 0 ? [-1, 0] : [index, sameWord(word, others[index] ?? '')];
}

function sameWord(a: string, b: string): number {
  if (isCutShort(a, b) || isCutShort(b, a)) return CUT_SHORT;
  if (a.length < SHORT_WORD || b.length < SHORT_WORD || /\d/.test(a + b)) return 0;
  if (jaroWinkler(a, b) >= SAME_WORD) return MISSPELT;
  // Inflection leaves the beginning alone; stemming every pair of words took most of the time of an import.
  return a.slice(0, SAME_START) === b.slice(0, SAME_START) && stem(a) === stem(b) ? MISSPELT : 0;
}

/** `diagn` of `diagnostisch`. */
function isCutShort(short: string, long: string): boolean {
  return short.length >= CUT && long.length >= short.length + CUT && long.startsWith(short);
}

/** Two words that count as one, of which the longer may be another trade: `bouwmaterialen` beside `bouw`, not `bouwbedrijf`; `mediation` beside `media`. */
function isOtherTrade(a: string, b: string): boolean {
  if (a === b) return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (WORDS_OF_THEIR_OWN.get(long) === short) return true;
  if (isCutShort(short, long))
    return ['', 's', 'en', 'e'].some(
      (link) =>
        OTHER_TRADES.has(long.slice(short.length + link.length)) && long.startsWith(link, short.length),
    );
  return !withinEdits(a, b, MOST_ERRORS) && !leavesLettersOut(short, long) && stem(a) !== stem(b);
}

/** `zorgctr` of `zorgcentrum`. */
function leavesLettersOut(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}

/** `B. Jansen` beside `Henk Jansen`: what the other name has more does not begin with the initial. */
function isOtherPerson({ letters }: ReadName, alone: readonly string[]): boolean {
  const names = letters === '' ? [] : alone.filter(isStrong);
  return names.length > 0 && !names.some((name) => name.startsWith(letters.charAt(0)));
}

/** Only one of them has a number, or a word that tells sisters apart: `energie` and `energie ii`. */
function mayBeSisters(a: ReadName, b: ReadName): boolean {
  return (a.numbers === '') !== (b.numbers === '') || a.sister !== b.sister;
}

/** Joins neighbours that the other name writes as one word: `groen werk` where it has `groenwerk`. */
function joined(words: readonly string[], others: readonly string[]): string[] {
  const result: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const pair = `${words[at] ?? ''}${words[at + 1] ?? ''}`;
    const isOne = at + 1 < words.length && others.includes(pair);
    result.push(isOne ? pair : (words[at] ?? ''));
    if (isOne) at++;
  }
  return result;
}

/** Both hold numbers, opposites or letters, and not the same ones. */
function saysOther(a: ReadName, b: ReadName): boolean {
  return (
    (a.numbers !== '' && b.numbers !== '' && a.numbers !== b.numbers) ||
    a.opposites.some((word, set) => differ(word, b.opposites[set])) ||
    otherLetters(a, b)
  );
}

function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

/** `J. Jansen` and `P. Jansen` are two people, and `loods A` and `loods B` two; `J.`, `J.P.` and `Jan` may be one. */
function otherLetters(a: ReadName, b: ReadName): boolean {
  if (a.letters === '' || b.letters === '') return false;
  return !a.letters.startsWith(b.letters) && !b.letters.startsWith(a.letters);
}
