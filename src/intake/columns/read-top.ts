import { type CsvRecord } from '../../platform/csv/read-csv.ts';
import { withoutPrivateNumbers } from '../cleaning/clean-identifiers.ts';
import { storable } from '../cleaning/damaged-text.ts';
import { type Reason } from '../import-view.ts';
import { findHeader, HEADER_SEARCH_ROWS } from './find-header.ts';

/** Rows below the header by which columns are recognised and of which samples are shown. */
const SAMPLE_ROWS = 1_000;

/** Text of the top that is held at most; rows may be very long. Characters. */
const TOP_LENGTH = 8_000_000;

/** Lines that are named when the asked header line holds nothing. */
const LINES_SHOWN = 5;

/** The first rows of a file: as many as a header and a sample need, from the asked header line on. */
export async function readTop(records: AsyncIterable<CsvRecord>, headerRow = 1): Promise<CsvRecord[]> {
  const top: CsvRecord[] = [];
  const before: CsvRecord[] = [];
  let length = 0;
  for await (const record of records) {
    (record.line < headerRow ? before : top).push(record);
    length += record.cells.reduce((sum, cell) => sum + cell.length, 0);
    if (top.length >= HEADER_SEARCH_ROWS + SAMPLE_ROWS || length > TOP_LENGTH) break;
  }
  // Without a row at the asked line, the ones before it tell which there are.
  return top[0]?.line === headerRow ? top : [...before.slice(-LINES_SHOWN), ...top];
}

export type FoundHeader =
  /** With the row above it, if any. */
  { ok: true; header: CsvRecord; above?: CsvRecord; rows: CsvRecord[] } | { ok: false; refusal: Reason };

/**
 * The header among the first rows, and the rows of the top that stand below it.
 * @param known headers that a mapping names
 * @param headerRow the line that was asked for
 */
export function chooseHeader(
  top: readonly CsvRecord[],
  known: readonly string[],
  headerRow: number | undefined,
): FoundHeader {
  const index =
    headerRow === undefined ? findHeader(top, known) : top.findIndex(({ line }) => line === headerRow);
  const header = top[index];
  const above = top[index - 1];
  if (header) return { ok: true, header, ...(above && { above }), rows: top.slice(index + 1) };
  return { ok: false, refusal: top.length === 0 ? noRows() : emptyHeaderRow(top, headerRow ?? 1) };
}

function noRows(): Reason {
  return { code: 'empty', message: 'The file holds no rows.' };
}

function emptyHeaderRow(top: readonly CsvRecord[], headerRow: number): Reason {
  const lines = top
    .toSorted((a, b) => Math.abs(a.line - headerRow) - Math.abs(b.line - headerRow))
    .slice(0, LINES_SHOWN)
    .toSorted((a, b) => a.line - b.line)
    .map(({ line, cells }) => `${line} ('${firstWords(cells)}')`);
  const message = `No row starts on line ${headerRow}, where the header should be. Rows near it: ${lines.join(', ')}.`;
  return { code: 'header-row-empty', message, values: { line: headerRow } };
}

function firstWords(cells: readonly string[]): string {
  const words = cells.find((cell) => cell.trim() !== '')?.slice(0, 400) ?? '';
  return storable(withoutPrivateNumbers(words, false)).slice(0, 40).toWellFormed();
}
