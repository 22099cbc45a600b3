import { type CsvRecord } from '../../platform/csv/read-csv.ts';
import { type Field } from './fields.ts';
import { goesOnBelow } from './grouped-header.ts';
import { FIELD_BY_HEADER, headerKey } from './header-aliases.ts';
import { readHeader } from './read-header.ts';

/** A title block above the header is at most this many rows. */
export const HEADER_SEARCH_ROWS = 15;

/**
 * Finds the header among the first rows of a file: the first row with a name column, else the row with most known
 * headers, else the first row; of a header in two rows the lower one. `known` adds names that count as well (from a mapping). Returns its index.
 */
export function findHeader(rows: readonly CsvRecord[], known: readonly string[] = []): number {
  const extra = new Set(known.map(headerKey));
  const scores = rows.slice(0, HEADER_SEARCH_ROWS).map(({ cells }) => {
    const plain = cells.map(
      (cell) => FIELD_BY_HEADER.get(headerKey(cell)) ?? (extra.has(headerKey(cell)) ? 'known' : undefined),
    );
    const freely = cells.map((cell) => readHeader(cell, false)?.field);
    const named = plain.includes('name') || plain.includes('known');
    return new Set([...plain, ...freely].filter((field) => field !== undefined)).size + (named ? 2 : 0);
  });
  const best = Math.max(0, ...scores);
  // One lone hit may be a title ("Leveranciers 2024: naam"); a header row has at least a name or two known columns.
  const index = best >= 2 ? scores.indexOf(best) : 0;
  const [header, below] = [rows[index], rows[index + 1]];
  const inTwo = header && below && goesOnBelow(header.cells, below.cells, fieldOf);
  return inTwo ? index + 1 : index;
}

function fieldOf(cell: string): Field | undefined {
  return FIELD_BY_HEADER.get(headerKey(cell)) ?? readHeader(cell, false)?.field;
}
