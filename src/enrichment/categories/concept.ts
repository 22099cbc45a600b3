import { type ContentWord } from '../../common/dutch/analyse.ts';

/** Something municipalities buy, with the everyday words for it. */
export interface Concept {
  /** Stable, such as `catering`; part of index tokens. */
  id: string;
  /** CPV codes of eight digits, the main one first; trailing zeros mean everything below it. */
  codes: readonly string[];
  labelNl: string;
  labelEn: string;
  /** Words and phrases, Dutch and English. */
  words: readonly string[];
}

/** A concept in a text, with the words that led to it. */
export interface ConceptMatch {
  concept: Concept;
  /** As the text wrote it. */
  because: string;
  /** 1 for the word or phrase itself, less for a part of a compound or a word with several meanings. */
  strength: number;
  /** The words that it rests on. */
  words: readonly ContentWord[];
  /** Whether nothing but parts of compounds says so: `stoel` in "Leerstoel". */
  byParts: boolean;
}

/** The digits of a CPV code that say something: `55520000` -> `5552`, never fewer than two. */
export function cpvPrefix(code: string): string {
  const digits = code.replace(/(?<!0)0+$/, '');
  return digits.length < 2 ? code.slice(0, 2) : digits;
}

/** Every depth of a CPV code, for filters: `55520000` -> `55`, `555`, `5552`. */
export function cpvDepths(code: string): string[] {
  const prefix = cpvPrefix(code);
  return Array.from({ length: prefix.length - 1 }, (_, index) => prefix.slice(0, index + 2));
}
