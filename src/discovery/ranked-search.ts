import { Injectable } from '@nestjs/common';

import { fulfils } from '../indexing/fulfils.ts';
import { type IndexDocument } from '../indexing/index-document.ts';
import { type EngineAnswer, type EngineQuery, SearchEngine } from '../indexing/search-engine.ts';
import { type FulfilledWish } from './explanation.ts';
import { nameMatcher } from './match-name.ts';
import { type MatchedGroup, relevanceOf } from './rank.ts';
import {
  CANDIDATES,
  candidatesFor,
  kvkNumberIn,
  looseQuery,
  mainQuery,
  mayBeName,
  mayExceed,
  nameQuery,
  numberQuery,
  type SearchPlan,
  strictQueries,
} from './search-plan.ts';
import { fulfilledWishes } from './wishes.ts';

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

export interface RankedPage {
  documents: RankedDocument[];
  total: number;
  facets: EngineAnswer['facets'];
  /** Set when nobody answers to the question: these have words that look like those of the text. */
  similar?: true;
}

/** A firm that is called by its name comes before firms that offer what the name sounds like. */
const NAME_WEIGHT = 1.2;
/** Nobody pages further through ranked results; memory for one question stays bounded. */
const MAX_RANKED = 2000;

/** Retrieves candidates through the engine and puts them in exact, explainable order. */
@Injectable()
export class RankedSearch {
  constructor(private readonly engine: SearchEngine) {}

  /** Rises with each write of this process to the index. */
  get writes(): number {
    return this.engine.writes;
  }

  async page(plan: SearchPlan): Promise<RankedPage> {
    const { page, pageSize } = plan.query;
    const offset = (page - 1) * pageSize;
    if (plan.request.text === '') return this.inOrderOf(mainQuery(plan, offset, pageSize));
    const number = kvkNumberIn(plan.request.text);
    if (number !== null) return this.inOrderOf(numberQuery(plan, number));
    const wanted = offset + pageSize;
    const native = isSorted(plan) || wanted > MAX_RANKED;
    const most = candidatesFor(plan);
    const main = mainQuery(plan, native ? offset : 0, native ? pageSize : Math.max(most, wanted));
    const stricter = (): EngineQuery[] => (native ? [] : strictQueries(plan));
    // Around a place the engine measures distances for each question anew, and mostly the first one is enough.
    const along = plan.near === null && mayExceed(plan, most) ? stricter() : [];
    const { found, named, strict } = await this.ask(plan, main, along);
    if (found.total === 0 && named.documents.length === 0)
      return { ...(await this.inOrderOf(looseQuery(plan, offset, pageSize))), similar: true };
    if (native && found.total > 0) return inGivenOrder(found);
    const complete = found.total <= most;
    const missing = complete
      ? []
      : along.length === 0
        ? stricter()
        : moreThan(strict, plan, { ...main, limit: most });
    const late = missing.length > 0 ? await this.engine.search(missing) : [];
    const first = found.documents.slice(0, most);
    const candidates = distinct(
      [...strict, ...late, { documents: first }, named].flatMap(({ documents }) => documents),
    );
    const ranked = isSorted(plan) ? candidates.map(unscored) : rankDocuments(candidates, plan);
    const beyond = without(found.documents, candidates).map(scorer(plan));
    const extra = outside(named, found, plan);
    return {
      documents: [...ranked, ...beyond].slice(offset, wanted),
      total: found.total + extra.length,
      facets: addFacets(found.facets, extra),
    };
  }

  /** The main question, the one for names and the stricter ones in one round trip. */
  private async ask(plan: SearchPlan, main: EngineQuery, stricter: readonly EngineQuery[]): Promise<Found> {
    const name = nameQuery(plan, plan.near ? null : plan.filter);
    const mains = plan.groups.length > 0 ? [main] : [];
    const questions = [...mains, ...stricter, ...(name ? [name] : [])];
    const answers = questions.length > 0 ? await this.engine.search(questions) : [];
    return {
      found: answers[0] && mains.length > 0 ? answers[0] : NOTHING,
      strict: answers.slice(mains.length, mains.length + stricter.length),
      named: onlyNamed(name ? await this.nearby(plan, name, answers.at(-1) ?? NOTHING) : NOTHING, plan),
    };
  }

  /** Of the firms with such a name those near the place; when not all came, they are asked for. */
  private async nearby(plan: SearchPlan, { limit }: EngineQuery, named: EngineAnswer): Promise<EngineAnswer> {
    const { near, filter } = plan;
    if (!near || !filter) return named;
    if (named.documents.length < limit)
      return { ...named, documents: named.documents.filter((document) => fulfils(document, filter)) };
    const name = nameQuery(plan, filter);
    const [again = NOTHING] = name ? await this.engine.search([name]) : [];
    return again;
  }

  /** The engine's own order. */
  private async inOrderOf(query: EngineQuery): Promise<RankedPage> {
    const [answer = NOTHING] = await this.engine.search([query]);
    return inGivenOrder(answer);
  }
}

/** More of the main question, when few were asked for because the stricter ones would find the first page, and they did not. */
function moreThan(
  strict: readonly EngineAnswer[],
  { groups, query: { pageSize } }: SearchPlan,
  { facets: _, ...main }: EngineQuery,
): EngineQuery[] {
  const enough = groups.length < 2 || main.limit >= CANDIDATES;
  const found = enough ? [] : distinct(strict.flatMap(({ documents }) => documents));
  return enough || found.length >= pageSize ? [] : [{ ...main, limit: CANDIDATES }];
}

/** What the engine found. */
interface Found {
  found: EngineAnswer;
  strict: EngineAnswer[];
  named: EngineAnswer;
}

const NOTHING: EngineAnswer = { documents: [], total: 0, facets: {} };

/** Best first; firms with a verified label and then names decide between equals. */
export function rankDocuments(documents: readonly IndexDocument[], plan: SearchPlan): RankedDocument[] {
  return documents
    .map(scorer(plan))
    .sort(
      (a, b) =>
        b.score - a.score ||
        b.document.standing - a.document.standing ||
        collator.compare(a.document.nameKey, b.document.nameKey) ||
        collator.compare(a.document.id, b.document.id),
    );
}

/** What a document is worth to a search. */
function scorer(plan: SearchPlan): (document: IndexDocument) => RankedDocument {
  const possible = plan.groups.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const nameOf = mayBeName(plan.request) ? nameMatcher(plan.request.text) : () => 0;
  return (document) => {
    const { score, covered, matched } = relevanceOf(document, plan.groups);
    const nameMatch = nameOf(document.names);
    const wishes = fulfilledWishes(document, plan.wishes);
    const raised = 1 + wishes.reduce((sum, { adds }) => sum + adds, 0);
    const namePoints = NAME_WEIGHT * possible * nameMatch ** 2;
    return {
      document,
      matched,
      covered,
      nameMatch,
      namePoints,
      wishes,
      score: (score + namePoints) * raised,
    };
  };
}

/** Made once: comparing by locale makes a new one each time. */
const collator = new Intl.Collator();

function isSorted({ query: { sort } }: SearchPlan): boolean {
  return sort !== undefined && sort !== 'relevance';
}

/** The engine is more forgiving with names than a person would be. */
function onlyNamed(named: EngineAnswer, { request }: SearchPlan): EngineAnswer {
  const nameOf = nameMatcher(request.text);
  return { ...named, documents: named.documents.filter(({ names }) => nameOf(names) > 0) };
}

/** Documents that were found by name only: they do not fulfil the main question, so its total and facets lack them. */
function outside(named: EngineAnswer, found: EngineAnswer, plan: SearchPlan): IndexDocument[] {
  const ids = new Set(found.documents.map(({ id }) => id));
  return named.documents.filter((document) => {
    if (ids.has(document.id)) return false;
    const complete = found.total <= found.documents.length;
    return complete || relevanceOf(document, plan.groups).matched.length === 0;
  });
}

function inGivenOrder({ documents, total, facets }: EngineAnswer): RankedPage {
  return { documents: documents.map(unscored), total, facets };
}

/** A document whose place follows from the order that was asked for. */
export function unscored(document: IndexDocument): RankedDocument {
  return { document, score: 0, matched: [], covered: 0, nameMatch: 0, namePoints: 0, wishes: [] };
}

function without(
  documents: readonly IndexDocument[],
  others: readonly IndexDocument[],
): readonly IndexDocument[] {
  const known = new Set(others.map(({ id }) => id));
  return documents.filter(({ id }) => !known.has(id));
}

function distinct(documents: readonly IndexDocument[]): IndexDocument[] {
  return [...new Map(documents.map((document) => [document.id, document])).values()];
}

function addFacets(facets: EngineAnswer['facets'], extra: readonly IndexDocument[]): EngineAnswer['facets'] {
  const sums = structuredClone(facets);
  for (const document of extra) {
    for (const field of Object.keys(sums) as (keyof EngineAnswer['facets'])[]) {
      const counts = (sums[field] ??= {});
      for (const value of [document[field]].flat()) {
        if (value !== null) counts[String(value)] = (counts[String(value)] ?? 0) + 1;
      }
    }
  }
  return sums;
}
