import { type EntityManager } from 'typeorm';

import { type Reason, type RowOutcome } from '../import-view.ts';
import { reasonInDutch } from '../reasons/dutch-reasons.ts';

/** Rows fetched at a time: bounded memory for a file of any size. */
const PAGE = 2_000;

const OUTCOMES: Record<RowOutcome, string> = {
  created: 'nieuw',
  updated: 'bijgewerkt',
  unchanged: 'ongewijzigd',
  review: 'ter beoordeling',
  rejected: 'afgewezen',
};

/** A row of which nothing is decided yet. */
const WAITING = 'nog niet verwerkt';

interface ReportRow {
  line: number;
  /** Null for a row of an import from before this was kept. */
  sheetRow: number | null;
  outcome: RowOutcome | null;
  reasons: Reason[];
  raw: Record<string, string>;
  /** Line of another row that a reason names -> the row that Excel shows for it. */
  named: Record<string, number> | null;
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
      `select r.line, r.sheet_row as "sheetRow", r.outcome, r.reasons, r.raw,
              (select jsonb_object_agg(o.line, coalesce(o.sheet_row, o.line))
                 from jsonb_path_query(r.reasons, '$[*].values.line ? (@.type() == "number")') as said (line)
                 join import_row o on o.import_id = r.import_id and o.line = said.line::int) as named
         from import_row r
        where r.import_id = $1 and r.line > $2 and (cardinality($3::text[]) = 0 or r.outcome = any($3))
        order by r.line limit ${PAGE}`,
      [importId, last, outcomes],
    );
    for (const row of rows) yield reportCells(row, headers);
    if (rows.length < PAGE) return;
    last = rows.at(-1)?.line ?? last;
  }
}

function reportCells(row: ReportRow, headers: readonly string[]): string[] {
  return [
    String(row.sheetRow ?? row.line),
    row.outcome ? OUTCOMES[row.outcome] : WAITING,
    row.reasons.map((reason) => reasonInDutch(asExcelCounts(reason, row.named ?? {}))).join(' '),
    ...originalCells(row.raw, headers),
  ];
}

/** A reason that names another row names it as the column `regel` does. */
function asExcelCounts(reason: Reason, named: Readonly<Record<string, number>>): Reason {
  const line = reason.values?.['line'];
  if (line === undefined) return reason;
  return { ...reason, values: { ...reason.values, line: named[line] ?? line } };
}

/** The cells under the headers, then those that no header stands above. */
function originalCells(raw: Readonly<Record<string, string>>, headers: readonly string[]): string[] {
  // A header may be called `constructor`; only the row's own cells count.
  const cell = (name: string): string => (Object.hasOwn(raw, name) ? (raw[name] ?? '') : '');
  const loose = Object.keys(raw).map((name) => Number(/^column (\d+)$/.exec(name)?.[1] ?? 0));
  const width = Math.max(headers.length, ...loose);
  return Array.from({ length: width }, (_, index) => cell(headers[index] ?? `column ${index + 1}`));
}
