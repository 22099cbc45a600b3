import { inBoth } from './messages/in-both.ts';
import { euros, type Texts } from './texts.ts';

/** A firm that could take a lot, with the largest order that it says it can take (euro excluding VAT). */
export interface LotFirm {
  id: string;
  capacity: number;
}

export interface ProposedLot {
  /** From 1; the largest first. */
  number: number;
  /** Whole euros excluding VAT. */
  value: number;
  /** Ids of the firms that can take it, the ones with least room to spare first: they need it most. */
  able: string[];
  reason: Texts;
}

/** A division into lots. Lots, `thin` and `uncovered` together are the whole value. */
export interface LotProposal {
  /** Whole euros; a part of one counts as one. */
  value: number;
  lots: ProposedLot[];
  /** What only fewer firms than that can take, in euro: no lot is made of it. */
  thin: number;
  /** What nobody can take, in euro, not even when each firm takes all it can. */
  uncovered: number;
  /** Firms that must be able to take each lot. Fewer than was asked for when there are not so many. */
  competition: number;
  reason: Texts;
}

/** With fewer there is no competition to speak of: three is the fewest that a procedure by invitation asks. */
export const FIRMS_PER_LOT = 3;

/**
 * Divides a value into the fewest lots such that each can be taken by `competition` firms, and all lots at once by different
 * firms. Lot j is never larger than what firm j can take, the firms put in order of what they can take; so there is a way
 * to place one lot with each. Equal lots as far as that goes. The same firms and value give the same lots. Pure.
 */
export function buildLots(
  value: number,
  firms: readonly LotFirm[],
  wantedCompetition = FIRMS_PER_LOT,
): LotProposal {
  const sorted = [...firms]
    .filter(({ capacity }) => capacity >= 1)
    .sort((a, b) => b.capacity - a.capacity || a.id.localeCompare(b.id));
  const competition = Math.min(wantedCompetition, sorted.length);
  const total = Math.ceil(value);
  const limits = sorted.map((_, place) => limitAt(sorted, place, competition));
  const values = fill(total, limits);
  const lots = values.map((lot, index) => describeLot(index + 1, lot, sorted));
  const room = sorted.reduce((sum, { capacity }) => sum + Math.floor(capacity), 0);
  const uncovered = Math.max(0, total - room);
  const thin = total - uncovered - values.reduce((sum, lot) => sum + lot, 0);
  return {
    value: total,
    lots,
    thin,
    uncovered,
    competition,
    reason: proposalReason({ value: total, lots, thin, uncovered, competition }),
  };
}

/** The most that the lot at a place (from 0) may be worth: what the firm there can take, and what enough firms can. */
function limitAt(sorted: readonly LotFirm[], place: number, competition: number): number {
  return Math.floor(sorted[Math.max(place, competition - 1)]?.capacity ?? 0);
}

/** Fewest lots within the limits (falling) that make up the total, as equal as the limits allow; whole euros. */
function fill(total: number, limits: readonly number[]): number[] {
  let room = 0;
  let count = 0;
  while (count < limits.length && room < total) room += limits[count++] ?? 0;
  let left = Math.min(total, room);
  // From the smallest limit up: each lot gets an equal share of what is left, or what its limit allows.
  const values: number[] = [];
  for (let index = count - 1; index >= 0; index--) {
    const lot = Math.min(limits[index] ?? 0, Math.floor(left / (index + 1)));
    values.unshift(lot);
    left -= lot;
  }
  return values.filter((lot) => lot > 0);
}

function describeLot(number: number, value: number, sorted: readonly LotFirm[]): ProposedLot {
  const able = sorted.filter(({ capacity }) => capacity >= value).reverse();
  const worth = euros(value);
  return {
    number,
    value,
    able: able.map(({ id }) => id),
    reason: inBoth((t, lang) => t.lots.one(worth[lang], able.length)),
  };
}

function proposalReason({ value, lots, thin, uncovered, competition }: Omit<LotProposal, 'reason'>): Texts {
  const [first] = lots;
  if (!first) return inBoth((t) => t.lots.nobodySays);
  const [covered, few, none] = [euros(value - thin - uncovered), euros(thin), euros(uncovered)];
  const whole = lots.length === 1 && thin + uncovered === 0;
  return inBoth((t, lang) => {
    const parts = [
      whole
        ? t.lots.undivided(covered[lang], first.able.length)
        : t.lots.divided(covered[lang], lots.length, competition),
      ...(thin > 0 ? [t.lots.thin(few[lang], competition)] : []),
      ...(uncovered > 0 ? [t.lots.uncovered(none[lang])] : []),
    ];
    return parts.join('; ');
  });
}
