import { type DataSource } from 'typeorm';

/** What an import may write even when the file says nothing new: about itself. */
const ABOUT_THE_IMPORT = ['import', 'import_row', 'import_file_chunk', 'import_progress', 'worker_process'];

/** Rows inserted, updated and deleted so far, by table; tables about imports and jobs themselves left out. */
export async function writesByTable(dataSource: DataSource): Promise<Map<string, number>> {
  const rows: { name: string; writes: string }[] = await dataSource.query(
    `select relname as name, n_tup_ins + n_tup_upd + n_tup_del as writes from pg_stat_user_tables
      where schemaname = 'public' and not relname = any($1)`,
    [ABOUT_THE_IMPORT],
  );
  return new Map(rows.map(({ name, writes }) => [name, Number(writes)]));
}

/** Tables that were written to between two looks, with the number of rows; empty when nothing was. */
export function writesBetween(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): Record<string, number> {
  const differences = [...after].map(([name, writes]) => [name, writes - (before.get(name) ?? 0)] as const);
  return Object.fromEntries(differences.filter(([, writes]) => writes !== 0));
}
