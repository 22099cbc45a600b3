import { type Texts } from './texts.ts';

/**
 * What a firm is judged on. `place`: does it come there by what is said of its service area; `distance`: does it sit near.
 */
export const CRITERIA = [
  'category',
  'place',
  'distance',
  'capacity',
  'label',
  'recognition',
  'availability',
] as const;

export type CriterionName = (typeof CRITERIA)[number];

/** `unknown`: nobody says so or says otherwise, so the firm has to be asked. That never counts as met, nor as failed. */
export type Outcome = 'met' | 'not-met' | 'unknown';

export type CriterionValue = string | number | readonly string[] | null;

/** One criterion with how a firm does on it. */
export interface Criterion {
  name: CriterionName;
  outcome: Outcome;
  /** The firm's: codes, kilometres, euro, words; null when it is not known. */
  value: CriterionValue;
  /** What is asked for, in the same form. */
  wanted: CriterionValue;
  reason: Texts;
  /**
   * Only of one that is not met: by how much, as a share of what is wanted (0.2 = a fifth short, 1 = all of it). It puts
   * near-misses in order.
   */
  shortfall?: number;
  /** Only of one that is not met: the firm has nothing like it either, so that it is no near-miss. */
  far?: true;
}

/** The same as others read it. */
export type CriterionView = Omit<Criterion, 'shortfall' | 'far'> & { met: boolean };

export function criterionView({ shortfall: _, far: __, ...criterion }: Criterion): CriterionView {
  const { name, outcome, value, wanted, reason } = criterion;
  return { name, met: outcome === 'met', outcome, value, wanted, reason };
}
