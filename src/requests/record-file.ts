import { csvCell } from '../platform/csv/spreadsheet-text.ts';
import { LONGEST_CELL, writeXlsx } from '../platform/xlsx/write-xlsx.ts';
import { RECORD_TEXTS } from './messages/record.ts';
import { recordRows } from './record-sheet.ts';
import { type RecordWords } from './record-words.ts';
import { type SelectionRecord } from './selection-record.ts';

export type RecordFormat = 'csv' | 'xlsx';

const WIDTH = 20;

/** A selection record as a sheet, in pieces: CSV with semicolons and a BOM, as spreadsheets in Dutch expect, or a workbook. */
export function recordFile(
  record: SelectionRecord,
  words: RecordWords,
  format: RecordFormat,
): AsyncIterable<string | Uint8Array> {
  const { columns, sheet } = RECORD_TEXTS[words.lang];
  const rows = recordRows(record, words).map((cells) => cells.map((text) => text.slice(0, LONGEST_CELL)));
  if (format === 'csv') return inPieces([columns, ...rows]);
  return writeXlsx(
    sheet,
    columns.map((header) => ({ header, width: WIDTH })),
    asTheyCome(rows),
  );
}

async function* inPieces(rows: readonly (readonly string[])[]): AsyncGenerator<string> {
  yield await Promise.resolve(`\ufeff${rows.map((cells) => `${cells.map(csvCell).join(';')}\r\n`).join('')}`);
}

async function* asTheyCome(rows: readonly (readonly string[])[]): AsyncGenerator<readonly string[]> {
  for (const row of rows) yield await Promise.resolve(row);
}
