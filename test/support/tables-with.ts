import { type DataSource } from 'typeorm';

/**
 * Tables of every schema of ours in which a word still stands, files as text too. Not read is what every register begins with:
 * those rows were frozen when the database was made ready (`start-stores.mjs`), and whatever was written later is younger.
 */
export async function tablesWith(dataSource: DataSource, word: string): Promise<string[]> {
  const tables: { name: string }[] = await dataSource.query(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema in ('public', 'graphile_worker')`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const [row]: { there: boolean }[] = await dataSource.query(
      `select exists (
         select from ${name} t
          where xmin::text::bigint >= (select datfrozenxid::text::bigint from pg_database where datname = current_database())
            and (t::text ilike $1 or t::text ilike $2)
       ) as there`,
      [`%${word}%`, `%${Buffer.from(word).toString('hex')}%`],
    );
    if (row?.there) found.push(name);
  }
  return found;
}
