import { type KindOfContract } from './kind-of-contract.ts';
import { inBoth } from './messages/in-both.ts';
import { euros, type Texts } from './texts.ts';
import { type Threshold, type ThresholdCode } from './thresholds.ts';

/** A lot with what it is estimated to be worth, in euro excluding VAT. */
export interface ValuedLot {
  number: number;
  value: number;
}

/**
 * Which lots may be awarded without a European procedure: all of them while the whole stays below the threshold; above it
 * lots that are each small enough, as long as together they are no more than a share of all lots (Directive 2014/24/EU art.
 * 5(10); art. 2.18 and 2.19 Aanbestedingswet 2012). Which of several equal ones is for the buyer to choose.
 */
export interface SmallLots {
  /** Whether the lots together reach the European threshold. */
  european: boolean;
  /** Lots below this value may be left out; null while no European procedure is needed. Euro excluding VAT. */
  below: number | null;
  /** What lots that are left out may come to together; null as above. Euro. */
  room: number | null;
  /** Numbers of the lots that are each small enough. */
  small: number[];
  /** Numbers of as many of them as fit together, the smallest first. */
  without: number[];
  reason: Texts;
}

type Figures = ReadonlyMap<ThresholdCode, Threshold>;

const PERCENT = 100;

/**
 * @param whole everything that is bought, also what is in no lot: euro excluding VAT, at least the lots together
 * @param kind of the contract: each has a European threshold of its own. When it is unclear, the lower one of services is taken and the
 * other told
 * @returns null for an undivided contract, and when a figure of the day is not known. Pure.
 */
export function assessSmallLots(
  lots: readonly ValuedLot[],
  whole: number,
  kind: KindOfContract,
  figures: Figures,
): SmallLots | null {
  const threshold = figures.get(kind === 'unclear' ? 'eu-supplies-services' : `eu-${kind}`)?.value;
  const below = figures.get(kind === 'works' ? 'small-lot-works' : 'small-lot-supplies-services')?.value;
  const share = figures.get('small-lots-share')?.value;
  if (lots.length < 2 || threshold === undefined || below === undefined || share === undefined) return null;
  const total = Math.max(whole, sumOf(lots));
  if (total < threshold) return belowThreshold(lots, threshold);
  const small = lots.filter(({ value }) => value < below);
  const room = Math.floor((total * share) / PERCENT);
  const without = fitting(small, room);
  const social = kind === 'unclear' ? figures.get('eu-social-services')?.value : undefined;
  const figure = { below, share, room, social: social !== undefined && total < social ? social : null };
  return {
    european: true,
    below,
    room,
    small: small.map(({ number }) => number),
    without: without.map(({ number }) => number),
    reason: reasonFor(without, small.length, figure),
  };
}

function belowThreshold(lots: readonly ValuedLot[], threshold: number): SmallLots {
  const numbers = lots.map(({ number }) => number);
  const figure = euros(threshold);
  return {
    ...{ european: false, below: null, room: null, small: numbers, without: numbers },
    reason: inBoth((t, lang) => t.smallLots.below(figure[lang])),
  };
}

/** As many lots as fit; the smallest first, and of equal ones the last. */
function fitting(small: readonly ValuedLot[], room: number): ValuedLot[] {
  let left = room;
  return [...small]
    .sort((a, b) => a.value - b.value || b.number - a.number)
    .filter(({ value }) => {
      if (value > left) return false;
      left -= value;
      return true;
    })
    .sort((a, b) => a.number - b.number);
}

function reasonFor(
  without: readonly ValuedLot[],
  small: number,
  { below, share, room, social }: { below: number; share: number; room: number; social: number | null },
): Texts {
  const [limit, most] = [euros(below), euros(room)];
  const unless = social === null ? null : euros(social);
  const which = whichOnes(without, small);
  return inBoth(({ smallLots }, lang) => {
    const exception = unless === null ? '' : smallLots.unlessSocial(unless[lang]);
    return smallLots.reached(limit[lang], share, most[lang], which[lang], exception);
  });
}

function whichOnes(without: readonly ValuedLot[], small: number): Texts {
  if (small === 0) return inBoth((t) => t.smallLots.noneSmall);
  if (without.length === 0) return inBoth((t) => t.smallLots.noneFits);
  const numbers = without.map(({ number }) => number);
  const worth = euros(sumOf(without));
  return inBoth((t, lang) => t.smallLots.which(numbers, worth[lang], without.length < small));
}

function sumOf(lots: readonly ValuedLot[]): number {
  return lots.reduce((sum, { value }) => sum + value, 0);
}
