import { type EntityManager } from 'typeorm';

import { type Reason, type RowOutcome } from './import-view.ts';

/** What stands before the original cells of each row. */
export const REPORT_COLUMNS = ['line', 'outcome', 'supplierId', 'reasons'] as const;

/** Rows fetched at a time: bounded memory for a file of any size. */
const PAGE = 2_000;

interface ReportRow {
  line: number;
  outcome: RowOutcome | null;
  reasons: Reason[];
  supplierId: string | null;
  raw: Record<string, string>;
}

/**
 * All rows of an import as CSV (semicolons, as Dutch spreadsheets expect): line, outcome, supplier, reasons, and the
 * original cells. Cells that a spreadsheet would take for a formula get a quote before them.
 */
export async function* importReport(manager: EntityManager, importId: string): AsyncGenerator<string> {
  const [header]: { header: string[] | null }[] = await manager.query(
    `select header from import where id = $1`,
    [importId],
  );
  const headers = header?.header ?? [];
  yield `\ufeff${[...REPORT_COLUMNS, ...headers].map(csvCell).join(';')}\r\n`;
  for (let last = 0; ;) {
    const rows: ReportRow[] = await manager.query(
      `select line, outcome, reasons, supplier_id as "supplierId", raw from import_row
        where import_id = $1 and line > $2 order by line limit ${PAGE}`,
      [importId, last],
    );
    if (rows.length === 0) return;
    last = rows.at(-1)?.line ?? last;
    yield rows.map((row) => reportLine(row, headers)).join('');
  }
}

function reportLine(row: ReportRow, headers: readonly string[]): string {
  const reasons = row.reasons.map((reason) => `${reason.code}: ${reason.message}`).join(' | ');
  const cells = [
    String(row.line),
    row.outcome ?? '',
    row.supplierId ?? '',
    reasons,
    // A header may be called `constructor`; only the row's own cells count.
    ...headers.map((name) => (Object.hasOwn(row.raw, name) ? (row.raw[name] ?? '') : '')),
  ];
  return `${cells.map(csvCell).join(';')}\r\n`;
}

/** A cell for a spreadsheet: quoted where needed, and never run as a formula (OWASP, CSV injection). */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
