import { type DataSource } from 'typeorm';

import { type CleanedRecord } from '../../src/intake/cleaned-record.ts';
import { type Reason, type RowOutcome } from '../../src/intake/import-view.ts';

/** A row of an import as it is kept. */
export interface KeptRow {
  line: number;
  outcome: RowOutcome;
  reasons: Reason[];
  raw: Record<string, string>;
  cleaned: CleanedRecord | null;
  supplierId: string | null;
}

/** All rows of an import in file order. */
export async function keptRows(dataSource: DataSource, importId: string): Promise<KeptRow[]> {
  return dataSource.query<KeptRow[]>(
    `select line, outcome, reasons, raw, cleaned, supplier_id as "supplierId" from import_row
      where import_id = $1 order by line`,
    [importId],
  );
}

/** Number of rows of every table of the application, by name. */
export async function countTables(dataSource: DataSource): Promise<Record<string, number>> {
  const tables: { name: string }[] = await dataSource.query(
    `select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name`,
  );
  const parts = tables.map(({ name }) => `select '${name}' as name, count(*)::int as count from "${name}"`);
  const counts: { name: string; count: number }[] = await dataSource.query(parts.join(' union all '));
  return Object.fromEntries(counts.map(({ name, count }) => [name, count]));
}
