import { conceptTerm } from '../indexing/index-document.ts';
import {
  CONCEPT_RARITY_POWER,
  CONCEPT_WEIGHT,
  COVERAGE,
  emphasis,
  isWhole,
  type WeighedGroup,
  WORD_ALONE,
  WORDS_BESIDE_CONCEPT,
} from './rank.ts';

/** What a term that is wholly what a firm does adds to the score of its group. */
interface TermWorth {
  term: string;
  worth: number;
}

/** A group of a request as it is added up for many documents. */
interface QuickGroup {
  weight: number;
  emphasis: number;
  concept: TermWorth | null;
  /** Of each word the whole ones, of which the best counts, and its parts, which are added up. */
  words: readonly { wholes: readonly TermWorth[]; parts: readonly TermWorth[] }[];
}

/**
 * The score that `relevanceOf` gives, without what it is made of: thousands of documents are scored for a page of twenty, and only
 * those are explained. Pure.
 */
export function quickScorer(groups: readonly WeighedGroup[]): (held: ReadonlyMap<string, number>) => number {
  const quick = groups.map(quickGroup);
  const whole = quick.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return (held) => {
    let score = 0;
    let covered = 0;
    for (const group of quick) {
      const points = scoreOf(group, held);
      if (points > 0) {
        score += points;
        covered += group.weight;
      }
    }
    return score * (1 - COVERAGE + (COVERAGE * covered) / whole);
  };
}

function quickGroup(group: WeighedGroup): QuickGroup {
  const { concept, strength, words, rarities, weight } = group;
  const rarityOf = (term: string): number => rarities.get(term) ?? 0;
  const share = concept ? WORDS_BESIDE_CONCEPT : WORD_ALONE;
  const worthOf = ({ term, share: own }: { term: string; share: number }): TermWorth => ({
    term,
    worth: own * rarityOf(term) * share,
  });
  const named = concept && conceptTerm(concept.id);
  return {
    weight,
    emphasis: emphasis(group),
    concept:
      named === null
        ? null
        : { term: named, worth: strength * CONCEPT_WEIGHT * rarityOf(named) ** CONCEPT_RARITY_POWER },
    words: words.map(({ terms }) => ({
      wholes: terms.filter(({ kind }) => isWhole(kind)).map(worthOf),
      parts: terms.filter(({ kind }) => !isWhole(kind)).map(worthOf),
    })),
  };
}

function scoreOf({ concept, words, emphasis }: QuickGroup, held: ReadonlyMap<string, number>): number {
  let best = 0;
  for (const { wholes, parts } of words) {
    let added = 0;
    for (const { term, worth } of parts) added += worth * (held.get(term) ?? 0);
    for (const { term, worth } of wholes) added = Math.max(added, worth * (held.get(term) ?? 0));
    best = Math.max(best, added);
  }
  const offered = concept ? concept.worth * (held.get(concept.term) ?? 0) : 0;
  return (offered + best) * emphasis;
}
