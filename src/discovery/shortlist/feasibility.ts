import { type Criterion } from './criterion.ts';
import { type FirmFacts } from './firm-facts.ts';
import { canDoPart, standingOf } from './judge-firm.ts';
import { kindOfContract, type KindOfContract } from './kind-of-contract.ts';
import { type LotProposal } from './lot-builder.ts';
import { inBoth } from './messages/in-both.ts';
import { assessSmallLots, type SmallLots, type ValuedLot } from './small-lots.ts';
import { euros, type Texts } from './texts.ts';
import { type Threshold, type ThresholdCode } from './thresholds.ts';
import { type Wish } from './wish.ts';

/** A firm of the pool with how it does. */
export interface JudgedFirm {
  facts: FirmFacts;
  criteria: readonly Criterion[];
}

/** A figure of the law beside the value of the request. */
export interface ThresholdView extends Threshold {
  /** Whether the estimated value reaches it; null when there is no value, or when it is no amount. */
  reached: boolean | null;
}

/** What the market can do, before anybody is asked. */
export interface Feasibility {
  /** Firms that fail nothing; `unsure` of them do not say whether the value is within their reach. */
  whole: { able: number; unsure: number };
  /** The proposed lots, each with how many firms could take it. */
  lots: { number: number; value: number; able: number }[];
  /** Firms that could do a part: they fail nothing but the value, or the number of categories. */
  share: number;
  /** Would a contract that is reserved under art. 2.82 Aanbestedingswet leave competition? */
  reserved: { qualifying: number; needed: number; leavesCompetition: boolean; reason: Texts };
  thresholds: ThresholdView[];
  /** Which lots need no European procedure; absent without lots of which the value is known. */
  smallLots?: SmallLots;
  /** What a buyer should think of. */
  notes: Texts[];
}

const FEWEST_COMPETITORS = 3;
/** One firm alone has nobody to compete with, whatever a municipality invites. */
const LEAST_FOR_COMPETITION = 2;

/**
 * Counts, and puts the figures of the law beside them. Pure.
 * @param own the lots that the request has itself, when it says what each is worth; they go before those of the proposal. Null
 * when it has lots of which it does not say so, for the numbers of proposed ones would be taken for theirs; and for a lot: what
 * needs no European procedure follows from the whole
 * @param complete false when more firms answer than were judged: too few of these are not too few of all
 */
export function assessFeasibility(
  firms: readonly JudgedFirm[],
  wish: Wish,
  proposal: LotProposal | null,
  thresholds: ReadonlyMap<ThresholdCode, Threshold>,
  own: readonly ValuedLot[] | null = [],
  complete = true,
): Feasibility {
  const kind = kindOfContract(wish);
  const lots = own?.length === 0 ? lotsOf(proposal) : own;
  const smallLots = lots && assessSmallLots(lots, wish.estimatedValue ?? 0, kind, thresholds);
  const able = firms.filter(({ criteria }) => standingOf(criteria).kind === 'able');
  const needed = thresholds.get('invited-least')?.value ?? FEWEST_COMPETITORS;
  return {
    whole: { able: able.length, unsure: able.filter(isUnsure).length },
    lots: (proposal?.lots ?? []).map(({ number, value, able: ids }) => ({ number, value, able: ids.length })),
    share: firms.filter(({ criteria }) => canDoPart(criteria, wish)).length,
    reserved: assessReserving(able, Math.max(needed, LEAST_FOR_COMPETITION), complete),
    thresholds: relevantTo(kind, [...thresholds.values()]).map((threshold) => ({
      ...threshold,
      reached: reaches(wish.estimatedValue, threshold),
    })),
    ...(smallLots ? { smallLots } : {}),
    notes: notesOn(wish, able.length, needed, proposal),
  };
}

function lotsOf(proposal: LotProposal | null): ValuedLot[] {
  return (proposal?.lots ?? []).map(({ number, value }) => ({ number, value }));
}

/** Said instead of a verdict when only a part of the register was looked at. */
const ONLY_A_PART = inBoth((t) => t.market.onlyAPart);

/** What is left to say when only a part of the register was looked at: counts of that part, and no verdict on the market. Pure. */
export function withoutVerdict(feasibility: Feasibility): Feasibility {
  return {
    ...feasibility,
    reserved: { ...feasibility.reserved, leavesCompetition: false, reason: ONLY_A_PART },
    notes: [ONLY_A_PART],
  };
}

function isUnsure({ criteria }: JudgedFirm): boolean {
  return criteria.some(({ name, outcome }) => name === 'capacity' && outcome === 'unknown');
}

function assessReserving(
  able: readonly JudgedFirm[],
  needed: number,
  complete: boolean,
): Feasibility['reserved'] {
  const qualifying = able.filter(({ facts }) => facts.reservable.length > 0).length;
  const policy = policyOf(able);
  const leavesCompetition = qualifying >= needed;
  const reason = inBoth(({ market }, lang) => {
    const tooFew = complete ? market.tooLittleCompetition(needed) : market.notAllJudged;
    const verdict = leavesCompetition ? market.competition : tooFew;
    return market.reserved(qualifying, able.length, verdict, policy[lang]);
  });
  return { qualifying, needed, leavesCompetition, reason };
}

/** The words of the municipality's own rules, where those say who qualifies. */
function policyOf(able: readonly JudgedFirm[]): Texts {
  const words = new Set(able.flatMap(({ facts }) => facts.reservable.flatMap(({ policy }) => policy ?? [])));
  if (words.size === 0) return { nl: '', en: '' };
  const quotes = [...words].map((text) => `“${text}”`).join(', ');
  return inBoth((t) => t.market.policy(quotes));
}

/** Figures of another kind of contract say nothing of this one; where the kind is unclear, both of those for services stand there. */
function relevantTo(kind: KindOfContract, thresholds: readonly Threshold[]): Threshold[] {
  return thresholds.filter(({ code }) => {
    if (code.endsWith('works')) return kind === 'works';
    if (kind === 'works') return !code.endsWith('services');
    if (code === 'eu-social-services') return kind !== 'supplies-services';
    return code !== 'eu-supplies-services' || kind !== 'social-services';
  });
}

function reaches(value: number | null, { unit, value: figure }: Threshold): boolean | null {
  return value === null || unit !== 'EUR' ? null : value >= figure;
}

function notesOn(wish: Wish, able: number, needed: number, proposal: LotProposal | null): Texts[] {
  const notes: Texts[] = [];
  if (able < needed) notes.push(inBoth((t) => t.market.few(needed)));
  if (proposal && proposal.lots.length > 1) notes.push(inBoth((t) => t.market.lotsCountTogether));
  if (proposal && proposal.uncovered > 0) {
    const rest = euros(proposal.uncovered);
    notes.push(inBoth((t, lang) => t.market.uncovered(rest[lang])));
  }
  if (wish.estimatedValue === null) notes.push(inBoth((t) => t.market.withoutValue));
  return notes;
}
