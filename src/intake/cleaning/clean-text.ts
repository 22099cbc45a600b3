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
  '#n/a',
  '#n/b',
  'geen',
  'onbekend',
  'unknown',
  'none',
  'null',
  'nihil',
  'leeg',
  'niet bekend',
  'niet van toepassing',
]);

/**
 * Text as a person reads it: composed (NFC), doubly encoded text repaired, no control, zero-width or direction
 * characters, blanks as one space. Line breaks stay as one `\n` each when `multiline`.
 */
export function cleanText(raw: string, multiline = false): string {
  const repaired = repairDoubleEncoding(raw.toWellFormed()).normalize('NFC');
  const visible = repaired
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)\p{Cc}|[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, (c) =>
      c === '\t' ? ' ' : '',
    );
  if (!multiline) return visible.replace(/\s+/g, ' ').trim();
  return visible
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The text, or undefined when it is a way to say "nothing". */
export function valueOrNothing(text: string): string | undefined {
  return NO_VALUE.has(text.toLowerCase()) ? undefined : text;
}

/** `GRONINGEN` -> `Groningen`, `SCHOONMAAKBEDRIJF DE VEGER B.V.` -> `Schoonmaakbedrijf de Veger B.V.`; mixed case stays. */
export function unshout(text: string): string {
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters.length < 5 || letters !== letters.toUpperCase()) return text;
  return text.toLowerCase().replace(/[\p{L}\p{N}'’.]+/gu, (word, at: number) => capitalise(word, at === 0));
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

function capitalise(word: string, first: boolean): string {
  if (!first && SMALL_WORDS.has(word)) return word;
  if (/^(\p{L}\.)+\p{L}?$/u.test(word) || INITIALS.has(word)) return word.toUpperCase();
  if (word.startsWith('ij')) return `IJ${word.slice(2)}`;
  return word.replace(
    /^(['’]?[st]-)?(\p{L})/u,
    (_, article: string | undefined, letter: string) => (article ?? '') + letter.toUpperCase(),
  );
}
