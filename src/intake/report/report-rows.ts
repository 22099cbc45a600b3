import { type EntityManager } from 'typeorm';

import { type Reason, type RowOutcome } from '../import-view.ts';
import { reasonInDutch } from '../reasons/dutch-reasons.ts';
import { leftOutInDutch } from '../reasons/left-out-in-dutch.ts';
import { nameSheetRows } from '../sheet-rows.ts';
import { REPORT_TEXTS } from './report-texts.ts';

/** Rows fetched at a time: bounded memory for a file of any size. */
const PAGE = 2_000;

interface ReportRow {
  line: number;
  sheetRow: number;
  outcome: RowOutcome | null;
  reasons: Reason[];
  raw: Record<string, string>;
}

/**
 * The rows of an import in file order, as the cells below `REPORT_COLUMNS` and the original headers.
 * @param outcomes only rows that ended like this; all of them when there are none
 */
export async function* reportRows(
  manager: EntityManager,
  importId: string,
  headers: readonly string[],
  outcomes: readonly RowOutcome[],
): AsyncGenerator<string[]> {
  for (let last = 0; ;) {
    const rows: ReportRow[] = await manager.query(
      `select line, coalesce(sheet_row, line) as "sheetRow", outcome, reasons, raw from import_row
        where import_id = $1 and line > $2 and (cardinality($3::text[]) = 0 or outcome = any($3))
        order by line limit ${PAGE}`,
      [importId, last, outcomes],
    );
    for (const row of await nameSheetRows(manager, importId, rows)) yield reportCells(row, headers);
    if (rows.length < PAGE) return;
    last = rows.at(-1)?.line ?? last;
  }
}

function reportCells(row: ReportRow, headers: readonly string[]): string[] {
  return [
    String(row.sheetRow),
    row.outcome ? REPORT_TEXTS.outcomes[row.outcome] : REPORT_TEXTS.waiting,
    row.reasons.map(reasonInDutch).join(' '),
    ...originalCells(row.raw, headers).map(leftOutInDutch),
  ];
}

/** The cells under the headers, then those that no header stands above. */
function originalCells(raw: Readonly<Record<string, string>>, headers: readonly string[]): string[] {
  // A header may be called `constructor`; only the row's own cells count.
  const cell = (name: string): string => (Object.hasOwn(raw, name) ? (raw[name] ?? '') : '');
  const loose = Object.keys(raw).map((name) => Number(/^column (\d+)$/.exec(name)?.[1] ?? 0));
  const width = Math.max(headers.length, ...loose);
  return Array.from({ length: width }, (_, index) => cell(headers[index] ?? `column ${index + 1}`));
}
