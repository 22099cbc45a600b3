import { headerKey } from '../columns/header-aliases.ts';
import { type ColumnMapping } from '../columns/map-columns.ts';
import { uniqueHeaders } from '../columns/unique-headers.ts';
import { type Reason } from '../import-view.ts';

/**
 * Whether a row says what the header says, cell by cell: lists that were pasted together, or exported with a header on
 * every page. Cells of the header that are missing in the row do not matter, as long as two are there (or all).
 */
export function isRepeatedHeader(cells: readonly string[], { headers, columns }: ColumnMapping): boolean {
  const name = columns.name ?? 0;
  // Asked of every row, so that one is enough for nearly all of them.
  if (headerKey(cells[name] ?? '') !== headerKey(headers[name] ?? '')) return false;
  const said = uniqueHeaders(cells);
  const filled = cells.flatMap((cell, index) => (cell.trim() === '' ? [] : [index]));
  return (
    filled.length >= Math.min(2, headers.length) &&
    filled.every((index) => headerKey(said[index] ?? '') === headerKey(headers[index] ?? ''))
  );
}

/** Why such a row is no firm. */
export const HEADER_REPEATED: Reason = {
  code: 'header-repeated',
  field: 'name',
  message: 'The row repeats the header; it is no firm.',
};
