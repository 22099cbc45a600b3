import { type CleanedRow, cleanRow } from '../../../src/intake/cleaning/clean-row.ts';
import { mapColumns } from '../../../src/intake/columns/map-columns.ts';

/** What becomes of a row of a file, by the headers above its cells. */
export function clean(row: Record<string, string>): CleanedRow {
  const mapped = mapColumns(Object.keys(row), {}, {});
  if (!mapped.ok) throw new Error(mapped.refusal.message);
  return cleanRow(Object.values(row), mapped.mapping);
}

/** What was noted of a row. */
export const codes = ({ reasons }: CleanedRow): string[] => reasons.map(({ code }) => code);
