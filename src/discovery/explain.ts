import { type Explanation } from './explanation.ts';
import { type WeighedGroup } from './rank.ts';
import { type RankedDocument } from './rank-documents.ts';
import { type SearchPlan } from './search-plan.ts';

/** @returns null for a firm that was not ranked by a text: its place follows from the order that was asked for */
export function explain(
  ranked: RankedDocument,
  { counts, groups }: Pick<SearchPlan, 'counts' | 'groups'>,
): Explanation | null {
  if (ranked.score === 0) return null;
  return {
    score: round(ranked.score),
    firms: counts.documents,
    most: round(groups.reduce((sum, { weight }) => sum + weight, 0) || 1),
    covered: round(ranked.covered),
    groups: ranked.matched.map((group) => ({
      because: group.because,
      ...(group.concept ? { category: group.concept.labelNl, strength: round(group.strength) } : {}),
      position: round(group.position),
      ...(group.circumstance ? { circumstance: true as const } : {}),
      weight: round(group.weight),
      points: round(group.score),
      answers: group.answers.map(({ kind, term, held, rarity, worth }) => ({
        kind,
        term: kind === 'concept' ? labelOf(group) : term,
        held: round(held),
        rarity: round(rarity),
        firms: counts.of.get(term) ?? 0,
        points: round(worth),
      })),
    })),
    name: { match: round(ranked.nameMatch), points: round(ranked.namePoints) },
    wishes: ranked.wishes.map(({ wish, adds }) => ({ wish, adds: round(adds) })),
  };
}

function labelOf({ concept, because }: WeighedGroup): string {
  return concept?.labelNl ?? because;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
