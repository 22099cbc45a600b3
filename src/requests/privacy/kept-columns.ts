import { type ColumnClass, type KeptTable, namesIn } from './column-class.ts';
import { COLUMNS_OF_FIRMS } from './columns-of-firms.ts';
import { COLUMNS_OF_PEOPLE } from './columns-of-people.ts';
import { PLAIN_COLUMNS } from './plain-columns.ts';

/**
 * Every column of the database with what it may tell of a person. Whoever adds one says so here and in docs/privacy.md: a column
 * that is missing in either makes the test of them red.
 */
export const KEPT_TABLES: Readonly<Record<string, KeptTable>> = {
  ...COLUMNS_OF_PEOPLE,
  ...COLUMNS_OF_FIRMS,
  ...PLAIN_COLUMNS,
};

/** All columns of a class, in the order of their tables. */
export function columnsOf(wanted: ColumnClass): { table: string; column: string }[] {
  return Object.entries(KEPT_TABLES).flatMap(([table, kept]) =>
    namesIn(kept[wanted]).map((column) => ({ table, column })),
  );
}
