import { remember } from '../remember.ts';
import { fold } from './fold.ts';

/** A word of a text, with where it stood. */
export interface Token {
  /** Folded. */
  word: string;
  /** As written. */
  raw: string;
  /** Position among the words of the text, from 0. */
  position: number;
  /** Starts with a capital and is not the first word of its sentence: perhaps a name. */
  capitalised: boolean;
}

const WORD = /\p{L}(?:\.\p{L})+\.?(?!\p{L})|[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*(?:-[\p{L}\p{N}]+)*/gu;

/** What is between two blanks may be several words; how it is folded is the same each time it is written so. */
type Piece = Pick<Token, 'word' | 'raw'>;
const MAX_REMEMBERED = 20_000;
const piecesOf = remember(MAX_REMEMBERED, (written): Piece[] =>
  cut(written).flatMap((raw) => {
    const word = fold(raw)
      .replace(/'s$/, '')
      .replace(/[^\p{L}\p{N}]+/gu, '');
    return word === '' ? [] : [{ word, raw }];
  }),
);

/** The words of a text in order. `B.V.` becomes `bv`, `e-bike` `ebike`, `foto's` `foto`, `ICT-beheer` two words. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.normalize('NFC').matchAll(WORD)) {
    for (const { word, raw } of piecesOf(match[0])) {
      const capitalised = /^\p{Lu}/u.test(raw) && !startsSentence(text, match.index);
      tokens.push({ word, raw, position: tokens.length, capitalised });
    }
  }
  return tokens;
}

function startsSentence(text: string, index: number): boolean {
  return /(^|[.!?:;\n])\s{0,4}$/.test(text.slice(Math.max(0, index - 4), index));
}

/** Short first parts belong to their word (`e-bike`, `re-integratie`, `co2-arm` apart); longer ones are words. */
function cut(written: string): string[] {
  if (written.includes('.')) return [written];
  const parts = written.split('-');
  const first = parts[0] ?? '';
  if (parts.length > 1 && first.length <= 2) return [parts.slice(0, 2).join('-'), ...parts.slice(2)];
  return parts;
}
