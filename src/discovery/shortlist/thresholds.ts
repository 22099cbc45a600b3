import { csvRows, readReferenceFiles } from '../../enrichment/reference/reference-files.ts';

/** Figures of procurement law that the register names. What they mean for a purchase is for the buyer to judge. */
export const THRESHOLDS = [
  'eu-works',
  'eu-supplies-services',
  'eu-social-services',
  'small-lot-works',
  'small-lot-supplies-services',
  'small-lots-share',
  'invited-least',
  'invited-most',
  'reserved-workers',
  // Each municipality decides on these itself: the law names none.
  'one-quote-works',
  'one-quote-supplies-services',
  'several-quotes-works',
  'several-quotes-supplies-services',
] as const;

export type ThresholdCode = (typeof THRESHOLDS)[number];

/**
 * Those that a municipality may set for itself: its own policy, and the EU amounts of a new period before the register has them.
 * What a small lot is, and which share of workers makes a contract a reserved one, is the law's alone.
 */
export const SETTABLE_THRESHOLDS = [
  'eu-works',
  'eu-supplies-services',
  'eu-social-services',
  'invited-least',
  'invited-most',
  'one-quote-works',
  'one-quote-supplies-services',
  'several-quotes-works',
  'several-quotes-supplies-services',
] as const satisfies readonly ThresholdCode[];

/** A figure with where it stands and when somebody looked it up. */
export interface Threshold {
  code: ThresholdCode;
  value: number;
  unit: ThresholdUnit;
  /** ISO dates, inclusive; without an end until further notice. */
  from: string;
  until: string | null;
  source: string;
  /** ISO date; null for a figure that nobody has looked up there yet. */
  readOn: string | null;
  /** CBS code of the municipality that set it for itself; absent for a figure of the law. */
  municipality?: string;
}

/** Euro are excluding VAT. */
export type ThresholdUnit = 'EUR' | 'percent' | 'firms';

const UNITS: Partial<Record<ThresholdCode, ThresholdUnit>> = {
  'small-lots-share': 'percent',
  'reserved-workers': 'percent',
  'invited-least': 'firms',
  'invited-most': 'firms',
};

/** What a figure of that code is of. */
export function unitOf(code: ThresholdCode): ThresholdUnit {
  return UNITS[code] ?? 'EUR';
}

const FILE = 'procurement-thresholds.csv';

/** The figures of `seeds/reference/procurement-thresholds.csv`, those of every period. */
export async function readThresholds(): Promise<Threshold[]> {
  const [file] = await readReferenceFiles([FILE]);
  return thresholdRows(file?.text ?? '');
}

/** @throws Error for a line that cannot be read: a figure of the law is not guessed. Pure. @param csv text of the file */
export function thresholdRows(csv: string): Threshold[] {
  return csvRows(csv).map((row, index) => {
    const code = THRESHOLDS.find((known) => known === row.code);
    const unit = (['EUR', 'percent', 'firms'] as const).find((known) => known === row.unit);
    const value = Number(row.value);
    if (!code || !unit || !row.value || !Number.isFinite(value) || !row.from || !row.source)
      throw new Error(`${FILE}, line ${index + 2}: code, value, unit, from and source must be known`);
    const until = row.until || null;
    return { code, value, unit, from: row.from, until, source: row.source, readOn: row.read_on || null };
  });
}

/** The figures that hold on a day (ISO date), one a code. Pure. */
export function thresholdsOn(thresholds: readonly Threshold[], day: string): Map<ThresholdCode, Threshold> {
  const inForce = thresholds.filter(({ from, until }) => from <= day && (until === null || until >= day));
  return new Map(inForce.map((threshold) => [threshold.code, threshold]));
}
