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
/** Asking costs a query each; requests name one place or two. */
const MAX_CANDIDATES = 4;
/** In so short a text (`catering groningen`) a word that is no category word may well be a place, capital or not. */
const SHORT_TEXT = 4;

/** Possible places in a request, likeliest first: postcodes, two capitalised words, one. Pure; the geocoder decides. */
export function placeCandidates(text: string, lexicon: CategoryLexicon): PlaceCandidate[] {
  const postcodes = [...text.matchAll(/\b(\d{4})\s?([A-Za-z]{2})\b/g)].map(
    ([written, digits = '', letters = '']) => ({
      text: written,
      words: [fold(digits + letters), fold(letters)],
    }),
  );
  const tokens = tokenise(text);
  const pairs = tokens.flatMap((token, index) => pairAt(token, tokens[index + 1]));
  const singles = tokens
    .filter((token, index) => mayBePlace(token, tokens[index - 1], tokens.length, lexicon))
    .map(({ raw, word }) => ({ text: raw, words: [word] }));
  return [...postcodes, ...pairs, ...singles].slice(0, MAX_CANDIDATES);
}

function pairAt(first: Token, second: Token | undefined): PlaceCandidate[] {
  const startsUpper = /^\p{Lu}/u.test(first.raw);
  if (!second || !startsUpper || !second.capitalised) return [];
  return [{ text: `${first.raw} ${second.raw}`, words: [first.word, second.word] }];
}

function mayBePlace(
  token: Token,
  before: Token | undefined,
  length: number,
  lexicon: CategoryLexicon,
): boolean {
  if (token.word.length < 3 || isStopWord(token.word)) return false;
  if (/^\p{Lu}{2,}$/u.test(token.raw)) return false;
  const introduced = before !== undefined && BEFORE_PLACES.has(before.word);
  if (token.capitalised || length === 1) return true;
  if (length <= SHORT_TEXT && /^\p{Lu}/u.test(token.raw)) return true;
  const unknown = !lexicon.knowledge.splitter.knows(token.word);
  return unknown && (introduced || length <= SHORT_TEXT);
}
