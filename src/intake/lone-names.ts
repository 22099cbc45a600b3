import { isAlone } from './cleaning/heading-row.ts';
import { type ColumnMapping } from './columns/map-columns.ts';
import { type Reason } from './import-view.ts';

/** Columns that must feed a field before a name that stands alone says anything. */
const FEWEST_COLUMNS = 3;

/** Share of the rows that may be such names for them to be headings: where most firms have but a name, the list is so. */
const MOST = 1 / 3;

/** Rows that are named. */
const NAMED = 10;

/**
 * Rows of a list of firms that have a name and nothing else, where the others have more: firms of which nobody knows anything, or the
 * headings of groups (`Facilitair`). Only a person can tell, so they are read, and told of above the import.
 */
export class LoneNames {
  private rows = 0;
  private found = 0;
  private readonly named: number[] = [];

  constructor(private readonly mapping: ColumnMapping) {}

  /** A row that was read as a firm. @param row its number as the file shows it */
  add(cells: readonly string[], row: number): void {
    this.rows++;
    if (!isAlone(cells)) return;
    this.found++;
    if (this.named.length < NAMED) this.named.push(row);
  }

  /** @returns one warning, or none */
  warnings(): Reason[] {
    const { columns, adding } = this.mapping;
    const fed = Object.keys(columns).length + adding.length;
    if (this.found === 0 || fed < FEWEST_COLUMNS || this.found > this.rows * MOST) return [];
    const rows = this.named.join(', ') + (this.found > NAMED ? ', ...' : '');
    const message =
      `Rows with a name and nothing else: ${this.found} (${rows}). They are read as firms; are they headings above groups of firms? ` +
      'Then take them out of the file.';
    return [{ code: 'names-alone', message, values: { count: this.found, lines: rows } }];
  }
}
