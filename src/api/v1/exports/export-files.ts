import { csvCell } from '../../../platform/csv/spreadsheet-text.ts';
import { LONGEST_CELL, writeXlsx } from '../../../platform/xlsx/write-xlsx.ts';
import { chosenFields } from '../chosen-fields.ts';
import { type SupplierView } from '../suppliers/supplier-view.ts';
import { cellsOf, columnsOf } from './table-columns.ts';

type Views = AsyncIterable<SupplierView>;
type Fields = readonly string[] | undefined;

/** Characters that are sent at a time. */
const PIECE = 64 * 1024;

/** One JSON object a line. */
export function asNdjson(views: Views, fields: Fields): AsyncGenerator<string> {
  return pieces(lines(views, (view) => `${JSON.stringify(chosenFields(view, fields))}\n`));
}

/** Semicolons and a BOM, as spreadsheets in Dutch expect; no cell is ever run as a formula. */
export async function* asCsv(views: Views, fields: Fields): AsyncGenerator<string> {
  const columns = columnsOf(fields);
  yield csvHead(columns);
  yield* pieces(lines(views, (view) => csvLine(cellsOf(view, columns))));
}

export function csvHead(columns: readonly string[]): string {
  return `\ufeff${csvLine(columns)}`;
}

export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(';')}\r\n`;
}

/** A workbook of texts; a text that is longer than a cell can be is cut off. */
export function asXlsx(views: Views, fields: Fields): AsyncIterable<Uint8Array> {
  const columns = columnsOf(fields);
  const rows = lines(views, (view) => cellsOf(view, columns).map((text) => text.slice(0, LONGEST_CELL)));
  return writeXlsx(
    'Leveranciers',
    columns.map((header) => ({ header, width: 20 })),
    rows,
  );
}

async function* lines<T>(views: Views, write: (view: SupplierView) => T): AsyncGenerator<T> {
  for await (const view of views) yield write(view);
}

/** An empty register still is an answer with a body. */
export async function* pieces(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let piece = '';
  for await (const text of texts) {
    piece += text;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}
