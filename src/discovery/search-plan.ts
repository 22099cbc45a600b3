import { conceptTerm } from '../indexing/index-document.ts';
import {
  type Condition,
  type EngineQuery,
  type EngineSort,
  type FacetField,
} from '../indexing/search-engine.ts';
import { both, type ResolvedConditions } from './filter-condition.ts';
import { tellingWords } from './match-name.ts';
import { type WeighedGroup } from './rank.ts';
import { askedTerms, resultCondition, sufficientGroups } from './result-condition.ts';
import { type SearchQuery } from './search-query.ts';
import { DEFAULT_RADIUS_KM, nearCondition } from './served-condition.ts';
import { type TermCounts } from './term-statistics.ts';
import { type UnderstoodRequest } from './understand-request.ts';
import { type Wishes } from './wishes.ts';

const FACETS: readonly FacetField[] = [
  'label',
  'theme',
  'programme',
  'category',
  'division',
  'municipality',
  'size',
  'orderValue',
  'source',
  'impact',
];

/** Documents a question that are ranked exactly; beyond them the engine's own order is good enough. */
export const CANDIDATES = 200;
/** Documents a stricter question: they hold the best, and each costs two kilobytes. */
const STRICT_CANDIDATES = 80;
/** Of one subject there are only a few grades of answers, each asked for by itself, so fewer are needed. */
const CANDIDATES_OF_ONE = 30;
/** Around a place more are asked for at once: there a second question costs as much as two hundred documents. */
const CANDIDATES_NEAR = 80;
const NAME_CANDIDATES = 30;
/** A text with more telling words than this is a request, not a firm's name. */
const LONGEST_NAME = 6;

/** Everything that is known about a search before the engine is asked. */
export interface SearchPlan extends ResolvedConditions {
  query: SearchQuery;
  request: UnderstoodRequest;
  /** Heaviest first; empty until the words are weighed, or when there is nothing to look for. */
  groups: readonly WeighedGroup[];
  counts: TermCounts;
  filter: Condition | null;
  /** What raises firms in the order, and leaves none out. */
  wishes: Wishes;
}

/** `KvK 12345678`, `kvk-nummer: 12345678`, as people paste it; without its spaces and dots. */
const KVK_NUMBER = /^(?:(?:kvk|coc)-?(?:nummer|nr|number)?:?)?(\d{8})$/i;

/** The KvK number that a text is, written with spaces or dots or not, and called so or not; null for any other text. */
export function kvkNumberIn(text: string): string | null {
  return KVK_NUMBER.exec(text.replace(/[\s.]/g, ''))?.[1] ?? null;
}

/** The firm with that number; sole traders' numbers are not in the index. */
export function numberQuery(plan: SearchPlan, kvkNumber: string): EngineQuery {
  const { query, filter } = plan;
  return compact({
    condition: both(filter, { field: 'kvkNumber', in: [kvkNumber] }),
    sort: [{ by: 'name' }],
    offset: 0,
    limit: query.pageSize,
    facets: facetsOf(plan),
  });
}

/** Every document that answers to the request; everything when there is no request. */
export function mainQuery(plan: SearchPlan, offset: number, limit: number): EngineQuery {
  const { groups, filter } = plan;
  return compact({
    condition: both(groups.length > 0 ? resultCondition(groups) : null, filter),
    sort: sortOf(plan),
    offset,
    limit,
    facets: facetsOf(plan),
  });
}

/**
 * How many documents to rank: a hit costs the engine more than finding it. As many for every page of a search as for its first
 * one, or pages would each be cut from another list, and a firm would stand on two of them or on none.
 */
export function candidatesFor(plan: SearchPlan): number {
  const { pageSize } = plan.query;
  if (plan.groups.length > 1 && surelyExceeds(plan, CANDIDATES)) return Math.max(STRICT_CANDIDATES, pageSize);
  if (plan.groups.length > 1) return Math.max(CANDIDATES, pageSize);
  return pageSize + (plan.near === null ? CANDIDATES_OF_ONE : CANDIDATES_NEAR);
}

/** Whether more documents than this answer for certain: what alone brings a document into the list is in more of them. */
export function surelyExceeds({ groups, counts, filter }: SearchPlan, limit: number): boolean {
  if (filter !== null) return false;
  const terms = sufficientGroups(groups).flatMap(askedTerms);
  return terms.some((term) => (counts.of.get(term) ?? 0) > limit);
}

/**
 * Whether perhaps no more documents than this answer: for certain when so few hold its terms; a condition, a circle above all, mostly
 * leaves few.
 */
export function mayBeFew({ groups, counts, filter }: SearchPlan, limit: number): boolean {
  const terms = new Set(groups.flatMap(askedTerms));
  return filter !== null || [...terms].reduce((sum, term) => sum + (counts.of.get(term) ?? 0), 0) <= limit;
}

/** Every document that answers to the request, if there are no more than that. */
export function allOfMain(plan: SearchPlan, most: number): EngineQuery {
  return { ...mainQuery(plan, 0, 0), allUpTo: most };
}

/** How many documents answer to the request: next to nothing for the engine, which hands out none. */
export function countOfMain({ groups, filter }: SearchPlan): EngineQuery {
  const condition = both(groups.length > 0 ? resultCondition(groups) : null, filter);
  return { ...(condition ? { condition } : {}), offset: 0, limit: 0 };
}

/** The same plan, of which the facets are known. */
export function withoutFacets(plan: SearchPlan): SearchPlan {
  return { ...plan, query: { ...plan.query, facets: false } };
}

/** Every document that answers to the request, and these, which fulfil the conditions: one list, in the order that was asked for. */
export function alsoThese(
  plan: SearchPlan,
  documents: readonly { id: string }[],
  offset: number,
  limit: number,
): EngineQuery {
  const { groups, filter } = plan;
  const these: Condition = { field: 'id', in: documents.map(({ id }) => id) };
  const wanted = groups.length > 0 ? { any: [resultCondition(groups), these] } : these;
  return { ...mainQuery(plan, offset, limit), condition: both(wanted, filter) ?? wanted };
}

/** More of the main question: what it counts over the whole result is known by then. */
export function moreOfMain(plan: SearchPlan, offset: number, limit: number): EngineQuery {
  return mainQuery(withoutFacets(plan), offset, limit);
}

/** Stricter questions, so that of very many documents the best are among those that are ranked. */
export function strictQueries(plan: SearchPlan): EngineQuery[] {
  const { groups, filter, query } = plan;
  const [only] = groups;
  const conditions =
    groups.length === 1 && only
      ? gradesOf(only, plan.near !== null)
      : [
          ...STRICT_SHARES.map((share) => resultCondition(groups, share)),
          resultCondition(groups, PROMINENT_SHARE, 'prominent'),
        ];
  return otherThan(resultCondition(groups), conditions).map((condition) =>
    compact({
      // The engine stops at what nobody fulfils, and a distance costs most: it goes last.
      condition: both(condition, filter),
      sort: sortOf(plan),
      offset: 0,
      limit: Math.min(candidatesFor(plan), Math.max(STRICT_CANDIDATES, query.pageSize)),
      facets: null,
    }),
  );
}

/**
 * Of very many documents those that fulfil what the text wishes for most: a wish raises a score, so who fulfils it must be among those
 * that are ranked. Themes raise by too little to be asked for.
 */
export function wishedQueries(plan: SearchPlan): EngineQuery[] {
  const { groups, wishes, filter, near, query } = plan;
  const { place, km, served, labels } = wishes;
  const wished: Condition[] = [
    ...(place && served && !near ? [nearCondition(place, km ?? DEFAULT_RADIUS_KM, served)] : []),
    ...(labels.length > 0 ? [{ field: 'label' as const, in: labels.map(({ label }) => label) }] : []),
  ];
  const answering = [resultCondition(groups, PROMINENT_SHARE, 'prominent'), resultCondition(groups)];
  return wished.flatMap((wish) =>
    answering.map((condition) =>
      compact({
        condition: both(condition, filter, wish),
        sort: sortOf(plan),
        offset: 0,
        limit: Math.max(STRICT_CANDIDATES, query.pageSize),
        facets: null,
      }),
    ),
  );
}

const STRICT_SHARES = [0.3, 0.6, 0.85];
/** Of those who do above all what is asked: in a register of 20,000 their pages score a tenth higher than without. */
const PROMINENT_SHARE = 0.6;

/** Conditions that differ from what is asked anyway and from each other: of few subjects several shares mean the same. */
function otherThan(asked: Condition, conditions: readonly Condition[]): Condition[] {
  const known = new Set([JSON.stringify(asked)]);
  return conditions.filter((condition) => {
    const text = JSON.stringify(condition);
    return !known.has(text) && known.add(text);
  });
}

/**
 * The best answers to one subject: the concept and the very word; the concept in a prominent place; the word there.
 * @param together in one question, where each costs much: around a place
 */
function gradesOf({ concept, words }: WeighedGroup, together: boolean): Condition[] {
  const terms = words.flatMap((word) =>
    word.terms.filter(({ kind }) => kind === 'word').map(({ term }) => term),
  );
  const word: Condition = { field: 'prominent', in: terms };
  if (!concept) return [word];
  const subject: Condition = { field: 'prominent', in: [conceptTerm(concept.id)] };
  if (together) return [{ field: 'prominent', in: [conceptTerm(concept.id), ...terms] }];
  return [{ all: [subject, { field: 'terms', in: terms }] }, subject, word];
}

/** Whether a text may be a firm's name: a longer one is a request. */
export function mayBeName({ text, contentWords }: UnderstoodRequest): boolean {
  return text !== '' && contentWords <= LONGEST_NAME;
}

/**
 * Firms whose name holds every word of the request, with tolerance for typos; null for what can not be a name.
 * @param filter null for firms that may not fulfil the conditions
 */
export function nameQuery({ request }: SearchPlan, filter: Condition | null): EngineQuery | null {
  if (!mayBeName(request)) return null;
  // `St. De Brug` is `Stichting De Brug`: what tells nothing apart need not be there.
  const words = tellingWords(request.text).join(' ');
  return { ...inText(request, filter, NAME_CANDIDATES), words, wordsIn: 'names', wordsMatch: 'all' };
}

/** The engine's own search with typos, for when nothing else was found. */
export function looseQuery(plan: SearchPlan, offset: number, limit: number): EngineQuery {
  const { request, filter } = plan;
  const loose: EngineQuery = { ...inText(request, filter, limit), offset, wordsMatch: 'some' };
  const facets = facetsOf(plan);
  return facets ? { ...loose, facets } : loose;
}

/** Labels of another day cannot be counted by an index that knows those of today. */
function facetsOf({ query, otherDay }: SearchPlan): readonly FacetField[] | null {
  if (!query.facets) return null;
  return otherDay ? FACETS.filter((facet) => facet !== 'label' && facet !== 'impact') : FACETS;
}

function inText({ text }: UnderstoodRequest, filter: Condition | null, limit: number): EngineQuery {
  return { words: text, offset: 0, limit, ...(filter ? { condition: filter } : {}) };
}

function sortOf({ query: { sort }, request, near }: SearchPlan): EngineSort[] {
  const distance: EngineSort[] = near ? [{ by: 'distance', lat: near.lat, lng: near.lng }] : [];
  switch (sort) {
    case 'distance':
      return [...distance, { by: 'name' }];
    case 'name':
      return [{ by: 'name' }];
    case 'updated':
      return [{ by: 'updated' }, { by: 'name' }];
    case 'relevance':
    case undefined:
      return request.text
        ? [{ by: 'standing' }, ...distance, { by: 'name' }]
        : [...distance, { by: 'standing' }, { by: 'name' }];
  }
}

function compact(parts: {
  condition: Condition | null;
  sort: readonly EngineSort[];
  offset: number;
  limit: number;
  facets: readonly FacetField[] | null;
}): EngineQuery {
  const { condition, facets, ...rest } = parts;
  return { ...rest, ...(condition ? { condition } : {}), ...(facets ? { facets } : {}) };
}
