import { Injectable } from '@nestjs/common';

import { fulfils } from '../indexing/fulfils.ts';
import { facetValues } from '../indexing/facet-values.ts';
import { type IndexDocument } from '../indexing/index-document.ts';
import { type EngineAnswer, type EngineQuery, SearchEngine } from '../indexing/search-engine.ts';
import { nameMatcher } from './match-name.ts';
import { type FirstPage, firstPageOf, laterCut, restQuery } from './later-pages.ts';
import { bestRanked, type RankedDocument, rankDocuments, scoredInOrder, unscored } from './rank-documents.ts';
import { RememberedPages } from './remembered-pages.ts';
import { answersEnough } from './result-condition.ts';
import {
  allOfMain,
  alsoThese,
  CANDIDATES,
  candidatesFor,
  countOfMain,
  kvkNumberIn,
  looseQuery,
  mainQuery,
  mayBeFew,
  nameQuery,
  numberQuery,
  type SearchPlan,
  strictQueries,
  surelyExceeds,
  wishedQueries,
  withoutFacets,
} from './search-plan.ts';

/** Shared between searches: nobody may change one. */
export interface RankedPage {
  documents: RankedDocument[];
  total: number;
  facets: EngineAnswer['facets'];
  /** Set when nobody answers to the question: these have words that look like those of the text. */
  similar?: true;
}

/**
 * Up to so many firms that answer are all ranked, at once. Of more the first page comes from candidates: their documents would have
 * to be read, and the best are mostly among them.
 */
export const ALL_RANKED = 2000;

/** Retrieves candidates through the engine and puts them in exact, explainable order. */
@Injectable()
export class RankedSearch {
  private readonly remembered = new RememberedPages<RankedPage>();

  constructor(private readonly engine: SearchEngine) {}

  /** Rises with each write of this process to the index. */
  get writes(): number {
    return this.engine.writes;
  }

  async page(plan: SearchPlan): Promise<RankedPage> {
    return this.remembered.page(await this.engine.version(), plan, () => this.find(plan));
  }

  private async find(plan: SearchPlan): Promise<RankedPage> {
    const { page, pageSize } = plan.query;
    const offset = (page - 1) * pageSize;
    if (plan.request.text === '') return this.inOrderOf(mainQuery(plan, offset, pageSize));
    const number = kvkNumberIn(plan.request.text);
    if (number !== null) return this.inOrderOf(numberQuery(plan, number));
    const found = isSorted(plan) ? await this.sorted(plan, offset) : await this.ranked(plan, offset);
    return found ?? { ...(await this.inOrderOf(looseQuery(plan, offset, pageSize))), similar: true };
  }

  /** In the order that was asked for; null when nobody answers. Firms that are found by their name only have their place in it. */
  private async sorted(plan: SearchPlan, offset: number): Promise<RankedPage | null> {
    const { pageSize } = plan.query;
    const { found, named } = await this.ask(plan, mainQuery(plan, offset, pageSize), []);
    const extra = outside(named, plan);
    if (extra.length > 0) return this.inOrderOf(alsoThese(plan, extra, offset, pageSize));
    return found.total > 0 ? inGivenOrder(found) : null;
  }

  /** Best first; null when nobody answers. */
  private async ranked(plan: SearchPlan, offset: number): Promise<RankedPage | null> {
    const { pageSize } = plan.query;
    const most = candidatesFor(plan);
    const { found, strict, named } = await this.candidates(plan, most);
    if (found.total === 0 && named.documents.length === 0) return null;
    const extra = outside(named, plan);
    const candidates = distinct([...strict, found, named].flatMap(({ documents }) => documents));
    const total = found.total + extra.length;
    const facets = addFacets(found.facets, extra);
    if (offset === 0 || found.total <= ALL_RANKED)
      return { documents: bestRanked(candidates, plan, offset, pageSize), total, facets };
    const shown = bestRanked(candidates, plan, 0, pageSize).map(({ document }) => document.id);
    const documents = await this.later(plan, offset, firstPageOf(shown, extra, found.total));
    return { documents, total, facets };
  }

  /** All that answer, up to {@link ALL_RANKED}; of more those among which the best are. */
  private async candidates(plan: SearchPlan, most: number): Promise<Found> {
    if (await this.areFew(plan)) {
      const all = await this.ask(plan, allOfMain(plan, ALL_RANKED), []);
      if (all.found.total <= ALL_RANKED) return all;
    }
    const main = mainQuery(plan, 0, most);
    // Around a place the engine measures distances for each question anew, and mostly the first one is enough.
    const along = plan.near === null ? strictQueries(plan) : [];
    const asked = await this.ask(plan, main, along);
    const { found } = asked;
    if (found.total <= ALL_RANKED) {
      const [all = NOTHING] = await this.engine.search([allOfMain(withoutFacets(plan), ALL_RANKED)]);
      return { ...asked, found: { ...found, documents: all.documents } };
    }
    const missing = along.length === 0 ? strictQueries(plan) : moreThan(asked.strict, plan, main);
    const wanted = [...missing, ...wishedQueries(plan)];
    const late = wanted.length > 0 ? await this.engine.search(wanted) : [];
    return { ...asked, strict: [...asked.strict, ...late] };
  }

  /**
   * Whether all are few enough to be ranked, as far as can be told. One firm often holds several of a request's words, so their counts
   * together tell too much: then it is asked how many there are, before candidates are that would not be needed.
   */
  private async areFew(plan: SearchPlan): Promise<boolean> {
    if (mayBeFew(plan, ALL_RANKED)) return true;
    if (surelyExceeds(plan, ALL_RANKED)) return false;
    const [{ total } = NOTHING] = await this.engine.search([countOfMain(plan)]);
    return total <= ALL_RANKED;
  }

  /** A page after the first one. */
  private async later(plan: SearchPlan, offset: number, first: FirstPage): Promise<RankedDocument[]> {
    const { pageSize } = plan.query;
    const cut = laterCut(first, offset, pageSize);
    const [rest = NOTHING] = await this.engine.search([restQuery(plan, first.shown, cut)]);
    const beyond = scoredInOrder(rest.documents.slice(cut.ranked), plan);
    if (cut.ranked === 0) return beyond;
    const ranked = rankDocuments([...rest.documents.slice(0, cut.ranked), ...first.named], plan);
    return [...ranked, ...beyond].slice(cut.from, cut.from + pageSize);
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

function isSorted({ query: { sort } }: SearchPlan): boolean {
  return sort !== undefined && sort !== 'relevance';
}

/** The engine is more forgiving with names than a person would be. */
function onlyNamed(named: EngineAnswer, { request }: SearchPlan): EngineAnswer {
  const nameOf = nameMatcher(request.text);
  return { ...named, documents: named.documents.filter(({ names }) => nameOf(names) > 0) };
}

/** Documents that were found by name only: they do not fulfil the main question, so its total and facets lack them. */
function outside(named: EngineAnswer, { groups }: SearchPlan): IndexDocument[] {
  return named.documents.filter((document) => !answersEnough(document, groups));
}

function inGivenOrder({ documents, total, facets }: EngineAnswer): RankedPage {
  return { documents: documents.map(unscored), total, facets };
}

function distinct(documents: readonly IndexDocument[]): IndexDocument[] {
  return [...new Map(documents.map((document) => [document.id, document])).values()];
}

function addFacets(facets: EngineAnswer['facets'], extra: readonly IndexDocument[]): EngineAnswer['facets'] {
  if (extra.length === 0) return facets;
  const sums = structuredClone(facets);
  for (const document of extra) {
    for (const field of Object.keys(sums) as (keyof EngineAnswer['facets'])[]) {
      const counts = (sums[field] ??= {});
      for (const value of facetValues(document, field)) counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  return sums;
}
