import { conceptOfTerm, conceptTerm, type IndexDocument } from '../indexing/index-document.ts';
import { type TermCounts } from './term-statistics.ts';
import { type RequestGroup, type RequestWord, termsOf } from './understand-request.ts';

/** What a concept is worth beside a word of the same rarity: it was read from words of which somebody said what they mean. */
export const CONCEPT_WEIGHT = 1.7;
/**
 * What is bought is often common in the register and what it is for is rare ("schoonmaak van keukens"): rarity counts less
 * for concepts than for words.
 */
export const CONCEPT_RARITY_POWER = 0.4;
/** Words beside the concept that they led to: they tell a lunch from a dinner, but the concept decides. */
export const WORDS_BESIDE_CONCEPT = 0.3;
/** A word that no firm's offer is known by is worth less than a concept of the same rarity. */
export const WORD_ALONE = 0.5;
/** Requests name what they want before the circumstances: the last word of a request counts this much less. */
const LATER = 0.4;
/** What is only told about what is bought (`voor de opening`, `over afval`) counts for this share. */
const CIRCUMSTANCE = 0.3;
/** Rare words would otherwise outweigh everything: a word in fewer documents than this share counts as this rare. */
const RAREST_SHARE = 0.004;
/** Who answers to all that is asked goes before who answers to one thing very well: so much of a score depends on it. */
export const COVERAGE = 0.35;

/** A concept that a part of a compound hints at once is held less: nobody is told that the firm does it. */
const OFFERED = 0.3;

/** Ids of the concepts that a document's firm is told to do, and not only hinted at. */
export function offeredConcepts(document: Pick<IndexDocument, 'terms' | 'weights'>): ReadonlySet<string> {
  return new Set(
    [...heldBy(document)].flatMap(([term, held]) => (held >= OFFERED ? (conceptOfTerm(term) ?? []) : [])),
  );
}

/** A group with what it is worth in this register. */
export interface WeighedGroup extends RequestGroup {
  /** The most that a document can score on it. */
  weight: number;
  /** How rare each of its terms is in the register. */
  rarities: Rarities;
}

/** Of every term that a document can answer to a group with. */
type Rarities = ReadonlyMap<string, number>;

/** A term that a document answers with, and the numbers that its worth is made of. */
export interface AnsweringTerm {
  term: string;
  kind: 'concept' | 'word' | 'head' | 'part' | 'correction';
  /** How much it is what the firm does: 0 to 1. */
  held: number;
  /** How rare it is in the register; 0 for a term that everybody has. */
  rarity: number;
  /** What it adds before the emphasis of its group. */
  worth: number;
}

/** A group that a document answers to, and in what way: the buyer is told, so it has to be true. */
export interface MatchedGroup extends WeighedGroup {
  /** What the document scores on it. */
  score: number;
  /** What that is made of. */
  answers: readonly AnsweringTerm[];
  /** The document is of a firm that does what the group asks. */
  offers: boolean;
  /** The words of the group that the document holds, and not only a part of one; as they were asked, in their order. */
  mentions: readonly string[];
}

/** What a document is worth for a request. */
export interface Relevance {
  score: number;
  /** Share of the request's weight that the document answers to in any way: 0 to 1. */
  covered: number;
  /** The groups that the document answers to, the most telling first. */
  matched: readonly MatchedGroup[];
}

/** How much a term is what a firm does, 0 to 1; 0 for a term that it does not have. */
type Holding = (term: string) => number;

/** Rarity of a term (BM25's idf), above zero; zero for a term that no document has. */
export function rarity(term: string, { documents, of }: TermCounts): number {
  const found = of.get(term) ?? 0;
  if (found === 0) return 0;
  // Counts are of different moments: in a register that just grew, more may hold a term than there were firms.
  const all = Math.max(documents, found);
  const count = Math.max(found, all * RAREST_SHARE);
  return Math.log(1 + (all - count + 0.5) / (count + 0.5));
}

/** Groups with their weights, heaviest first; groups that are worth nothing are left out. */
export function weighGroups(groups: readonly RequestGroup[], counts: TermCounts): WeighedGroup[] {
  return groups
    .map((group) => {
      const rarities = new Map(termsOf([group]).map((term) => [term, rarity(term, counts)]));
      const most = answersTo(group, rarities, () => 1);
      return { ...group, rarities, weight: scoreOf(group, most) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
}

/** Sum over the request's groups, raised by the share of the request that is covered; pure and repeatable. */
export function relevanceOf(
  document: Pick<IndexDocument, 'terms' | 'weights'>,
  groups: readonly WeighedGroup[],
): Relevance {
  const held = heldBy(document);
  const matched = groups.flatMap((group) => matchGroup(group, held) ?? []).sort((a, b) => b.score - a.score);
  const covered = sumOf(matched, 'weight') / (sumOf(groups, 'weight') || 1);
  return { score: sumOf(matched, 'score') * (1 - COVERAGE + COVERAGE * covered), covered, matched };
}

/** Documents are remembered by the engine, so this is made once for many searches. */
const holdings = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

/** How much each term of a document is what its firm does, 0 to 1. */
export function heldBy({
  terms,
  weights,
}: Pick<IndexDocument, 'terms' | 'weights'>): ReadonlyMap<string, number> {
  const known = holdings.get(terms) ?? new Map(terms.map((term, at) => [term, (weights[at] ?? 0) / 100]));
  holdings.set(terms, known);
  return known;
}

/** Null for a group that the document does not answer to: most of them, so that is found out first. */
function matchGroup(group: WeighedGroup, held: ReadonlyMap<string, number>): MatchedGroup | null {
  if (!isAnswered(group, held)) return null;
  const holding: Holding = (term) => held.get(term) ?? 0;
  const answers = answersTo(group, group.rarities, holding);
  const score = scoreOf(group, answers);
  if (score <= 0) return null;
  const { concept, words } = group;
  return {
    ...group,
    answers,
    score,
    offers: concept !== null && holding(conceptTerm(concept.id)) >= OFFERED,
    mentions: words
      .filter(({ terms }) => terms.some(({ term, kind }) => isWhole(kind) && holding(term) > 0))
      .map(({ raw }) => raw),
  };
}

function isAnswered({ rarities }: WeighedGroup, held: ReadonlyMap<string, number>): boolean {
  for (const term of rarities.keys()) if (held.has(term)) return true;
  return false;
}

/** A word itself or what it may be a slip of, not a part of it. */
export function isWhole(kind: AnsweringTerm['kind']): boolean {
  return kind === 'word' || kind === 'correction';
}

function scoreOf(group: RequestGroup, answers: readonly AnsweringTerm[]): number {
  return sumOf(answers, 'worth') * emphasis(group);
}

/** How much of the request a group is: by how early it stands, and whether it is what is bought or what that is for. */
export function emphasis({ position, circumstance }: RequestGroup): number {
  return (1 - LATER * position) * (circumstance ? CIRCUMSTANCE : 1);
}

/** The group's concept, and its best word: repeating a subject in other words wins nothing. */
function answersTo(group: RequestGroup, rarities: Rarities, held: Holding): AnsweringTerm[] {
  let best: AnsweringTerm[] = [];
  for (const word of group.words) {
    const answers = wordAnswers(word, rarities, held);
    if (sumOf(answers, 'worth') > sumOf(best, 'worth')) best = answers;
  }
  const share = group.concept ? WORDS_BESIDE_CONCEPT : WORD_ALONE;
  const shared = best.map((answer) => ({ ...answer, worth: answer.worth * share }));
  return [...conceptAnswer(group, rarities, held), ...shared].filter(({ worth }) => worth > 0);
}

function conceptAnswer(
  { concept, strength }: RequestGroup,
  rarities: Rarities,
  held: Holding,
): AnsweringTerm[] {
  if (!concept) return [];
  const term = conceptTerm(concept.id);
  const rare = rarities.get(term) ?? 0;
  const worth = strength * CONCEPT_WEIGHT * held(term) * rare ** CONCEPT_RARITY_POWER;
  return [{ term, kind: 'concept', held: held(term), rarity: rare, worth }];
}

/** The whole word or what it is a slip of, or else its parts together; never both. */
function wordAnswers({ terms }: RequestWord, rarities: Rarities, held: Holding): AnsweringTerm[] {
  const answers = terms
    .filter(({ term }) => held(term) > 0)
    .map(({ term, share, kind }): AnsweringTerm => {
      const rare = rarities.get(term) ?? 0;
      return { term, kind, held: held(term), rarity: rare, worth: share * held(term) * rare };
    });
  const parts = answers.filter(({ kind }) => !isWhole(kind));
  const [whole] = answers.filter(({ kind }) => isWhole(kind)).sort((a, b) => b.worth - a.worth);
  return whole && whole.worth >= sumOf(parts, 'worth') ? [whole] : parts;
}

function sumOf<K extends string>(values: readonly Record<K, number>[], key: K): number {
  let sum = 0;
  for (const value of values) sum += value[key];
  return sum;
}
