import { valueOrNothing } from '../cleaning/clean-text.ts';
import { type Shape, shapeOf } from './value-shape.ts';

/** What the cells of one column look like. Kept with the import, to notice when a later delivery means something else. */
export interface ColumnProfile {
  /** Rows that were looked at. */
  rows: number;
  /** Filled cells that were looked at. */
  cells: number;
  /** Share of the rows with something in this column, 0 to 1; `-`, `n.v.t.` and the like are nothing. */
  filled: number;
  /** Shape -> share of the filled cells, 0 to 1; shapes that no cell has are absent. */
  shapes: Partial<Record<Shape, number>>;
  /** Different values among the first rows, as a share of the filled cells there, 0 to 1. */
  distinct: number;
}

/** Filled cells below which values prove nothing: three alike may be chance. */
export const FEWEST_CELLS = 5;

/**
 * Rows of which every one is looked at. From there on one in two for as many rows again, then one in four for twice as
 * many, and so on: a million rows cost some 1,800 looks, and no part of the file counts for more than another.
 */
const EVERY_ROW = 256;

/** Values of a column that are compared with each other; enough to tell a number of its own from a code. */
const DISTINCT_ROWS = 1_000;

interface Count {
  cells: number;
  weight: number;
  shapes: Map<Shape, number>;
  values: Set<string>;
  valuesSeen: number;
}

/** Makes the profiles of a table's columns while its rows pass by. */
export class ColumnProfiler {
  private rows = 0;
  private looked = 0;
  private stride = 1;
  private weight = 0;
  private readonly counts: Count[];

  constructor(columns: number) {
    this.counts = Array.from({ length: columns }, () => ({
      cells: 0,
      weight: 0,
      shapes: new Map(),
      values: new Set(),
      valuesSeen: 0,
    }));
  }

  add(cells: readonly string[]): void {
    if (this.rows >= EVERY_ROW * this.stride) this.stride *= 2;
    if (this.rows++ % this.stride !== 0) return;
    this.looked++;
    this.weight += this.stride;
    this.counts.forEach((count, index) => this.look(count, cells[index] ?? ''));
  }

  profiles(): ColumnProfile[] {
    return this.counts.map((count) => ({
      rows: this.looked,
      cells: count.cells,
      filled: share(count.weight, this.weight),
      shapes: Object.fromEntries(
        [...count.shapes].map(([shape, weight]) => [shape, share(weight, count.weight)]),
      ),
      distinct: share(count.values.size, count.valuesSeen),
    }));
  }

  private look(count: Count, cell: string): void {
    const text = valueOrNothing(cell.trim());
    if (text === undefined) return;
    const shape = shapeOf(text);
    count.cells++;
    count.weight += this.stride;
    count.shapes.set(shape, (count.shapes.get(shape) ?? 0) + this.stride);
    if (this.rows > DISTINCT_ROWS) return;
    count.valuesSeen++;
    count.values.add(text);
  }
}

/** Profiles of a few rows that are at hand. */
export function profileRows(columns: number, rows: readonly (readonly string[])[]): ColumnProfile[] {
  const profiler = new ColumnProfiler(columns);
  for (const cells of rows) profiler.add(cells);
  return profiler.profiles();
}

/** Three decimals: shares are compared and shown, not added up. */
function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 1000) / 1000;
}
