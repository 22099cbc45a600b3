import { type EntityManager } from 'typeorm';

import { type Reason, type RowOutcome } from '../import-view.ts';
import { reasonInDutch } from '../reasons/dutch-reasons.ts';
import { leftOutInDutch } from '../reasons/left-out-in-dutch.ts';
import { REPORT_TEXTS } from './report-texts.ts';

/** Rows fetched at a time: bounded memory for a file of any size. */
const PAGE = 2_000;

interface ReportRow {
  line: number;
  /** Null when it is `line`. */
  sheetRow: number | null;
  outcome: RowOutcome | null;
  reasons: Reason[];
  raw: Record<string, string>;
}

/** Line of a row that a reason names -> the row that Excel shows for it, where that is not the same. */
type SheetRows = ReadonlyMap<number, number>;

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
      `select line, sheet_row as "sheetRow", outcome, reasons, raw from import_row
        where import_id = $1 and line > $2 and (cardinality($3::text[]) = 0 or outcome = any($3))
        order by line limit ${PAGE}`,
      [importId, last, outcomes],
    );
    const named = await namedRows(manager, importId, rows);
    for (const row of rows) yield reportCells(row, headers, named);
    if (rows.length < PAGE) return;
    last = rows.at(-1)?.line ?? last;
  }
}

/** The rows that the reasons of these rows name. */
async function namedRows(
  manager: EntityManager,
  importId: string,
  rows: readonly ReportRow[],
): Promise<SheetRows> {
  const lines = rows.flatMap(({ reasons }) => reasons.flatMap((reason) => namedLine(reason) ?? []));
  if (lines.length === 0) return new Map();
  const found: { line: number; sheetRow: number }[] = await manager.query(
    `select line, sheet_row as "sheetRow" from import_row
      where import_id = $1 and line = any($2::int[]) and sheet_row is not null`,
    [importId, lines],
  );
  return new Map(found.map(({ line, sheetRow }) => [line, sheetRow]));
}

function namedLine({ values }: Reason): number | null {
  const line = values?.['line'];
  return typeof line === 'number' ? line : null;
}

function reportCells(row: ReportRow, headers: readonly string[], named: SheetRows): string[] {
  return [
    String(row.sheetRow ?? row.line),
    row.outcome ? REPORT_TEXTS.outcomes[row.outcome] : REPORT_TEXTS.waiting,
    row.reasons.map((reason) => reasonInDutch(asExcelCounts(reason, named))).join(' '),
    ...originalCells(row.raw, headers).map(leftOutInDutch),
  ];
}

/** A reason that names another row names it as the column `regel` does. */
function asExcelCounts(reason: Reason, named: SheetRows): Reason {
  const line = namedLine(reason);
  return line === null ? reason : { ...reason, values: { ...reason.values, line: named.get(line) ?? line } };
}

/** The cells under the headers, then those that no header stands above. */
function originalCells(raw: Readonly<Record<string, string>>, headers: readonly string[]): string[] {
  // A header may be called `constructor`; only the row's own cells count.
  const cell = (name: string): string => (Object.hasOwn(raw, name) ? (raw[name] ?? '') : '');
  const loose = Object.keys(raw).map((name) => Number(/^column (\d+)$/.exec(name)?.[1] ?? 0));
  const width = Math.max(headers.length, ...loose);
  return Array.from({ length: width }, (_, index) => cell(headers[index] ?? `column ${index + 1}`));
}
