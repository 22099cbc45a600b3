import { type Criterion } from './criterion.ts';
import { type FirmFacts } from './firm-facts.ts';
import { euros } from './texts.ts';

/** Can the firm take an order of this value? Null when no value was given. @param wanted euro excluding VAT */
export function judgeCapacity(
  { maxOrderValue }: Pick<FirmFacts, 'maxOrderValue'>,
  wanted: number | null,
): Criterion | null {
  if (wanted === null) return null;
  const asked = euros(wanted);
  if (!maxOrderValue) {
    const reason = {
      nl: `zegt niet welke opdracht het hoogstens aankan; gevraagd is ${asked.nl}`,
      en: `does not say how large an order it can take; ${asked.en} is asked for`,
    };
    return { name: 'capacity', outcome: 'unknown', value: null, wanted, reason };
  }
  const value = maxOrderValue.value;
  const most = euros(value);
  const reason = {
    nl: `kan opdrachten tot ${most.nl} aan, gevraagd is ${asked.nl}`,
    en: `can take orders of up to ${most.en}, ${asked.en} is asked for`,
  };
  if (value >= wanted) return { name: 'capacity', outcome: 'met', value, wanted, reason };
  return {
    name: 'capacity',
    outcome: 'not-met',
    value,
    wanted,
    reason,
    shortfall: (wanted - value) / wanted,
  };
}
