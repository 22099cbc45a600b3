import { type EntityManager } from 'typeorm';

import { withoutAnyPrivateNumber } from './cleaning/service-numbers.ts';
import { type ColumnProfile } from './columns/column-profile.ts';
import { describeColumns } from './columns/describe-columns.ts';
import { type RecognisedColumns } from './columns/recognise-columns.ts';
import { type DeliveredTable } from './delivered-table.ts';
import { type ImportColumn, type ReadingFoundBy } from './import-view.ts';

/** How a file was read: shown with the import, also when it was refused because of its columns. */
export interface FileReading {
  encoding: string;
  /** Null for a workbook. */
  delimiter: string | null;
  sheet: string | null;
  sheets: string[];
  headers: string[];
  /** Null when the kind of file has none: its rows name their fields themselves. */
  headerLine: number | null;
  foundBy: ReadingFoundBy;
  columns: ImportColumn[];
  /** Header -> what the values of the column look like. */
  profiles: Record<string, ColumnProfile>;
}

/**
 * Puts together how a file was read.
 * @param profiles of all its rows, or of the first ones
 * @param headerRow the line that was asked for
 */
export function readingOf(
  table: DeliveredTable,
  { mapping, headerLine, sample }: RecognisedColumns,
  profiles: readonly ColumnProfile[],
  headerRow: number | undefined,
): FileReading {
  const { encoding, delimiter } = table;
  const stated = table.headerLine !== undefined;
  const headerBy = stated ? null : headerRow === undefined ? 'guessed' : 'asked';
  const sheet = table.sheet && withoutAnyPrivateNumber(table.sheet);
  const sheets = table.sheets.map(withoutAnyPrivateNumber);
  const { headers } = mapping;
  return {
    ...{ encoding, delimiter, sheet, sheets, headers },
    headerLine: stated ? null : headerLine,
    foundBy: { ...table.foundBy, headerLine: headerBy },
    columns: describeColumns(mapping, profiles, sample),
    profiles: Object.fromEntries(profiles.map((profile, index) => [headers[index] ?? '', profile])),
  };
}

/** Keeps with the import how its file was read. */
export async function recordReading(
  manager: EntityManager,
  importId: string,
  reading: FileReading,
): Promise<void> {
  await manager.query(
    `update import set encoding = $2, delimiter = $3, sheet = $4, sheets = $5, header = $6, header_line = $7,
            found_by = $8, columns = $9, column_profiles = $10
      where id = $1`,
    [
      importId,
      reading.encoding,
      reading.delimiter,
      reading.sheet,
      reading.sheets,
      reading.headers,
      reading.headerLine,
      JSON.stringify(reading.foundBy),
      JSON.stringify(reading.columns),
      JSON.stringify(reading.profiles),
    ],
  );
}
