import { combine, type Combinations, type Needs, type Partner } from './combinations.ts';
import { type JudgedFirm } from './feasibility.ts';
import { does } from './judge-category.ts';
import { canDoPart, failsOnly, standingOf } from './judge-firm.ts';
import { areaName, comesTo } from './judge-place.ts';
import { buildLots, FIRMS_PER_LOT, type LotProposal } from './lot-builder.ts';
import { type CategoryLot } from './shortlist.ts';
import { type Wish } from './wish.ts';

/** A division of the value over firms that fail nothing else; null without a value. Pure. */
export function proposeLots(firms: readonly JudgedFirm[], { estimatedValue }: Wish): LotProposal | null {
  if (estimatedValue === null) return null;
  const sized = firms.filter(({ criteria }) => failsOnly(criteria, ['capacity']));
  return buildLots(
    estimatedValue,
    sized.flatMap(({ facts: { id, maxOrderValue } }) =>
      maxOrderValue ? [{ id, capacity: maxOrderValue.value }] : [],
    ),
  );
}

/** One lot a category, when fewer than three firms do all of them; null otherwise. Pure. */
export function lotsByCategory(firms: readonly JudgedFirm[], wish: Wish): CategoryLot[] | null {
  const { categories, categoriesNeeded } = wish;
  if (categoriesNeeded !== 'all' || categories.length < 2) return null;
  const doingAll = firms.filter(({ criteria }) => failsOnly(criteria, ['capacity']));
  if (doingAll.length >= FIRMS_PER_LOT) return null;
  const parts = firms.filter(({ criteria }) => failsOnly(criteria, ['capacity', 'category']));
  return categories.map((wanted) => ({
    category: wanted.code,
    label: wanted.label,
    able: parts.filter(({ facts }) => does(facts, wanted)).map(({ facts }) => facts.id),
  }));
}

/** Sets of firms that do it together; null while one firm alone surely can, or when there is nothing to divide. Pure. */
export function combineFirms(firms: readonly JudgedFirm[], wish: Wish): Combinations | null {
  const needs = needsOf(wish);
  if (needs.keys.length < 2 && needs.value === null) return null;
  if (firms.some(isSurelyAble)) return null;
  const partners = firms.filter(({ criteria }) => canDoPart(criteria, wish));
  return combine(
    partners.map((firm) => toPartner(firm, wish)),
    needs,
  );
}

/** Fails nothing, and says that it can take the value. */
function isSurelyAble({ criteria }: JudgedFirm): boolean {
  const unsure = criteria.some(({ name, outcome }) => name === 'capacity' && outcome === 'unknown');
  return !unsure && standingOf(criteria).kind === 'able';
}

/** Every category, in every municipality of the area. */
function needsOf({ categories, categoriesNeeded, area, estimatedValue }: Wish): Needs {
  const wanted = categoriesNeeded === 'all' ? categories.map(({ code }) => code) : [''];
  const where = area.length === 0 ? [''] : area.map(areaName);
  const keys = wanted.flatMap((code) => where.map((name) => keyOf(code, name))).filter(Boolean);
  return { keys, value: estimatedValue };
}

function toPartner({ facts }: JudgedFirm, wish: Wish): Partner {
  const { categories, categoriesNeeded, area } = wish;
  const done =
    categoriesNeeded === 'all'
      ? categories.filter((wanted) => does(facts, wanted)).map(({ code }) => code)
      : [''];
  const where = area.length === 0 ? [''] : area.filter((place) => comesTo(facts, wish, place)).map(areaName);
  return {
    id: facts.id,
    covers: new Set(done.flatMap((code) => where.map((name) => keyOf(code, name)))),
    capacity: facts.maxOrderValue?.value ?? null,
  };
}

function keyOf(code: string, municipality: string): string {
  return [code, municipality].filter(Boolean).join(' ');
}
