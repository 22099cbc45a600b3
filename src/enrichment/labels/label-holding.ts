import { addDays } from '../../common/day.ts';

/** What became of a label by a day. */
export type HoldingStatus = 'claimed' | 'verified' | 'expired' | 'withdrawn';

/**
 * Where the last day of a label comes from. `stated`: its source names it. `usual`: nobody does, and it is the end of the
 * scheme's usual term. `reported`: the register called it expired without a day, so it ended before that list. `unknown`:
 * there is no last day.
 */
export type UntilBasis = 'stated' | 'usual' | 'reported' | 'unknown';

/** The bases of a last day that no source names: whoever shows the day says so. */
export type AssumedBasis = Extract<UntilBasis, 'usual' | 'reported'>;

/** A supplier has a label: what it is, who says so, and how long. */
export interface LabelHolding {
  supplierId: string;
  /** The statement that it rests on; absent when a person checked it. */
  recordId?: string;
  /** The check of a person that it rests on. */
  checkId?: string;
  schemeCode: string;
  schemeName: string;
  covers: 'firm' | 'site' | 'product';
  /** A membership is no proof of impact. */
  kind: 'certificate' | 'membership';
  graceDays: number;
  version?: string;
  levelCode?: string;
  levelRank?: number;
  /** Dutch. */
  levelName?: string;
  /** `verified`: a register says so; `claimed`: only the firm, or somebody about the firm. */
  basis: 'claimed' | 'verified';
  /** ISO dates, inclusive. */
  validFrom?: string;
  validUntil?: string;
  untilBasis: UntilBasis;
  certificateNumber?: string;
  evidenceUrl?: string;
  /** Where the evidence is kept when it has no address, in the words of who checked it. */
  evidenceFile?: string;
  /** The holder's KvK number when this firm is covered by another firm's certificate. */
  viaKvk?: string;
  withdrawnOn?: string;
  /** From this day on a later statement of the register speaks about the same certificate. */
  replacedOn?: string;
  sourceCode: string;
  statedOn: string;
}

/**
 * Whether a holding belongs to what is known of a day, whatever it is worth then: the certificate had started or was known
 * to start, and no later statement had taken its place. A register that gives no start proves nothing before it said so.
 * @param date ISO date
 */
export function isKnownOn(
  { validFrom, replacedOn, statedOn }: Pick<LabelHolding, 'validFrom' | 'replacedOn' | 'statedOn'>,
  date: string,
): boolean {
  const started = validFrom !== undefined && validFrom <= date;
  return (started || statedOn <= date) && (replacedOn === undefined || replacedOn > date);
}

/** How a last day is assumed; undefined of one that its source names, and where there is none. */
export function assumedBasis({ untilBasis }: Pick<LabelHolding, 'untilBasis'>): AssumedBasis | undefined {
  return untilBasis === 'usual' || untilBasis === 'reported' ? untilBasis : undefined;
}

/**
 * What a holding is worth on a day. A certificate that starts later counts as a claim until it starts; after its end
 * it counts for `graceDays` more.
 * @param date ISO date.
 */
export function labelStatusOn(
  holding: Pick<LabelHolding, 'basis' | 'validFrom' | 'validUntil' | 'withdrawnOn'>,
  date: string,
  graceDays: number,
): HoldingStatus {
  if (holding.withdrawnOn && holding.withdrawnOn <= date) return 'withdrawn';
  if (holding.validUntil && addDays(holding.validUntil, graceDays) < date) return 'expired';
  if (holding.validFrom && holding.validFrom > date) return 'claimed';
  return holding.basis;
}
