import { isKnownOn, type LabelHolding, labelStatusOn } from '../label-holding.ts';

/** That a municipality recognises a label, for what, and where that is written. */
export interface RecognitionRule {
  id: string;
  /** CBS code, such as `GM0014`. */
  municipality: string;
  /** Code of the label. */
  label: string;
  /** Only this version; any when absent. */
  version?: string;
  /** This level of the version, or a higher one; any when absent. */
  fromLevel?: string;
  minRank?: number;
  /** What it counts for, such as `social-return`, `reserved-contract` or `invitation`. */
  criterion: string;
  /** How much of it counts, such as 100 (% of an invoice); absent where it is not a matter of how much. */
  countsPercent?: number;
  /** In Dutch, for buyers: what counts and how. */
  note: string;
  /** ISO dates, inclusive; without an end until further notice. */
  from: string;
  until?: string;
  /** The words of the policy that it rests on, and where they stand. */
  sourceText: string;
  sourceUrl?: string;
}

/** A rule that a supplier fulfils, with the label by which it does. */
export interface Recognition extends Omit<RecognitionRule, 'id' | 'fromLevel' | 'minRank' | 'version'> {
  rule: string;
  labelName: string;
  levelName?: string;
}

/** Whether a rule holds on a day (ISO date). */
export function isInForce({ from, until }: Pick<RecognitionRule, 'from' | 'until'>, day: string): boolean {
  return from <= day && (until === undefined || until >= day);
}

/**
 * Which of a municipality's rules a supplier fulfils on a day: by a label that is verified and valid then. One answer a
 * rule, in the order of the rules. Pure. @param day ISO date
 */
export function recognise(
  holdings: readonly LabelHolding[],
  rules: readonly RecognitionRule[],
  day: string,
): Recognition[] {
  const valid = holdings.filter(
    (holding) => isKnownOn(holding, day) && labelStatusOn(holding, day, holding.graceDays) === 'verified',
  );
  return rules
    .filter((rule) => isInForce(rule, day))
    .flatMap((rule) => {
      const holding = valid.find((one) => fulfils(one, rule));
      return holding ? [quote(rule, holding)] : [];
    });
}

/** A rule with the label that fulfils it in one text, in the municipality's own words: `PSO Trede 2: what counts (“policy”)`. */
export function quoteOf({ labelName, levelName, note, sourceText }: Recognition): string {
  const held = levelName === undefined || levelName === labelName ? labelName : `${labelName} ${levelName}`;
  return `${held}: ${note} (“${sourceText}”)`;
}

function fulfils(holding: LabelHolding, { label, version, minRank }: RecognitionRule): boolean {
  return (
    holding.schemeCode === label &&
    (version === undefined || holding.version === version) &&
    (minRank === undefined || (holding.levelRank !== undefined && holding.levelRank >= minRank))
  );
}

function quote(
  { id, fromLevel: _level, minRank: _rank, version: _version, ...said }: RecognitionRule,
  holding: LabelHolding,
): Recognition {
  return {
    rule: id,
    ...said,
    labelName: holding.schemeName,
    ...(holding.levelName === undefined ? {} : { levelName: holding.levelName }),
  };
}
