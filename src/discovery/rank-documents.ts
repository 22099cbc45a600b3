import { bestOf } from '../common/best-of.ts';
import { type IndexDocument } from '../indexing/index-document.ts';
import { type FulfilledWish } from './explanation.ts';
import { nameMatcher } from './match-name.ts';
import { quickScorer } from './quick-score.ts';
import { heldBy, type MatchedGroup, relevanceOf } from './rank.ts';
import { mayBeName, type SearchPlan } from './search-plan.ts';
import { fulfilledWishes, hasWishes } from './wishes.ts';

/** A document in the list, with what its place rests on. */
export interface RankedDocument {
  document: IndexDocument;
  score: number;
  matched: readonly MatchedGroup[];
  /** Share of the request's weight that the firm answers to. */
  covered: number;
  nameMatch: number;
  namePoints: number;
  wishes: readonly FulfilledWish[];
}

/** A firm that is called by its name comes before firms that offer what the name sounds like. */
const NAME_WEIGHT = 1.2;

/** Best first; firms with a verified label and then names decide between equals. */
export function rankDocuments(documents: readonly IndexDocument[], plan: SearchPlan): RankedDocument[] {
  return bestRanked(documents, plan, 0, documents.length);
}

/** A page of that order: all are scored, and only those on it are told what for. @param from the first one, from 0 */
export function bestRanked(
  documents: readonly IndexDocument[],
  plan: SearchPlan,
  from: number,
  count: number,
): RankedDocument[] {
  const scoreOf = scorer(plan);
  const scored = documents.map((document) => ({ document, score: scoreOf(document) }));
  const told = teller(plan);
  return bestOf(scored, from + count, inOrder)
    .slice(from)
    .map(told);
}

interface ScoredDocument {
  document: IndexDocument;
  score: number;
}

function inOrder(a: ScoredDocument, b: ScoredDocument): number {
  return (
    b.score - a.score ||
    b.document.standing - a.document.standing ||
    collator.compare(a.document.nameKey, b.document.nameKey) ||
    collator.compare(a.document.id, b.document.id)
  );
}

/** What a document is worth to a search. */
function scorer(plan: SearchPlan): (document: IndexDocument) => number {
  const quick = quickScorer(plan.groups);
  const { nameMatchOf, namePointsOf } = namesOf(plan);
  const wished = hasWishes(plan.wishes);
  return (document) => {
    const raised = wished ? raisedBy(fulfilledWishes(document, plan.wishes)) : 1;
    return (quick(heldBy(document)) + namePointsOf(nameMatchOf(document))) * raised;
  };
}

/** The same document with what its score is made of. */
function teller(plan: SearchPlan): (scored: ScoredDocument) => RankedDocument {
  const { nameMatchOf, namePointsOf } = namesOf(plan);
  return ({ document, score }) => {
    const { covered, matched } = relevanceOf(document, plan.groups);
    const nameMatch = nameMatchOf(document);
    const wishes = fulfilledWishes(document, plan.wishes);
    return { document, score, matched, covered, nameMatch, namePoints: namePointsOf(nameMatch), wishes };
  };
}

function raisedBy(wishes: readonly FulfilledWish[]): number {
  return 1 + wishes.reduce((sum, { adds }) => sum + adds, 0);
}

/** How well a text names a firm, and what that is worth. */
function namesOf({ groups, request }: SearchPlan) {
  const possible = groups.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const nameOf = mayBeName(request) ? nameMatcher(request.text) : () => 0;
  return {
    nameMatchOf: ({ names }: IndexDocument): number => nameOf(names),
    namePointsOf: (nameMatch: number): number => NAME_WEIGHT * possible * nameMatch ** 2,
  };
}

/** Made once: comparing by locale makes a new one each time. */
const collator = new Intl.Collator();

/** In the order in which they are given, each with its score. */
export function scoredInOrder(documents: readonly IndexDocument[], plan: SearchPlan): RankedDocument[] {
  const scoreOf = scorer(plan);
  return documents.map((document) => ({ document, score: scoreOf(document) })).map(teller(plan));
}

/** A document whose place follows from the order that was asked for. */
export function unscored(document: IndexDocument): RankedDocument {
  return { document, score: 0, matched: [], covered: 0, nameMatch: 0, namePoints: 0, wishes: [] };
}
