import { addDays, addMonths } from '../../common/day.ts';
import { type UntilBasis } from './label-holding.ts';

/** From when until when a certificate holds. ISO dates, inclusive. */
export interface Validity {
  from?: string;
  until?: string;
  untilBasis: UntilBasis;
  /** First day on which it no longer counts because it was withdrawn. */
  withdrawnOn?: string;
}

/**
 * When a registered label holds. Where the register gives no end, the scheme's usual term ends it: a list from years
 * ago proves nothing today. An explicitly active one is in the term that holds the day of the statement. Such an end is an
 * assumption, and `untilBasis` goes with it wherever it is shown.
 */
export function validityOf(
  dates: { validFrom?: string; validUntil?: string },
  status: 'active' | 'expired' | 'withdrawn' | undefined,
  usualMonths: number | undefined,
  statedOn: string,
): Validity {
  const from = dates.validFrom ? { from: dates.validFrom } : {};
  const withdrawn = status === 'withdrawn' ? { withdrawnOn: statedOn } : {};
  if (status === 'expired') {
    const dayBefore = addDays(statedOn, -1);
    const until = dates.validUntil && dates.validUntil < dayBefore ? dates.validUntil : dayBefore;
    return { ...from, until, untilBasis: until === dates.validUntil ? 'stated' : 'reported' };
  }
  if (dates.validUntil) return { ...from, until: dates.validUntil, untilBasis: 'stated', ...withdrawn };
  if (!usualMonths) return { ...from, untilBasis: 'unknown', ...withdrawn };
  const until = usualEnd(
    dates.validFrom ?? statedOn,
    usualMonths,
    status === 'active' ? statedOn : undefined,
  );
  return { ...from, until, untilBasis: 'usual', ...withdrawn };
}

/** The last day of the first term, or of the term that `within` lies in. */
function usualEnd(from: string, months: number, within: string | undefined): string {
  for (let terms = 1; ; terms++) {
    const end = addDays(addMonths(from, terms * months), -1);
    if (!within || end >= within) return end;
  }
}
