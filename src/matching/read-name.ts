import { HOLDING_WORDS, OPPOSITES, SAME_WORDS, WEAK_WORDS } from '../common/name-words.ts';

/** A folded name (`firmNameParts(...).key`) as it is compared. */
export interface ReadName {
  /** In the order of the name, each in the one spelling that all its spellings are read as. */
  words: string[];
  glued: string;
  /** `1 2` for a name with these numbers. */
  numbers: string;
  /** Letters at the start, such as `jp` of `J.P. Jansen`. */
  initials: string | null;
  /** Words that make another company of one family, see {@link HOLDING_WORDS}. */
  holding: string[];
  /** Of each set of opposites the words that stand in it, see {@link OPPOSITES}. */
  opposites: (string | undefined)[];
}

/** Names come back: each is read for its blocks, and again when it is compared with others of its chunk. */
const MAX_REMEMBERED = 10_000;
const remembered = new Map<string, ReadName>();

/** Takes a folded name apart for comparison. */
export function readFoldedName(key: string): ReadName {
  const known = remembered.get(key);
  if (known) return known;
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  const words = key.split(' ').map((word) => SAME_WORDS.get(word) ?? word);
  const name: ReadName = {
    words,
    glued: words.join(''),
    numbers: key.replace(/\D+/g, ' ').trim(),
    initials: words.length > 1 && /^\p{L}{1,2}$/u.test(words[0] ?? '') ? (words[0] ?? null) : null,
    holding: words.filter((word) => HOLDING_WORDS.has(word)),
    opposites: OPPOSITES.map((set) => words.find((word) => set.has(word))),
  };
  remembered.set(key, name);
  return name;
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
