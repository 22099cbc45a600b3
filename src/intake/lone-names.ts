import { isAlone } from './cleaning/heading-row.ts';
import { type ColumnMapping } from './columns/map-columns.ts';
import { type Reason } from './import-view.ts';
import { NamedRows, type RowWatch } from './row-watch.ts';

/** Columns that must feed a field before a name that stands alone says anything. */
const FEWEST_COLUMNS = 3;

/** Share of the rows that may be such names for them to be headings: where most firms have but a name, the list is so. */
const MOST = 1 / 3;

/**
 * Rows of a list of firms that have a name and nothing else, where the others have more: firms of which nobody knows anything, or the
 * headings of groups (`Facilitair`). Only a person can tell, so they are read, and told of above the import.
 */
export class LoneNames implements RowWatch {
  private rows = 0;
  private readonly found = new NamedRows();

  constructor(private readonly mapping: ColumnMapping) {}

  add(cells: readonly string[], row: number): void {
    this.rows++;
    if (isAlone(cells)) this.found.add(row);
  }

  warnings(): Reason[] {
    const { columns, adding } = this.mapping;
    const fed = Object.keys(columns).length + adding.length;
    const { count } = this.found;
    if (count === 0 || fed < FEWEST_COLUMNS || count > this.rows * MOST) return [];
    const lines = this.found.toString();
    const message =
      `Rows with a name and nothing else: ${count} (${lines}). They are read as firms; are they headings above groups of firms? ` +
      'Then take them out of the file.';
    return [{ code: 'names-alone', message, values: { count, lines } }];
  }
}
