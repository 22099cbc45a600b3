import { withFormula } from '../../platform/csv/spreadsheet-text.ts';
import { type CsvRecord } from '../../platform/csv/read-csv.ts';
import { HEADER_SEARCH_ROWS } from '../columns/find-header.ts';
import { type DeliveredTable } from '../delivered-table.ts';

/** What a report puts before the original columns: the row that Excel showed, what became of it, and why. */
export const REPORT_COLUMNS = ['regel', 'uitkomst', 'redenen'] as const;

/**
 * A delivered file without what our report put into it: people mend rows in the report and deliver it again, and its
 * columns are the original ones then. Any other file stays as it is.
 */
export function withoutReport(table: DeliveredTable): DeliveredTable {
  return { ...table, records: (bytes) => originalRecords(table.records(bytes)) };
}

async function* originalRecords(records: AsyncIterable<CsvRecord>): AsyncGenerator<CsvRecord> {
  let at = -1;
  let seen = 0;
  for await (const record of records) {
    if (at < 0 && seen++ < HEADER_SEARCH_ROWS) at = reportColumnsAt(record.cells);
    yield at < 0 ? record : { ...record, cells: originalCells(record.cells, at) };
  }
}

/** Where the columns of our own report stand in a header; -1 when it is no report. Other columns may stand before them. */
function reportColumnsAt(header: readonly string[]): number {
  return header.findIndex((_, start) =>
    REPORT_COLUMNS.every((name, index) => header[start + index]?.trim().toLowerCase() === name),
  );
}

function originalCells(cells: readonly string[], at: number): string[] {
  return cells.toSpliced(at, REPORT_COLUMNS.length).map(withFormula);
}
