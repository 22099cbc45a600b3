import { withoutAnyPrivateNumber } from '../cleaning/service-numbers.ts';
import { leftOutAsStored } from '../reasons/left-out-in-dutch.ts';
import { headerKey } from './header-aliases.ts';

/** Longest header that is kept. */
const MAX_HEADER_LENGTH = 200;

/**
 * Header cells as they are shown and stored, each one different: `Naam`, `Naam (2)`, `column 3` for an empty one. A file
 * without a header has data there, so private numbers are left out.
 */
export function uniqueHeaders(header: readonly string[]): string[] {
  const seen = new Set<string>();
  return header.map((cell, index) => {
    const name =
      withoutAnyPrivateNumber(leftOutAsStored(cell))
        .toWellFormed()
        .replace(/\s+/g, ' ')
        .replace(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
        .replaceAll('\ufffd', '?')
        .trim()
        .slice(0, MAX_HEADER_LENGTH)
        // Cut in the middle of a character, it would be refused by the database.
        .toWellFormed() || `column ${index + 1}`;
    let unique = name;
    for (let times = 2; seen.has(unique); times++) unique = `${name} (${times})`;
    seen.add(unique);
    return unique;
  });
}

/** Index of the column that is called so, without regard to case, accents, spaces and punctuation; -1 for none. */
export function indexOfHeader(headers: readonly string[], name: string): number {
  const key = headerKey(name);
  return headers.findIndex((header) => headerKey(header) === key);
}
