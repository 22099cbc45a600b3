import { conceptTerm, type IndexDocument } from '../indexing/index-document.ts';
import { type Condition } from '../indexing/search-engine.ts';
import { type WeighedGroup } from './rank.ts';

/**
 * A result answers to at least this share of the request's three heaviest groups together. With 0.3 lists were half as long, and
 * one good firm in eight was not in them.
 */
const NEEDED_SHARE = 0.1;
const HEAVIEST = 3;
/** More groups than this make no difference to who belongs in the list. */
const MAX_GROUPS = 8;

/**
 * The condition that a document must fulfil to be in the list at all. It depends on the request only, never on the other
 * conditions: a filter makes the list shorter and can not let weaker matches in, and totals and facets agree with it.
 *
 * @param share of the weight of the heaviest groups that must be met
 * @param field `prominent` for what firms do above all
 */
export function resultCondition(
  groups: readonly WeighedGroup[],
  share = NEEDED_SHARE,
  field: 'terms' | 'prominent' = 'terms',
): Condition {
  const considered = groups.slice(0, MAX_GROUPS);
  const combinations = smallestCombinations(considered, share * heaviestOf(considered));
  return {
    any: combinations.map((combination) => ({
      all: combination.map((group) => groupCondition(group, field)),
    })),
  };
}

/** Whether a document fulfils that condition, told from the document itself. */
export function answersEnough(
  { terms }: Pick<IndexDocument, 'terms'>,
  groups: readonly WeighedGroup[],
): boolean {
  const considered = groups.slice(0, MAX_GROUPS);
  const own = new Set(terms);
  const answered = considered.filter((group) => askedTerms(group).some((term) => own.has(term)));
  return answered.length > 0 && sumOf(answered) >= NEEDED_SHARE * heaviestOf(considered);
}

/** The groups of which one alone brings a document into the list. */
export function sufficientGroups(groups: readonly WeighedGroup[]): WeighedGroup[] {
  const considered = groups.slice(0, MAX_GROUPS);
  return considered.filter(({ weight }) => weight >= NEEDED_SHARE * heaviestOf(considered));
}

function heaviestOf(groups: readonly WeighedGroup[]): number {
  return sumOf(groups.slice(0, HEAVIEST));
}

/** Every set of groups that together weighs enough while no smaller part of it does. */
export function smallestCombinations<G extends { weight: number }>(
  groups: readonly G[],
  needed: number,
): G[][] {
  const found: G[][] = [];
  const extend = (start: number, chosen: G[]): void => {
    if (chosen.length > 0 && sumOf(chosen) >= needed) {
      found.push(chosen);
      return;
    }
    groups.slice(start).forEach((group, index) => extend(start + index + 1, [...chosen, group]));
  };
  extend(0, []);
  return found;
}

function groupCondition(group: WeighedGroup, field: 'terms' | 'prominent'): Condition {
  return { field, in: askedTerms(group) };
}

/** The terms that a document may answer to a group with. */
export function askedTerms({ concept, words }: WeighedGroup): string[] {
  const terms = words.flatMap((word) =>
    word.terms.filter(({ kind }) => kind !== 'part').map(({ term }) => term),
  );
  return [...new Set([...(concept ? [conceptTerm(concept.id)] : []), ...terms])];
}

function sumOf(groups: readonly { weight: number }[]): number {
  return groups.reduce((sum, { weight }) => sum + weight, 0);
}
