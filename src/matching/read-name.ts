import { HOLDING_WORDS, OPPOSITES, SAME_WORDS, SISTER_WORDS, WEAK_WORDS } from '../common/name-words.ts';

/** A folded name (`firmNameParts(...).key`) as it is compared. */
export interface ReadName {
  /** In the order of the name, each in the one spelling that all its spellings are read as. */
  words: string[];
  glued: string;
  /** `1 2` for a name with these numbers, also Roman ones. */
  numbers: string;
  /** Initials at the start and single letters behind it: `jp` of `J.P. Jansen`, `a` of `Loods A`; empty when there are none. */
  letters: string;
  /** Words that tell a sister of the same name apart, see {@link SISTER_WORDS}. */
  sister: string;
  /** Words that make another company of one family, see {@link HOLDING_WORDS}. */
  holding: string[];
  /** Of each set of opposites the words that stand in it, see {@link OPPOSITES}. */
  opposites: (string | undefined)[];
}

/** `adviesburo`, `uitzendburo`. */
const BURO = /buro$/;

/** Numbers behind a name; what may be an initial only at its end. */
const ROMAN: Readonly<Record<string, string>> = {
  ii: '2',
  iii: '3',
  iv: '4',
  vi: '6',
  vii: '7',
  viii: '8',
  ix: '9',
};
const ROMAN_AT_THE_END: Readonly<Record<string, string>> = { i: '1', v: '5', x: '10' };

/** Names come back: each is read for its blocks, and again when it is compared with others of its chunk. */
const MAX_REMEMBERED = 10_000;
const remembered = new Map<string, ReadName>();

/** Takes a folded name apart for comparison. */
export function readFoldedName(key: string): ReadName {
  const known = remembered.get(key);
  if (known) return known;
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  const words = key.split(' ').map((word) => SAME_WORDS.get(word) ?? word.replace(BURO, 'bureau'));
  const name: ReadName = {
    words,
    glued: words.join(''),
    numbers: numbersIn(words),
    letters: lettersIn(words),
    sister: words.filter((word) => SISTER_WORDS.has(word)).join(' '),
    holding: words.filter((word) => HOLDING_WORDS.has(word)),
    opposites: OPPOSITES.map((set) => words.find((word) => set.has(word))),
  };
  remembered.set(key, name);
  return name;
}

function numbersIn(words: readonly string[]): string {
  const arabic = words.map((word, at) => romanNumber(word, at, words.length) ?? word);
  return arabic.join(' ').replace(/\D+/g, ' ').trim();
}

function lettersIn(words: readonly string[]): string {
  if (words.length === 1) return '';
  const isLetter = (word: string, at: number) =>
    (at === 0 ? /^\p{L}{1,2}$/u : /^\p{L}$/u).test(word) && romanNumber(word, at, words.length) === undefined;
  return words.filter(isLetter).join('');
}

function romanNumber(word: string, at: number, count: number): string | undefined {
  if (at === 0) return undefined;
  return ROMAN[word] ?? (at === count - 1 ? ROMAN_AT_THE_END[word] : undefined);
}

/** How much a word weighs: its length, and little when many firms add it or leave it out. */
export function weightOf(word: string): number {
  if (WEAK_WORDS.has(word)) return word.length * 0.3;
  return word.length <= 2 ? word.length * 0.5 : word.length;
}

/** A word that names are told apart by, and that people do not leave out. */
export function isStrong(word: string): boolean {
  return word.length > 2 && !WEAK_WORDS.has(word);
}
