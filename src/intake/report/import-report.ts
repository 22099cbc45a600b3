import { type EntityManager } from 'typeorm';

import { csvCell } from '../../platform/csv/spreadsheet-text.ts';
import { LONGEST_CELL, writeXlsx } from '../../platform/xlsx/write-xlsx.ts';
import { type RowOutcome } from '../import-view.ts';
import { leftOutInDutch } from '../reasons/left-out-in-dutch.ts';
import { REPORT_COLUMNS } from './report-columns.ts';
import { reportRows } from './report-rows.ts';
import { REPORT_TEXTS } from './report-texts.ts';

/** Which report of an import is wanted. */
export interface ReportRequest {
  format: ReportFormat;
  /** Only rows that ended like this; all rows when there are none. */
  outcomes: readonly RowOutcome[];
}

export type ReportFormat = 'csv' | 'xlsx';

/** Widths of our own columns, and of the original ones, in characters. */
const WIDTHS = [8, 16, 60];
const ORIGINAL_WIDTH = 20;

/**
 * What became of the rows of an import, to be opened in a spreadsheet, corrected and delivered again: row, outcome and
 * reasons in Dutch, then the cells as they were delivered. In pieces, with bounded memory.
 */
export async function importReport(
  manager: EntityManager,
  importId: string,
  { format, outcomes }: ReportRequest,
): Promise<AsyncIterable<string | Uint8Array>> {
  const [row]: { header: string[] | null }[] = await manager.query(
    `select header from import where id = $1`,
    [importId],
  );
  const headers = row?.header ?? [];
  const rows = reportRows(manager, importId, headers, outcomes);
  const titles = [...REPORT_COLUMNS, ...headers.map(leftOutInDutch)];
  return format === 'csv' ? asCsv(titles, rows) : asXlsx(titles, rows);
}

/** Semicolons and a BOM, as spreadsheets in Dutch expect; in pieces of some 64 KB. */
async function* asCsv(titles: readonly string[], rows: AsyncIterable<string[]>): AsyncGenerator<string> {
  let text = `\ufeff${csvLine(titles)}`;
  for await (const cells of rows) {
    text += csvLine(cells);
    if (text.length < 64 * 1024) continue;
    yield text;
    text = '';
  }
  if (text) yield text;
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(';')}\r\n`;
}

function asXlsx(titles: readonly string[], rows: AsyncIterable<string[]>): AsyncIterable<Uint8Array> {
  const columns = titles.map((header, index) => ({ header, width: WIDTHS[index] ?? ORIGINAL_WIDTH }));
  return writeXlsx(REPORT_TEXTS.sheet, columns, fitting(rows));
}

/** Excel has no room for more: what is cut off is said in the row itself. */
async function* fitting(rows: AsyncIterable<string[]>): AsyncGenerator<string[]> {
  for await (const cells of rows) {
    if (cells.some((text) => text.length > LONGEST_CELL)) {
      cells[2] = `${cells[2] ?? ''} ${REPORT_TEXTS.cutShort}`.trim();
    }
    yield cells.map((text) => text.slice(0, LONGEST_CELL));
  }
}
