import { type IndexDocument } from './index-document.ts';

/** Fields that a condition may be about. */
export type FilterField =
  | 'id'
  | 'fingerprint'
  | 'kvkNumber'
  | 'label'
  | 'theme'
  | 'programme'
  | 'cpv'
  | 'category'
  | 'municipality'
  | 'size'
  | 'source'
  | 'serves'
  | 'terms'
  | 'prominent';

/** A condition on documents, as data: values are never pasted into a query by the caller. */
export type Condition =
  | { field: FilterField; in: readonly string[] }
  | { impact: boolean }
  /** Firms that say that they can take on an order of this many euro. */
  | { takesOn: number }
  | { within: { lat: number; lng: number; km: number } }
  | { not: Condition }
  | { all: readonly Condition[] }
  | { any: readonly Condition[] };

export type FacetField =
  | 'label'
  | 'theme'
  | 'programme'
  | 'category'
  | 'division'
  | 'municipality'
  | 'size'
  | 'orderValue'
  | 'source'
  | 'impact';

/** How documents are put in order; without one, documents that match the words best come first. */
export type EngineSort =
  | { by: 'standing' | 'name' | 'updated' }
  | { by: 'distance'; lat: number; lng: number };

/** One question to the engine. */
export interface EngineQuery {
  /** Words to look for with tolerance for typos and unfinished words; absent means every document. */
  words?: string;
  /** Where the words must stand; everywhere that is searched when absent. */
  wordsIn?: 'names';
  /** `all`: every word; `some`: from the last one on, words may be missing. */
  wordsMatch?: 'all' | 'some';
  condition?: Condition;
  sort?: readonly EngineSort[];
  offset: number;
  limit: number;
  facets?: readonly FacetField[];
  /**
   * When no more than this many documents fulfil the question: all of them, in no order, whatever `sort`, `offset` and `limit` say. When
   * more do: none, and only `total` tells. At most {@link MOST_AT_ONCE}. Costs the engine a tenth of what as many hits in order cost.
   */
  allUpTo?: number;
}

/** No more documents than this are handed out all at once. */
export const MOST_AT_ONCE = 3000;

/** Answers are shared between searches: nobody may change one. */
export interface EngineAnswer {
  documents: IndexDocument[];
  /** Documents that fulfil the question, exact for questions without words. */
  total: number;
  facets: Partial<Record<FacetField, Record<string, number>>>;
}

/** Which index a write goes to: the one that is searched, or the one that a rebuild is filling. */
export type IndexTarget = 'live' | 'next';

/** A write that the engine has accepted but perhaps not done; wait with {@link SearchEngine.delivered}. */
export interface Delivery {
  task: number;
}

export type DeliveryOutcome = { done: true } | { done: false; reason: string };

/** Does not answer, or not in time. Searches fall back on the database; jobs try again. */
export class SearchEngineUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SearchEngineUnavailable';
  }
}

/** Is there and answers, but has an index of a version before, which cannot tell what was asked. It is no sign of a failure. */
export class SearchEngineOutdated extends SearchEngineUnavailable {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SearchEngineOutdated';
  }
}

/** The search engine in our own words. Every method throws {@link SearchEngineUnavailable} when it does not answer. */
export abstract class SearchEngine {
  /** Rises when a write of this process is done: what was absent before may be there. */
  abstract readonly writes: number;

  /** Another text whenever a question may be answered otherwise: also after what other processes wrote, a quarter of a second later. */
  abstract version(): Promise<string>;

  /** Answers several questions in one round trip, in their order. */
  abstract search(queries: readonly EngineQuery[]): Promise<EngineAnswer[]>;

  /** Is the live index there, with today's settings? */
  abstract state(): Promise<'ready' | 'missing' | 'other-settings'>;

  /** Makes an empty index with today's settings, in place of one of that name. */
  abstract create(target: IndexTarget): Promise<void>;

  /** Writes whole documents; later writes win. Returns as soon as the engine has accepted them. */
  abstract write(documents: readonly IndexDocument[], target: IndexTarget): Promise<Delivery>;

  abstract remove(ids: readonly string[], target: IndexTarget): Promise<Delivery>;

  /** Waits until a write is done; a write that was refused is an outcome, not an error. */
  abstract delivered(delivery: Delivery): Promise<DeliveryOutcome>;

  /** Puts the `next` index in the place of the live one, and drops the old one. */
  abstract swap(): Promise<void>;

  /** Id and revision of every document in the live index; empty when there is no index. */
  abstract revisions(): Promise<Map<string, string>>;
}
