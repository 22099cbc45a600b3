import { fold, foldKey } from '../common/dutch/fold.ts';
import { tokenise } from '../common/dutch/tokenise.ts';
import { withinEdits } from '../common/within-edits.ts';

/** Words of a firm's name that tell nothing apart. */
const LEGAL_WORDS = new Set([
  'bv',
  'nv',
  'vof',
  'cv',
  'co',
  'stichting',
  'st',
  'stg',
  'vereniging',
  'de',
  'het',
  'van',
  'en',
  'der',
  'den',
]);

/**
 * How well a text names a firm, 0 to 1: 1 when it is the name (case, accents, punctuation and legal form aside), less
 * when words of the name are missing, unfinished or misspelt; 0 when a telling word of the text is not in the name. Reads the
 * text once for however many firms; of each the best of its names counts.
 */
export function nameMatcher(text: string): (names: readonly string[]) => number {
  const key = foldKey(text);
  const wanted = tellingWords(text).map(nameWord);
  if (key === '' || wanted.length === 0) return () => 0;
  const [first] = wanted;
  return (names) => {
    const { letters, all } = readNames(names);
    // Hundreds of firms are looked at for one that is called so: most have not even the letters.
    if (first && bitsIn(first.letters & ~letters) > slipsIn(first.word)) return 0;
    return Math.max(0, ...all.map((name) => matchOne(key, wanted, name)));
  };
}

/** A name as it is compared. */
interface ReadName {
  key: string;
  words: readonly NameWord[];
  joined: string;
}

interface NameWord {
  word: string;
  /** A bit for each letter: hundreds of words differ in too many letters to be looked at any closer. */
  letters: number;
}

/** All names of a firm. */
interface ReadNames {
  all: readonly ReadName[];
  /** Every letter in any of them, as in {@link NameWord}. */
  letters: number;
}

/** Names are the same at each search that finds their firm. */
const read = new WeakMap<readonly string[], ReadNames>();

function readNames(names: readonly string[]): ReadNames {
  const known = read.get(names);
  if (known) return known;
  const all = names.map(readName);
  const letters = all.reduce(
    (set, { key, words }) => words.reduce((sum, word) => sum | word.letters, set | lettersOf(key)),
    0,
  );
  const made = { all, letters };
  read.set(names, made);
  return made;
}

function readName(name: string): ReadName {
  const words = tellingWords(name);
  return { key: foldKey(name), words: words.map(nameWord), joined: words.join('') };
}

function matchOne(key: string, wanted: readonly NameWord[], { key: own, words, joined }: ReadName): number {
  if (own === key) return 1;
  if (words.length === 0) return 0;
  const text = wanted.map(({ word }) => word).join('');
  if (joined === text) return 1;
  const quality: number[] = [];
  for (const word of wanted) {
    const best = Math.max(0, ...words.map((other) => matchWord(word, other)));
    if (best === 0) return 0;
    quality.push(best);
  }
  const found = quality.reduce((sum, value) => sum + value, 0) / wanted.length;
  return found * (0.4 + 0.55 * Math.min(1, text.length / joined.length));
}

function matchWord(
  { word: wanted, letters }: NameWord,
  { word: own, letters: ownLetters }: NameWord,
): number {
  if (own === wanted) return 1;
  if (wanted.length >= 3 && own.startsWith(wanted)) return 0.85;
  const allowed = slipsIn(wanted);
  // A slip changes at most two letters of the set: one goes, another comes.
  if (allowed === 0 || bitsIn(letters ^ ownLetters) > 2 * allowed) return 0;
  return withinEdits(wanted, own, allowed) ? 0.8 : 0;
}

/** How many letters of a word may be wrong. */
function slipsIn(word: string): number {
  return word.length >= 9 ? 2 : word.length >= 5 ? 1 : 0;
}

function nameWord(word: string): NameWord {
  return { word, letters: lettersOf(word) };
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) % 32);
  return letters;
}

function bitsIn(set: number): number {
  let count = 0;
  for (let left = set; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** The words of a name or of a text that may be one, without legal forms and articles; all of them when nothing else is there. */
export function tellingWords(text: string): string[] {
  const words = tokenise(fold(text)).map(({ word }) => word);
  const telling = words.filter((word) => !LEGAL_WORDS.has(word));
  return telling.length > 0 ? telling : words;
}
