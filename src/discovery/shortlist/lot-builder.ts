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
  const total = Math.round(value);
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
    reason: {
      nl: `perceel van ${worth.nl}, naar eigen zeggen haalbaar voor ${firmsNl(able.length)}`,
      en: `a lot of ${worth.en}, by their own words within reach of ${firmsEn(able.length)}`,
    },
  };
}

function proposalReason({ value, lots, thin, uncovered, competition }: Omit<LotProposal, 'reason'>): Texts {
  const [first] = lots;
  if (!first)
    return {
      nl: 'geen van de bedrijven zegt welke opdracht het aankan',
      en: 'none of the firms says how large an order it can take',
    };
  const [few, none] = [euros(thin), euros(uncovered)];
  const nl = [
    dividedNl(value, lots, competition, thin + uncovered),
    ...(thin > 0 ? [`voor ${few.nl} zijn minder dan ${firmsNl(competition)} groot genoeg`] : []),
    ...(uncovered > 0 ? [`${none.nl} kan niemand van hen aan`] : []),
  ];
  const en = [
    dividedEn(value, lots, competition, thin + uncovered),
    ...(thin > 0 ? [`for ${few.en} fewer than ${firmsEn(competition)} are large enough`] : []),
    ...(uncovered > 0 ? [`${none.en} none of them can take`] : []),
  ];
  return { nl: nl.join('; '), en: en.join('; ') };
}

/** @param rest what is in no lot, in euro */
function dividedNl(value: number, lots: readonly ProposedLot[], competition: number, rest: number): string {
  if (lots.length === 1 && rest === 0)
    return `niet verdelen: ${euros(value).nl} is naar eigen zeggen in één keer haalbaar voor ${firmsNl(lots[0]?.able.length ?? 0)}`;
  const count = lots.length === 1 ? '1 perceel' : `${lots.length} percelen`;
  return `${euros(value - rest).nl} in ${count}, elk voor ten minste ${firmsNl(competition)} haalbaar en samen door verschillende bedrijven uit te voeren`;
}

function dividedEn(value: number, lots: readonly ProposedLot[], competition: number, rest: number): string {
  if (lots.length === 1 && rest === 0)
    return `do not divide: ${firmsEn(lots[0]?.able.length ?? 0)} can take ${euros(value).en} at once`;
  const count = lots.length === 1 ? '1 lot' : `${lots.length} lots`;
  return `${euros(value - rest).en} in ${count}, each within reach of at least ${firmsEn(competition)}, and all of them at once of different firms`;
}

function firmsNl(count: number): string {
  return count === 1 ? '1 bedrijf' : `${count} bedrijven`;
}

function firmsEn(count: number): string {
  return count === 1 ? '1 firm' : `${count} firms`;
}
