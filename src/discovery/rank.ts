import { conceptTerm, type IndexDocument } from '../indexing/index-document.ts';
import { type TermCounts } from './term-statistics.ts';
import { type RequestGroup, type RequestWord } from './understand-request.ts';

/** Where a term stands: name and stated categories count in full, a mention in the description in part. */
const FIELD = { prominent: 1, mentioned: 0.6 };
/** Words beside the concept that they led to: they tell a lunch from a dinner, but the concept decides. */
const WORDS_BESIDE_CONCEPT = 0.45;
/** A word that no firm's offer is known by is worth less than a concept of the same rarity. */
const WORD_ALONE = 0.5;
/**
 * What is bought is often common in the register and what it is for is rare ("schoonmaak van keukens"): rarity counts less
 * for concepts than for words.
 */
const CONCEPT_RARITY_POWER = 0.4;
const CONCEPT_WEIGHT = 2.2;
/** Every further word for the same concept makes it surer that the request is about it, up to a point. */
const MORE_WORDS = 0.25;
const MOST_WORDS = 0.75;
/** Requests name what they want before the circumstances: the last word of a request counts this much less. */
const LATER = 0.4;
/** Rare words would otherwise outweigh everything: a word in fewer documents than this share counts as this rare. */
const RAREST_SHARE = 0.004;
/** How much it counts that a document covers more of the request. */
const COVERAGE = 0.35;

/** A group with what it is worth in this register. */
export interface WeighedGroup extends RequestGroup {
  /** The most that a document can score on it. */
  weight: number;
}

/** Rarity of a term (BM25's idf), never below zero; zero for a term that no document has. */
export function rarity(term: string, { documents, of }: TermCounts): number {
  const found = of.get(term) ?? 0;
  if (found === 0) return 0;
  const count = Math.max(found, documents * RAREST_SHARE);
  return Math.max(0, Math.log(1 + (documents - count + 0.5) / (count + 0.5)));
}

/** Groups with their weights, heaviest first; groups that are worth nothing are left out. */
export function weighGroups(groups: readonly RequestGroup[], counts: TermCounts): WeighedGroup[] {
  return groups
    .map((group) => ({ ...group, weight: groupScore(group, counts, () => FIELD.prominent) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
}

/** A group that a document answers to, and in what way: the buyer is told, so it has to be true. */
export interface MatchedGroup extends WeighedGroup {
  /** The document is of a firm that does what the group asks. */
  offers: boolean;
  /** The document holds a word of the group, and not only a part of one. */
  mentions: boolean;
}

/** What a document is worth for a request. */
export interface Relevance {
  score: number;
  /** The groups that the document answers to, the most telling first. */
  matched: readonly MatchedGroup[];
}

/** Sum over the request's groups, raised by the share of the request that is covered; pure and repeatable. */
export function relevanceOf(
  document: IndexDocument,
  groups: readonly WeighedGroup[],
  counts: TermCounts,
): Relevance {
  const prominent = new Set(document.prominent);
  const terms = new Set(document.terms);
  const factor = (term: string): number =>
    prominent.has(term) ? FIELD.prominent : terms.has(term) ? FIELD.mentioned : 0;
  const scored = groups
    .map((group) => ({ group, score: groupScore(group, counts, factor) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const sum = scored.reduce((total, { score }) => total + score, 0);
  const possible = groups.reduce((total, { weight }) => total + weight, 0);
  const coverage = possible === 0 ? 0 : sum / possible;
  return {
    score: sum * (1 - COVERAGE + COVERAGE * coverage),
    matched: scored.map(({ group }) => inWhatWay(group, factor)),
  };
}

function inWhatWay(group: WeighedGroup, factor: (term: string) => number): MatchedGroup {
  const whole = group.words.flatMap(({ terms }) =>
    terms.filter(({ kind }) => kind === 'word' || kind === 'correction'),
  );
  return {
    ...group,
    offers: group.concept !== null && factor(conceptTerm(group.concept.id)) > 0,
    mentions: whole.some(({ term }) => factor(term) > 0),
  };
}

function groupScore(group: RequestGroup, counts: TermCounts, factor: (term: string) => number): number {
  const words = saturate(group.words.map((word) => wordScore(word, counts, factor)));
  if (!group.concept) return WORD_ALONE * words * emphasis(group);
  const term = conceptTerm(group.concept.id);
  const concept = CONCEPT_WEIGHT * factor(term) * rarity(term, counts) ** CONCEPT_RARITY_POWER;
  return (group.strength * concept + WORDS_BESIDE_CONCEPT * words) * emphasis(group);
}

/** How much of the request a group is: by the number of its words and how early the first one stands. */
function emphasis({ words, position }: RequestGroup): number {
  return (1 + Math.min(MOST_WORDS, MORE_WORDS * Math.max(0, words.length - 1))) * (1 - LATER * position);
}

/** The whole word, or what its parts add up to; never both. */
function wordScore({ terms }: RequestWord, counts: TermCounts, factor: (term: string) => number): number {
  const worth = terms.map(({ term, share, kind }) => ({
    kind,
    value: share * factor(term) * rarity(term, counts),
  }));
  const parts = worth.filter(({ kind }) => kind === 'head' || kind === 'part');
  const whole = worth.filter(({ kind }) => kind === 'word' || kind === 'correction');
  return Math.max(
    ...whole.map(({ value }) => value),
    parts.reduce((sum, { value }) => sum + value, 0),
    0,
  );
}

/** Several words of one group: the best counts in full, the others in part, so that repeating a subject wins nothing. */
function saturate(scores: readonly number[]): number {
  const [best = 0, ...others] = [...scores].sort((a, b) => b - a);
  return best + 0.4 * others.reduce((sum, score) => sum + score, 0);
}
