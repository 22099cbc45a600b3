import { fold } from '../common/dutch/fold.ts';
import { isStopWord } from '../common/dutch/stop-words.ts';
import { tokenise, type Token } from '../common/dutch/tokenise.ts';
import { type CategoryLexicon } from '../enrichment/categories/category-lexicon.ts';

/** Something in a request that may be a place. */
export interface PlaceCandidate {
  /** As written, to ask the geocoder. */
  text: string;
  /** Folded words to leave out of the request when it is one. */
  words: readonly string[];
  /** The first word of a text may well be what is looked for (`Haren knippen`), even if places are called so. */
  first: boolean;
}

/** Words after which Dutch and English name a place. */
const BEFORE_PLACES = new Set([
  'in',
  'te',
  'regio',
  'rond',
  'rondom',
  'nabij',
  'omgeving',
  'omstreken',
  'near',
  'gemeente',
  'uit',
]);
/** Parts of any town, though somewhere a neighbourhood is called so: `camera's in de binnenstad`. */
const PART_OF_TOWN = /^(?:binnenstad|centrum|stadscentrum|dorpskern|buitengebied|oost|west|noord|zuid)$/;
/**
 * A name of more than two words: with hyphens (`Nieuw-Weerdinge`), an article (`'t Zandt`) or small words between (`Aa en Hunze`,
 * `Alphen aan den Rijn`).
 */
const LONG_NAME =
  /(?<![\p{L}\p{N}'’-])(?:['’][st][ -])?\p{Lu}\p{L}+(?:(?:-| (?:en|aan|op|bij|van|a\/d)(?: de[nr]?| het)? )\p{Lu}\p{L}+){0,2}(?![\p{L}-])/gu;
/** `Oost-Groningen` is a region, and not the town; `Groningen-Zuid` is a part of it. */
const PART_OF_REGION = /(?<!\p{L})(?:(?:noord|zuid)?(?:oost|west)|noord|zuid|midden)-(\p{L}+)/giu;
/** In so short a text (`catering groningen`) a word that is no category word may well be a place, capital or not. */
const SHORT_TEXT = 4;

/** Possible places in a request, likeliest first: postcodes, names of several words, of one. Pure; the geocoder decides. */
export function placeCandidates(text: string, lexicon: CategoryLexicon): PlaceCandidate[] {
  const postcodes = [...text.matchAll(/\b(\d{4})\s?([A-Za-z]{2})\b/g)].map(
    ([written, digits = '', letters = '']) => ({
      text: written,
      words: [fold(digits + letters), fold(letters)],
      first: false,
    }),
  );
  const tokens = tokenise(text);
  const regions = new Set([...text.matchAll(PART_OF_REGION)].map(([, name = '']) => fold(name)));
  const pairs = tokens.flatMap((token, index) => pairAt(token, tokens[index + 1]));
  const singles = tokens
    .filter(
      (token, index) =>
        !regions.has(token.word) && mayBePlace(token, tokens[index - 1], tokens.length, lexicon),
    )
    .map(({ raw, word, position }) => ({ text: raw, words: [word], first: position === 0 }));
  return [...postcodes, ...longNames(text), ...pairs, ...singles];
}

/** Of "'t Zandt en Zeerijp" both sides of each `en` as well: it stands in names and between them. */
function longNames(text: string): PlaceCandidate[] {
  const names = [...text.matchAll(LONG_NAME)].flatMap(([name]) => [
    name,
    ...[...name.matchAll(/ en /g)].flatMap(({ index }) => [name.slice(0, index), name.slice(index + 4)]),
  ]);
  return names
    .filter((name) => /[ -]/.test(name))
    .map((name) => ({ text: name, words: tokenise(name).map(({ word }) => word), first: false }));
}

/** The likeliest of the candidates, at most so many, in their order. Pure. */
export function likeliest(
  candidates: readonly PlaceCandidate[],
  most: number,
  lexicon: CategoryLexicon,
): PlaceCandidate[] {
  // `Schoonmaak` at the beginning of a text has its capital from there.
  const isOrdinary = ({ words, first }: PlaceCandidate): boolean =>
    (first || words.length > 1) && words.every((word) => lexicon.knowledge.splitter.knows(word));
  const likelyFirst = [
    ...candidates.filter((one) => !isOrdinary(one)),
    ...candidates.filter((one) => isOrdinary(one)),
  ];
  const kept = new Set(likelyFirst.slice(0, most));
  return candidates.filter((one) => kept.has(one));
}

function pairAt(first: Token, second: Token | undefined): PlaceCandidate[] {
  const startsUpper = /^\p{Lu}/u.test(first.raw);
  if (!second || !startsUpper || !second.capitalised) return [];
  return [{ text: `${first.raw} ${second.raw}`, words: [first.word, second.word], first: false }];
}

function mayBePlace(
  token: Token,
  before: Token | undefined,
  length: number,
  lexicon: CategoryLexicon,
): boolean {
  if (token.word.length < 3 || isStopWord(token.word) || PART_OF_TOWN.test(token.word)) return false;
  if (/^\p{Lu}{2,}$/u.test(token.raw)) return false;
  // `aan te schaffen`: behind `te` a small letter begins a verb.
  const introduced = before !== undefined && BEFORE_PLACES.has(before.word) && before.word !== 'te';
  if (token.capitalised || length === 1) return true;
  if (length <= SHORT_TEXT && /^\p{Lu}/u.test(token.raw)) return true;
  const unknown = !lexicon.knowledge.splitter.knows(token.word);
  return unknown && (introduced || length <= SHORT_TEXT);
}
