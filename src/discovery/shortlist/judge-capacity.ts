import { type Criterion } from './criterion.ts';
import { type FirmFacts } from './firm-facts.ts';
import { inBoth } from './messages/in-both.ts';
import { euros } from './texts.ts';

/** Can the firm take an order of this value? Null when no value was given. @param wanted euro excluding VAT */
export function judgeCapacity(
  { maxOrderValue }: Pick<FirmFacts, 'maxOrderValue'>,
  wanted: number | null,
): Criterion | null {
  if (wanted === null) return null;
  const asked = euros(wanted);
  if (!maxOrderValue) {
    const reason = inBoth((t, lang) => t.capacity.silent(asked[lang]));
    return { name: 'capacity', outcome: 'unknown', value: null, wanted, reason };
  }
  const value = maxOrderValue.value;
  const most = euros(value);
  const reason = inBoth((t, lang) => t.capacity.most(most[lang], asked[lang]));
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
