import { Injectable } from '@nestjs/common';
import { Meilisearch, type MultiSearchQuery } from 'meilisearch';

import { HttpAnswerError, keepAliveHttp } from '../platform/search/keep-alive-http.ts';
import { AnswerMemory } from './answer-memory.ts';
import { DocumentReader } from './document-reader.ts';
import { type IndexDocument } from './index-document.ts';
import { hasWantedSettings, INDEX_SETTINGS, READ_FIELDS } from './index-settings.ts';
import { IndexingSettings } from './indexing-settings.ts';
import { type FoundKeys, foundKeys, NAMED_BY } from './meilisearch-answer.ts';
import { countedApart, FACET, facetsOf } from './meilisearch-facets.ts';
import { toMeilisearchFilter } from './meilisearch-filter.ts';
import {
  type Delivery,
  type DeliveryOutcome,
  type EngineAnswer,
  type EngineQuery,
  type EngineSort,
  type IndexTarget,
  SearchEngine,
  SearchEngineOutdated,
  SearchEngineUnavailable,
} from './search-engine.ts';

/** A buyer waits no longer than this before the database answers instead. */
const SEARCH_TIMEOUT_MS = 800;
const WRITE_TIMEOUT_MS = 60_000;
/** A write that takes longer is tried again later: a full disk looks just like this. */
const DELIVERY_TIMEOUT_MS = 300_000;
const REVISIONS_PAGE = 10_000;
/** Making an index anew takes a minute for each 100,000 firms. */
const FACETS_APART_MS = 60_000;

@Injectable()
export class MeilisearchEngine extends SearchEngine {
  private writesDone = 0;
  private readonly reader: Meilisearch;
  private readonly writer: Meilisearch;
  private readonly documents = new DocumentReader({
    byId: (ids) => this.fetch({ ids: [...ids], filter: [], limit: ids.length }),
    byFingerprint: (named) =>
      this.fetch({ filter: toMeilisearchFilter({ field: NAMED_BY, in: named }), limit: named.length }),
  });
  private readonly memory = new AnswerMemory<FoundKeys>(() => this.stateOfIndex());
  private facetsApartUntil = 0;

  constructor(private readonly settings: IndexingSettings) {
    super();
    const access = { host: settings.meiliUrl, apiKey: settings.meiliMasterKey };
    this.reader = new Meilisearch({ ...access, httpClient: keepAliveHttp(SEARCH_TIMEOUT_MS) });
    this.writer = new Meilisearch({ ...access, httpClient: keepAliveHttp(WRITE_TIMEOUT_MS) });
  }

  override get writes(): number {
    return this.writesDone;
  }

  override version(): Promise<string> {
    return this.memory.version();
  }

  /** The engine names documents; what it named before is not asked again, nor read again. */
  override async search(queries: readonly EngineQuery[]): Promise<EngineAnswer[]> {
    const found = await this.memory.answers(
      queries.map((query) => JSON.stringify(query)),
      (which) => answered(this.ask(which.flatMap((at) => queries[at] ?? []))),
    );
    const documents = await this.documents.read(found.map(({ keys }) => keys));
    return found.map(({ total, facets }, at) => ({ documents: documents[at] ?? [], total, facets }));
  }

  /** An index of a version before has no field for all facets; it serves until it is made anew. */
  private async ask(queries: readonly EngineQuery[]): Promise<FoundKeys[]> {
    const ask = async (): Promise<FoundKeys[]> => {
      const asked = queries.map((query) => this.toMeilisearch(query));
      const { results } = await this.reader.multiSearch<{ queries: MultiSearchQuery[] }, { id: string }>({
        queries: asked,
      });
      return results.map((response, at) => foundKeys(response, queries[at]));
    };
    try {
      return await ask();
    } catch (error) {
      const code = answerErrorOf(error)?.code;
      if (code === 'invalid_search_attributes_to_search_on' && (await this.isEmpty()))
        return queries.map((query) => foundKeys({ hits: [] }, query));
      if (this.facetsApart || code !== 'invalid_search_facets') throw error;
      this.facetsApartUntil = Date.now() + FACETS_APART_MS;
      return ask();
    }
  }

  /** Until it held a document an index knows none of its fields, and refuses a question that names one. */
  private async isEmpty(): Promise<boolean> {
    const { numberOfDocuments } = await this.reader.index(this.uid('live')).getStats();
    return numberOfDocuments === 0;
  }

  private get facetsApart(): boolean {
    return Date.now() < this.facetsApartUntil;
  }

  /** Another one after each write and each swap, of whatever process. */
  private async stateOfIndex(): Promise<string> {
    const { createdAt, updatedAt } = await answered(this.reader.index(this.uid('live')).getRawInfo());
    return `${createdAt} ${updatedAt}`;
  }

  private async fetch(asked: {
    ids?: string[];
    filter: string | [];
    limit: number;
  }): Promise<IndexDocument[]> {
    // With a filter, even an empty one, the client sends what is asked in a body: there is too much for an address.
    const { results } = await answered(
      this.reader
        .index<IndexDocument>(this.uid('live'))
        .getDocuments<IndexDocument>({ ...asked, fields: [...READ_FIELDS] }),
    );
    return results;
  }

  override async state(): Promise<'ready' | 'missing' | 'other-settings'> {
    const actual = await answered(unlessMissing(this.index('live').getSettings()));
    if (actual === null) return 'missing';
    return hasWantedSettings(actual) ? 'ready' : 'other-settings';
  }

  override async create(target: IndexTarget): Promise<void> {
    const uid = this.uid(target);
    // The engine works in the order in which it was asked: all is handed over before the first of it is waited for.
    const removal = await answered(this.writer.deleteIndex(uid));
    const creation = await answered(this.writer.createIndex(uid, { primaryKey: 'id' }));
    const settings = await answered(this.index(target).updateSettings(INDEX_SETTINGS));
    await this.ended(removal, 'index_not_found');
    await this.ended(creation);
    await this.ended(settings);
  }

  override async write(documents: readonly IndexDocument[], target: IndexTarget): Promise<Delivery> {
    const counted = documents.map((document) => ({ ...document, [FACET]: facetsOf(document) }));
    const { taskUid } = await answered(this.index(target).addDocuments(counted, { primaryKey: 'id' }));
    return { task: taskUid };
  }

  override async remove(ids: readonly string[], target: IndexTarget): Promise<Delivery> {
    const { taskUid } = await answered(this.index(target).deleteDocuments([...ids]));
    return { task: taskUid };
  }

  override async delivered({ task }: Delivery): Promise<DeliveryOutcome> {
    // Waiting resolves for failed tasks too, so the status decides.
    const done = await answered(
      this.writer.tasks.waitForTask(task, { timeout: DELIVERY_TIMEOUT_MS, interval: 25 }),
    );
    this.changed();
    if (done.status === 'succeeded') return { done: true };
    return { done: false, reason: done.error?.message ?? `task ${task} is ${done.status}` };
  }

  override async swap(): Promise<void> {
    const live = this.uid('live');
    await this.succeed(this.writer.createIndex(live, { primaryKey: 'id' }), 'index_already_exists');
    await this.succeed(this.writer.swapIndexes([{ indexes: [live, this.uid('next')], rename: false }]));
    this.changed();
    this.facetsApartUntil = 0;
    await this.succeed(this.writer.deleteIndex(this.uid('next')));
  }

  override async revisions(): Promise<Map<string, string>> {
    const revisions = new Map<string, string>();
    for (let offset = 0; ; offset += REVISIONS_PAGE) {
      const page = await answered(
        unlessMissing(
          this.index('live').getDocuments<IndexDocument>({
            fields: ['id', 'revision'],
            offset,
            limit: REVISIONS_PAGE,
          }),
        ),
      );
      for (const { id, revision } of page?.results ?? []) revisions.set(id, revision);
      if (!page || page.results.length < REVISIONS_PAGE) return revisions;
    }
  }

  private changed(): void {
    this.writesDone += 1;
    this.memory.forget();
  }

  private uid(target: IndexTarget): string {
    return target === 'live' ? this.settings.indexName : `${this.settings.indexName}-next`;
  }

  private index(target: IndexTarget): ReturnType<typeof this.writer.index<IndexDocument>> {
    return this.writer.index<IndexDocument>(this.uid(target));
  }

  private async succeed(enqueued: Promise<{ taskUid: number }>, tolerated?: string): Promise<void> {
    await this.ended(await answered(enqueued), tolerated);
  }

  private async ended({ taskUid }: { taskUid: number }, tolerated?: string): Promise<void> {
    const done = await answered(
      this.writer.tasks.waitForTask(taskUid, { timeout: DELIVERY_TIMEOUT_MS, interval: 25 }),
    );
    if (done.status === 'succeeded' || done.error?.code === tolerated) return;
    throw new SearchEngineUnavailable(
      `${done.type} ended as ${done.status}: ${done.error?.message ?? 'no reason given'}`,
    );
  }

  private toMeilisearch(query: EngineQuery): MultiSearchQuery {
    const counted = query.facets ? (this.facetsApart ? countedApart(query.facets) : [FACET]) : [];
    const inOrder = query.allUpTo === undefined || this.facetsApart;
    const facets = inOrder ? counted : [...counted, NAMED_BY];
    return {
      indexUid: this.settings.indexName,
      q: query.words ?? '',
      ...(inOrder ? pageOf(query) : { limit: 0 }),
      ...(query.wordsIn ? { attributesToSearchOn: [query.wordsIn] } : {}),
      ...(query.words ? { matchingStrategy: query.wordsMatch === 'some' ? 'last' : 'all' } : {}),
      ...(query.condition ? { filter: toMeilisearchFilter(query.condition) } : {}),
      ...(inOrder && query.sort ? { sort: query.sort.map(toSort) } : {}),
      ...(facets.length > 0 ? { facets: [...facets] } : {}),
    };
  }
}

/** An index of a version before cannot name all at once: it hands out as many hits. */
function pageOf({ offset, limit, allUpTo }: EngineQuery): { offset: number; limit: number } {
  return allUpTo === undefined ? { offset, limit } : { offset: 0, limit: allUpTo };
}

function toSort(sort: EngineSort): string {
  switch (sort.by) {
    case 'standing':
      return 'standing:desc';
    case 'name':
      return 'nameKey:asc';
    case 'updated':
      return 'updatedMillis:desc';
    case 'distance':
      return `_geoPoint(${sort.lat.toFixed(6)}, ${sort.lng.toFixed(6)}):asc`;
  }
}

/** Anything but an answer, including "no such index", means that this engine cannot serve. */
async function answered<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (cause) {
    if (cause instanceof SearchEngineUnavailable) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    const Failure = isOutdated(cause) ? SearchEngineOutdated : SearchEngineUnavailable;
    throw new Failure(`Meilisearch: ${reason}`, { cause });
  }
}

/** Our own filters are always well formed: what is refused is a field that an index of a version before has not got. */
function isOutdated(error: unknown): boolean {
  return answerErrorOf(error)?.code === 'invalid_search_filter';
}

async function unlessMissing<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call;
  } catch (error) {
    if (answerErrorOf(error)?.code === 'index_not_found') return null;
    throw error;
  }
}

/** What the engine said, which its client wraps; null when it said nothing. */
function answerErrorOf(error: unknown): HttpAnswerError | null {
  const cause = error instanceof Error && error.cause instanceof HttpAnswerError ? error.cause : error;
  return cause instanceof HttpAnswerError ? cause : null;
}
