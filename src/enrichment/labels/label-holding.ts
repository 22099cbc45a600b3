import { addDays } from './label-validity.ts';

/** What became of a label by a day. */
export type HoldingStatus = 'claimed' | 'verified' | 'expired' | 'withdrawn';

/** A supplier has a label: what it is, who says so, and how long. */
export interface LabelHolding {
  supplierId: string;
  recordId: string;
  schemeCode: string;
  schemeName: string;
  covers: 'firm' | 'site' | 'product';
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
  /** Whether the end was stated, follows from the scheme's usual term, or is not known. */
  untilBasis: 'stated' | 'usual' | 'unknown';
  certificateNumber?: string;
  evidenceUrl?: string;
  /** The holder's KvK number when this firm is covered by another firm's certificate. */
  viaKvk?: string;
  withdrawnOn?: string;
  sourceCode: string;
  statedOn: string;
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
