import { type PeerFigures } from './import-peers.ts';
import { type ImportFigures } from './import-process.ts';

/** What was measured with one file. */
export interface SizeFigures {
  first: ImportFigures;
  /** The same file once more: all of it unchanged. */
  again: ImportFigures;
  /** Rows that the second import wrote, by table, apart from those about the import itself: none, if all is well. */
  againWrote: Record<string, number>;
  peers?: PeerFigures;
}

/** A figure beside what it should be. */
interface Compared {
  rows: number;
  is: number;
  target: string;
}

/** The run in the middle, by time to published: its figures belong together. */
export function median(runs: readonly SizeFigures[]): SizeFigures {
  const ordered = [...runs].sort((a, b) => published(a.first) - published(b.first));
  const middle = ordered[Math.floor((ordered.length - 1) / 2)];
  if (!middle) throw new Error('There is no run to show.');
  return middle;
}

/** Every ratio that has a target, with the target; a figure that could not be taken is left out. */
export function compareSizes(sizes: readonly SizeFigures[]): Record<string, Compared[]> {
  return {
    timesCopy: sizes.flatMap(({ first, peers }) =>
      peers ? [compared(first, published(first) / peers.copy.seconds, 'at most 12')] : [],
    ),
    timesCopyInCpu: sizes.flatMap(({ first, peers }) =>
      peers
        ? [compared(first, cpu(first) / peers.copy.cpuSeconds, 'none; steadier than time on a busy machine')]
        : [],
    ),
    timesFasterThanNaive: sizes.flatMap(({ first, peers }) =>
      peers ? [compared(first, peers.naive.seconds / published(first), 'at least 8; see decision 0083')] : [],
    ),
    peakMegabytes: sizes.map(({ first, again }) =>
      compared(first, Math.max(first.peakMegabytes, again.peakMegabytes), 'at most 350'),
    ),
    againPercentOfFirst: sizes.map(({ first, again }) =>
      compared(first, (100 * published(again)) / published(first), 'at most 40'),
    ),
    timeExponent: growth(sizes, ({ first }) => published(first)).map(({ rows, factor, more }) =>
      compared({ rows }, Math.log(factor) / Math.log(more), 'at most 1.1'),
    ),
    memoryGrowthPercent: growth(sizes, ({ first }) => first.peakMegabytes).map(({ rows, factor }) =>
      compared({ rows }, 100 * (factor - 1), 'at most 20'),
    ),
  };
}

/** How a figure grows from each size to the next larger one, and how much larger that is. */
function growth(
  sizes: readonly SizeFigures[],
  figure: (size: SizeFigures) => number,
): { rows: number; factor: number; more: number }[] {
  return sizes.slice(1).flatMap((size, index) => {
    const smaller = sizes[index];
    if (!smaller) return [];
    return [
      {
        rows: size.first.rows,
        factor: figure(size) / figure(smaller),
        more: size.first.rows / smaller.first.rows,
      },
    ];
  });
}

function published({ secondsTo }: ImportFigures): number {
  return secondsTo.published ?? Number.NaN;
}

/** Of the importing process and PostgreSQL; indexing is measured apart. */
function cpu({ cpuSeconds }: ImportFigures): number {
  return cpuSeconds.importing + cpuSeconds.postgres;
}

function compared({ rows }: { rows: number }, is: number, target: string): Compared {
  return { rows, is: Math.round(is * 100) / 100, target };
}
