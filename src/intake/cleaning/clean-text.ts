import { withoutInvisible } from '../../common/invisible.ts';
import { repairDoubleEncoding } from '../../platform/csv/repair-double-encoding.ts';

/** Cells that stand for "no value". */
const NO_VALUE = new Set([
  '',
  '-',
  '--',
  '---',
  '.',
  '?',
  '/',
  'x',
  'n.v.t.',
  'n.v.t',
  'nvt',
  'n/a',
  'na',
  'geen',
  'onbekend',
  'unknown',
  'none',
  'null',
  'nihil',
  'leeg',
  'niet bekend',
  'niet van toepassing',
  'volgt',
  'volgt nog',
  'n.n.b.',
  'nnb',
  'nog niet bekend',
  'nog onbekend',
]);

/**
 * Text as a person reads it: composed (NFC), doubly encoded text repaired, no control, zero-width or direction
 * characters and soft hyphens, no colours of a terminal, blanks as one space. Line breaks stay as one `\n` each when `multiline`.
 */
export function cleanText(raw: string, multiline = false): string {
  const repaired = repairDoubleEncoding(raw.toWellFormed()).normalize('NFC');
  const visible = withoutInvisible(repaired)
    .replace(/\u001b\[[0-9;]{0,20}[A-Za-z]/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, (c) => (c === '\t' ? ' ' : ''));
  if (!multiline) return visible.replace(/\s+/g, ' ').trim();
  return visible
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** What a formula without an outcome shows, in English and Dutch Excel. (`####` hides a number that is there: it is no such cell.) */
const SPREADSHEET_ERROR =
  /^#(n\/[ab]|(div|deel)\/0!|(value|waarde|ref|verw|num|getal|null|leeg|spill|overloop|calc|bereken|field|veld)!|(name|naam)\?)$/i;

/** Of those, what a firm may well be called. */
const NAMES_TOO = new Set(['x', 'na', 'none', 'null', 'unknown', 'nihil']);

/** The text, or undefined when it is a way to say "nothing". */
export function valueOrNothing(text: string, isName = false): string | undefined {
  const said = text.toLowerCase();
  if (SPREADSHEET_ERROR.test(said)) return undefined;
  return NO_VALUE.has(said) && !(isName && NAMES_TOO.has(said)) ? undefined : text;
}

/**
 * `GRONINGEN` -> `Groningen`, `SCHOONMAAKBEDRIJF DE VEGER B.V.` -> `Schoonmaakbedrijf de Veger B.V.`; mixed case stays.
 * @param fewest a text with fewer letters stays as it is: a short name in capitals is an abbreviation
 */
export function unshout(text: string, fewest = 5): string {
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters.length < fewest || letters !== letters.toUpperCase()) return text;
  return text.toLowerCase().replace(/[\p{L}\p{N}'’.]+/gu, (word, at: number) => capitalise(word, at === 0));
}

/** `Groningen (postbus)`, `Groningen, Postbus 12`: of which address it is the place, not what it is called. */
const POST_BOX = /[\s,]{1,3}\(?(?:postbus|postadres|pb\.)(?: ?\d{1,6})?\)?\s*$/i;

/** `EDE` and `ede` -> `Ede`: a place is no abbreviation, however short. `S-HERTOGENBOSCH` lost its apostrophe somewhere. */
export function readPlace(text: string): string {
  const bare = text.replace(POST_BOX, '') || text;
  const written = bare === bare.toLowerCase() ? bare.toUpperCase() : bare;
  const place = unshout(written, 2).replace(/^['’´`]?s[-/](?=\p{L})/iu, "'s-");
  return written === written.toUpperCase() ? place.replace(PROVINCE, provinceWritten) : place;
}

/** A province behind a place, as people add it: `Haren Gn`, `Hengelo Gld`, `Bergen NH`. */
const PROVINCE = / \(?(gn|gr|fr|dr|ov|gld|ut|nh|zh|zld|zl|nb|lb)\)?$/i;

function provinceWritten(end: string): string {
  const letters = end.toLowerCase();
  return /[nz]h|nb/.test(letters)
    ? end.toUpperCase()
    : letters.replace(/[a-z]/, (first) => first.toUpperCase());
}

const SMALL_WORDS = new Set([
  'de',
  'het',
  'den',
  'der',
  'van',
  'en',
  'voor',
  'aan',
  'op',
  'in',
  'te',
  'ten',
  'ter',
  'bij',
  "'t",
  "'s",
]);
const INITIALS = new Set([
  'bv',
  'nv',
  'vof',
  'cv',
  'ict',
  'hrm',
  'bso',
  'roc',
  'ggz',
  'ggd',
  'abn',
  'amro',
  'ing',
  'pso',
  'co2',
  'nl',
  'ua',
  'lx',
  'gmbh',
  'tv',
  'it',
]);

const TITLES = new Set(['dr', 'drs', 'mr', 'mrs', 'ds', 'st', 'mgr', 'sr', 'jr', 'jhr', 'zn']);

/** No word: one without a vowel (`KPN`, `HZPC`, `VV`) or with a digit (`RENN4`, `H2O`; but `1e`). */
function isAbbreviation(word: string): boolean {
  if (/\d/.test(word)) return /\p{L}/u.test(word) && !/^\d+(e|de|ste)$/.test(word);
  return /^[b-df-hj-np-tv-xz]{2,5}$/.test(word) && !TITLES.has(word);
}

function capitalise(word: string, first: boolean): string {
  if (!first && SMALL_WORDS.has(word)) return word;
  if (/^(\p{L}\.)+\p{L}?$/u.test(word) || INITIALS.has(word) || isAbbreviation(word))
    return word.toUpperCase();
  if (word.startsWith('ij')) return `IJ${word.slice(2)}`;
  return word.replace(
    /^(['’]?[st]-)?(\p{L})/u,
    (_, article: string | undefined, letter: string) => (article ?? '') + letter.toUpperCase(),
  );
}
