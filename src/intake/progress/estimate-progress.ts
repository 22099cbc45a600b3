/** How far an import is. The last three are ends: nothing more happens by itself. */
export type ImportStep =
  | 'waiting'
  | 'reading'
  | 'deciding'
  | 'publishing'
  | 'indexing'
  | 'searchable'
  | 'previewed'
  | 'refused';

/** How far an import is, for people and programs. */
export interface ImportProgress {
  step: ImportStep;
  /** Rows of the file that were read and cleaned. */
  rowsRead: number;
  /** Rows that are kept: none, or all of them, for a file is staged as a whole. */
  rowsStaged: number;
  /** Rows that have an outcome. */
  rowsMatched: number;
  /** Suppliers that rows spoke about so far, once for each batch. */
  suppliersTouched: number;
  /** Of those, how many have an up-to-date profile, and how many are up to date in the search. */
  suppliersPublished: number;
  suppliersIndexed: number;
  /** Rows (reading, deciding) or suppliers (publishing, indexing) a second in this step so far; null while unknown. */
  perSecond: number | null;
  /**
   * Seconds until the import is searchable, or previewed, at the rates so far; null while one of them is unknown, or so slow
   * that the step stands still.
   */
  secondsLeft: number | null;
}

/** What was counted of an import at one moment. */
export interface ProgressCounts {
  step: ImportStep;
  dryRun: boolean;
  rowsRead: number;
  rowsStaged: number;
  rowsMatched: number;
  /** Rows that the running step did, since it (last) started; null when no step counts now. */
  stepRows: number | null;
  stepSeconds: number | null;
  suppliersTouched: number;
  suppliersPublished: number;
  suppliersIndexed: number;
  /** Since the first suppliers were touched; null before that. */
  supplierSeconds: number | null;
}

/** A time left beyond this is none: no import takes that long, so a step waits for something (the search index is down). Seconds. */
const STANDSTILL_S = 24 * 60 * 60;

/** Adds rate and time left to what was counted. Nothing is promised that was not measured in this import. */
export function estimateProgress(counts: ProgressCounts): ImportProgress {
  const { step, rowsRead, rowsStaged, rowsMatched, suppliersTouched, suppliersPublished, suppliersIndexed } =
    counts;
  const perSecond = stepRate(counts);
  return {
    step,
    rowsRead,
    rowsStaged,
    rowsMatched,
    suppliersTouched,
    suppliersPublished,
    suppliersIndexed,
    perSecond: perSecond === null ? null : shown(perSecond),
    secondsLeft: secondsLeft(counts),
  };
}

function stepRate(counts: ProgressCounts): number | null {
  switch (counts.step) {
    case 'reading':
    case 'deciding':
      return rate(counts.stepRows, counts.stepSeconds);
    case 'publishing':
      return rate(counts.suppliersPublished, counts.supplierSeconds);
    case 'indexing':
      return rate(counts.suppliersIndexed, counts.supplierSeconds);
    case 'waiting':
    case 'searchable':
    case 'previewed':
    case 'refused':
      return null;
  }
}

/** The stages work side by side, so the slowest of them says how long it takes. */
function secondsLeft(counts: ProgressCounts): number | null {
  switch (counts.step) {
    case 'waiting':
    case 'reading':
      // How fast firms are recognised shows only when that starts.
      return null;
    case 'deciding':
      return longest([decidingLeft(counts), ...(counts.dryRun ? [] : suppliersLeft(counts))]);
    case 'publishing':
    case 'indexing':
      return longest(suppliersLeft(counts));
    case 'searchable':
    case 'previewed':
    case 'refused':
      return 0;
  }
}

function decidingLeft(counts: ProgressCounts): number | null {
  // It waits for its turn, or is being taken back, of which nobody knows how long that takes.
  if (counts.stepRows === null) return null;
  return left(counts.rowsStaged - counts.rowsMatched, rate(counts.stepRows, counts.stepSeconds));
}

function suppliersLeft(counts: ProgressCounts): (number | null)[] {
  // As if every row that waits spoke about a supplier of its own: better too long than too short.
  const expected = counts.suppliersTouched + counts.rowsStaged - counts.rowsMatched;
  return [counts.suppliersPublished, counts.suppliersIndexed].map((done) =>
    left(expected - done, rate(done, counts.supplierSeconds)),
  );
}

function rate(done: number | null, seconds: number | null): number | null {
  return done && seconds && done > 0 && seconds > 0 ? done / seconds : null;
}

function left(todo: number, perSecond: number | null): number | null {
  if (todo <= 0) return 0;
  const seconds = perSecond === null ? null : todo / perSecond;
  return seconds !== null && seconds > STANDSTILL_S ? null : seconds;
}

function longest(times: readonly (number | null)[]): number | null {
  const known = times.filter((time) => time !== null);
  return known.length < times.length ? null : Math.ceil(Math.max(...known));
}

/** Whole numbers, except for what is slow. */
function shown(perSecond: number): number {
  return perSecond >= 10 ? Math.round(perSecond) : Math.round(perSecond * 10) / 10;
}
