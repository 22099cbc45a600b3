import { type Reason } from './import-view.ts';

/** Looks at the rows of a file that are read as firms, for what only all of them together tell. */
export interface RowWatch {
  /** @param row its number as the file shows it */
  add(cells: readonly string[], row: number): void;
  /** Of the rows that were added; one at most. */
  warnings(): Reason[];
}

/** Rows that are named in a warning. */
const NAMED = 10;

/** Counts rows, and names the first of them: `2, 7, 12`. */
export class NamedRows {
  count = 0;
  private readonly first: number[] = [];

  add(row: number): void {
    this.count++;
    if (this.first.length < NAMED) this.first.push(row);
  }

  toString(): string {
    return this.first.join(', ') + (this.count > NAMED ? ', ...' : '');
  }
}
