import { type Criterion, type CriterionName } from './criterion.ts';
import { type FirmFacts } from './firm-facts.ts';
import { judgeAvailability } from './judge-availability.ts';
import { judgeCapacity } from './judge-capacity.ts';
import { judgeCategory } from './judge-category.ts';
import { judgeLabels } from './judge-labels.ts';
import { judgePlace } from './judge-place.ts';
import { type Wish } from './wish.ts';

/** How a firm does on every criterion that the wish has. Pure. */
export function judgeFirm(firm: FirmFacts, wish: Wish): Criterion[] {
  const all = [
    judgeCategory(firm, wish),
    ...judgePlace(firm, wish),
    judgeCapacity(firm, wish.estimatedValue),
    ...judgeLabels(firm, wish),
    judgeAvailability(firm, wish),
  ];
  return all.filter((criterion) => criterion !== null);
}

/** Whether a firm belongs on the shortlist, nearly does, or does not. */
export type Standing =
  | { kind: 'able' }
  | { kind: 'near-miss'; failed: Criterion }
  | { kind: 'unable'; failed: readonly Criterion[] };

/**
 * Able: fails nothing. Near-miss: fails exactly one thing, and not by far. Place and distance ask the same thing from two sides, so together
 * they count once, and the service area that the firm states itself is what is told. Pure.
 */
export function standingOf(criteria: readonly Criterion[]): Standing {
  const failed = failuresOf(criteria);
  const [only, ...others] = failed;
  if (!only) return { kind: 'able' };
  return others.length === 0 && !only.far ? { kind: 'near-miss', failed: only } : { kind: 'unable', failed };
}

/** The criteria that are not met, leaving the distance out when the place says it already. */
function failuresOf(criteria: readonly Criterion[]): Criterion[] {
  const failed = criteria.filter(({ outcome }) => outcome === 'not-met');
  return failed.some(({ name }) => name === 'place')
    ? failed.filter(({ name }) => name !== 'distance')
    : failed;
}

/** Whether a firm fails nothing but perhaps these criteria. */
export function failsOnly(criteria: readonly Criterion[], names: readonly CriterionName[]): boolean {
  return failuresOf(criteria).every(({ name }) => names.includes(name));
}

/**
 * Whether a firm could do a part: it fails nothing but the value, some of the categories or some of the area. One that does
 * none of the categories, or comes nowhere, can do no part either.
 */
export function canDoPart(criteria: readonly Criterion[], { area }: Wish): boolean {
  const some = (name: CriterionName): boolean => {
    const criterion = criteria.find((one) => one.name === name);
    return !criterion || (Array.isArray(criterion.value) && criterion.value.length > 0);
  };
  if (!some('category')) return false;
  if (area.length === 0) return failsOnly(criteria, ['capacity', 'category']);
  return some('place') && failsOnly(criteria, ['capacity', 'category', 'place']);
}
