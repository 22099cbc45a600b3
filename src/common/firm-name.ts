import { type LegalFormWord, legalFormAt } from './legal-forms.ts';

/** Words that say nothing about which firm it is. */
const FILLERS = new Set(['de', 'het', 't', 'en', 'and', 'und', 'van', 'der', 'den', 'voor', 'te']);

/** A firm's name, taken apart for comparison. */
export interface FirmNameParts {
  /**
   * The name without legal form, fillers, punctuation, accents and capitals, words joined by one space:
   * `Stg. Groen & Werk Noord B.V.` -> `groen werk noord`. Equal keys mean the same name to a person.
   */
  key: string;
  legalForm?: LegalFormWord;
}

/**
 * Takes a name apart. When nothing but fillers and legal forms is left (a firm called `De Stichting`), the key holds
 * all words, so that it is never empty for a name with a letter or digit in it.
 */
export function firmNameParts(name: string): FirmNameParts {
  const { words, kept, legalForm } = takenApart(name);
  return { key: (kept.length > 0 ? kept : words).join(' '), ...(legalForm ? { legalForm } : {}) };
}

/** Whether nothing of a name tells one firm from another: `Eenmanszaak`, `ZZP`, `de B.V.`, or no word at all. */
export function isOnlyLegalForm(name: string): boolean {
  return takenApart(name).kept.length === 0;
}

/** All words of a name, those that are no filler and no legal form, and the first legal form that is sure. */
function takenApart(name: string): { words: string[]; kept: string[]; legalForm?: LegalFormWord } {
  const words = fold(name).split(' ').filter(Boolean);
  const kept: string[] = [];
  let legalForm: LegalFormWord | undefined;
  words.forEach((word, index) => {
    const form = legalFormAt(words, index);
    if (form && form !== 'unsure') legalForm ??= form;
    if (!form && !FILLERS.has(word)) kept.push(word);
  });
  return { words, kept, ...(legalForm ? { legalForm } : {}) };
}

/** What abbreviations and breaks between words look like. */
const IN_ANY_TEXT = {
  transport: /(?<![\p{L}\p{N}.])b\.? ?v\.? ?i\.? ?o(?![\p{L}\p{N}])\.?/gu,
  initialled: /(?<![\p{L}\p{N}.])([bnc])\. ?v\b\.?/gu,
  between: /[^\p{L}\p{N}]+/gu,
};
/** The same without the classes of Unicode: nearly all names, in half the time. */
const IN_PLAIN_TEXT: typeof IN_ANY_TEXT = {
  transport: /(?<![a-z0-9.])b\.? ?v\.? ?i\.? ?o(?![a-z0-9])\.?/g,
  initialled: /(?<![a-z0-9.])([bnc])\. ?v\b\.?/g,
  between: /[^a-z0-9]+/g,
};
const PLAIN = /^[\x20-\x7e]*$/;

/**
 * Lower case, no accents, abbreviations closed up (`B.V.` -> `bv`, `S.T. Screen` -> `st screen`), `&` and `+` as `en`,
 * everything else that is no letter or digit as one space.
 */
export function fold(text: string): string {
  const isPlain = PLAIN.test(text);
  const { transport, initialled, between } = isPlain ? IN_PLAIN_TEXT : IN_ANY_TEXT;
  const closed = (isPlain ? text.toLowerCase() : withoutAccents(text))
    .replaceAll('ij', 'y')
    .replace(transport, 'bv ');
  return (closed.includes('.') ? withoutDots(closed, initialled) : closed)
    .replace(/[&+]/g, ' en ')
    .replace(/['’`´]/g, '')
    .replace(between, ' ')
    .replace(/\b(b|n|c) v\b/g, '$1v')
    .replace(/\bv o f\b/g, 'vof')
    .trim();
}

function withoutAccents(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/[łđðı]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/þ/g, 'th');
}

/** Letters that Unicode does not take apart. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = { ł: 'l', đ: 'd', ð: 'd', ı: 'i' };

function withoutDots(text: string, initialled: RegExp): string {
  return text
    .replace(initialled, '$1v ')
    .replace(/\b(?:[a-z]\.\s?){2,}/g, (letters) => `${letters.replace(/[.\s]/g, '')} `);
}
