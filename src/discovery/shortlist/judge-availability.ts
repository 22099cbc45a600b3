import { quarterOf } from '../../common/day.ts';
import { type Criterion } from './criterion.ts';
import { type FirmFacts } from './firm-facts.ts';
import { inBoth } from './messages/in-both.ts';
import { euros, type Texts, writtenDay } from './texts.ts';
import { type Wish } from './wish.ts';

type Facts = Pick<FirmFacts, 'availability' | 'quarterlyRoom'>;

/**
 * Can the firm come on the day? What it answered to this very request counts most; else what it says of its room in the
 * quarter of that day. Most say nothing, and then it is unknown.
 */
export function judgeAvailability(
  { availability, quarterlyRoom }: Facts,
  { on, estimatedValue }: Pick<Wish, 'on' | 'estimatedValue'>,
): Criterion {
  if (availability) return answered(availability, on);
  if (quarterlyRoom && sameQuarter(quarterlyRoom.date, on))
    return withRoom(quarterlyRoom.value, estimatedValue, on);
  const reason = inBoth((t) => t.availability.unknown);
  return { name: 'availability', outcome: 'unknown', value: 'unknown', wanted: on, reason };
}

function answered({ available, saidOn }: NonNullable<Facts['availability']>, on: string): Criterion {
  const said = writtenDay(saidOn);
  const reason = inBoth(({ availability: says }, lang) =>
    (available ? says.interested : says.declined)(said[lang]),
  );
  return available ? availableAs(reason, on) : unavailableAs(reason, on);
}

/** Room for the whole order when its value is known, for any order otherwise. */
function withRoom(room: number, wanted: number | null, on: string): Criterion {
  const left = euros(room);
  const reason = inBoth(({ availability }, lang) =>
    room <= 0 ? availability.full : availability.room(left[lang]),
  );
  if (room <= 0) return unavailableAs(reason, on);
  return wanted === null || room >= wanted ? availableAs(reason, on) : unavailableAs(reason, on);
}

function sameQuarter(a: string, b: string): boolean {
  const [one, other] = [quarterOf(a), quarterOf(b)];
  return one.year === other.year && one.quarter === other.quarter;
}

function availableAs(reason: Texts, on: string): Criterion {
  return { name: 'availability', outcome: 'met', value: 'available', wanted: on, reason };
}

function unavailableAs(reason: Texts, on: string): Criterion {
  return { name: 'availability', outcome: 'not-met', value: 'unavailable', wanted: on, reason, shortfall: 1 };
}
