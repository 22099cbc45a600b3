import { type EntityManager } from 'typeorm';

import { type Reason } from './import-view.ts';

/**
 * The row that Excel shows for the statement `r`: another one than its line where cells above it hold line breaks. Excel is
 * what the people who deliver and check a list have it open in. SQL.
 */
export const SHEET_ROW = `coalesce(
  (select w.sheet_row from import_row w where w.import_id = r.import_id and w.line = r.line), r.line)`;

/**
 * Rows of an import with the row that Excel shows (`sheetRow`) beside each `line` that a reason names, where the two differ.
 */
export async function nameSheetRows<T extends { reasons: Reason[] }>(
  manager: EntityManager,
  importId: string,
  rows: readonly T[],
): Promise<T[]> {
  const lines = rows.flatMap(({ reasons }) => reasons.flatMap((reason) => namedLine(reason) ?? []));
  if (lines.length === 0) return [...rows];
  const found: { line: number; sheetRow: number }[] = await manager.query(
    `select line, sheet_row as "sheetRow" from import_row
      where import_id = $1 and line = any($2::int[]) and sheet_row is not null`,
    [importId, lines],
  );
  const sheetRows = new Map(found.map(({ line, sheetRow }) => [line, sheetRow]));
  return rows.map((row) => ({ ...row, reasons: row.reasons.map((reason) => named(reason, sheetRows)) }));
}

function named(reason: Reason, sheetRows: ReadonlyMap<number, number>): Reason {
  const sheetRow = sheetRows.get(namedLine(reason) ?? 0);
  return sheetRow === undefined ? reason : { ...reason, values: { ...reason.values, sheetRow } };
}

function namedLine({ values }: Reason): number | null {
  const line = values?.['line'];
  return typeof line === 'number' ? line : null;
}
