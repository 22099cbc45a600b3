import { PLACE_SYNONYMS } from './place-synonyms.ts';

/** A place name as a record writes it, taken apart. */
export interface PlaceName {
  /** Folded name: equal for every spelling of one name; other names of the same place have the official one's key. */
  key: string;
  /** Province that the writer added to tell places apart: `Haren Gn`, `Bergen (NH)`. */
  province?: string;
}

const PROVINCE_ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Groningen: ['gn', 'gr', 'gron', 'groningen'],
    Friesland: ['fr', 'frl', 'friesland', 'fryslan'],
    Drenthe: ['dr', 'drenthe'],
    Overijssel: ['ov', 'o', 'overijssel'],
    Flevoland: ['fl', 'fle', 'flevoland'],
    Gelderland: ['gld', 'ge', 'gelderland'],
    Utrecht: ['ut', 'utr', 'utrecht'],
    'Noord-Holland': ['nh', 'noordholland'],
    'Zuid-Holland': ['zh', 'zuidholland'],
    Zeeland: ['zld', 'zl', 'ze', 'zeeland'],
    'Noord-Brabant': ['nb', 'nbr', 'noordbrabant'],
    Limburg: ['lb', 'lim', 'l', 'limburg'],
  }).flatMap(([province, words]) => words.map((word) => [word, province])),
);

const ORDINALS: Readonly<Record<string, string>> = { '1e': 'eerste', '2e': 'tweede', '3e': 'derde' };

/** Parts of a town that are no place of their own in the national address register, whatever letterheads say. */
const PARTS_OF_PLACES: Readonly<Record<string, string>> = { hoogkerk: 'groningen' };

/**
 * The key under which one place is known, however it is written: without capitals, accents, hyphens, blanks and an
 * added province; IJ as Y (`DELFZYL`); `Den Haag` as `'s-Gravenhage`, `Ljouwert` as `Leeuwarden`; Hoogkerk is Groningen.
 * Empty when the text holds no letters.
 */
export function placeKey(name: string): string {
  const { key } = readPlaceName(name);
  return PARTS_OF_PLACES[key] ?? key;
}

/** Like {@link placeKey}, but a part of a town keeps its own key (a map may know it), and the province is kept. */
export function readPlaceName(name: string): PlaceName {
  const { words, hint } = splitHint(name);
  const last = words.at(-1);
  const province = words.length > 1 && last ? shortProvince(last) : undefined;
  const plain = (province ? words.slice(0, -1) : words).join('');
  const found = province ?? (hint ? provinceOf(hint) : undefined);
  return { key: PLACE_SYNONYMS.get(plain) ?? plain, ...(found ? { province: found } : {}) };
}

/**
 * The key that a text begins while it is typed, and the keys of places that another name of theirs begins with it: `den h` begins
 * that of Den Haag, which is 's-Gravenhage.
 */
export function keysBeginningWith(text: string): { prefix: string; also: string[] } {
  const prefix = foldWords(text).join('');
  const also = [...PLACE_SYNONYMS].filter(([name]) => prefix !== '' && name.startsWith(prefix));
  return { prefix, also: also.map(([, official]) => official) };
}

/** `Bergen (N.H.)` -> words of `Bergen`, hint `nh`; what stands between brackets never belongs to the name. */
function splitHint(name: string): { words: string[]; hint?: string } {
  const bracket = /\(([^)]*)\)?/.exec(name);
  const words = foldWords(bracket ? name.replace(bracket[0], ' ') : name);
  const place = words.findIndex((word, at) => at > 0 && (word === 'gem' || word === 'gemeente'));
  return {
    words: place > 0 ? words.slice(0, place) : words,
    ...(bracket?.[1] ? { hint: foldWords(bracket[1]).join('') } : {}),
  };
}

/** Only abbreviations: `Oost Groningen` is a name, `Haren Gn` holds a hint. */
function shortProvince(word: string): string | undefined {
  return word.length <= 4 ? provinceOf(word) : undefined;
}

/** The province that a text names, in full or by its abbreviation: `Gn`, `Noord-Brabant`. */
export function provinceNamed(text: string): string | undefined {
  return provinceOf(foldWords(text).join(''));
}

function provinceOf(word: string): string | undefined {
  return PROVINCE_ABBREVIATIONS.get(word);
}

function foldWords(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\ba[/. ]+d\b\.?/g, 'aan den')
    .replace(/\bst(?=[. -])\.?/g, 'sint')
    .replace(/ij/g, 'y')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => ORDINALS[word] ?? word);
}
