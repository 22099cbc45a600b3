import { distanceKm } from '../../src/common/location.ts';
import { fold } from '../../src/common/dutch/fold.ts';
import { tokenise } from '../../src/common/dutch/tokenise.ts';
import { fulfils } from '../../src/indexing/fulfils.ts';
import { facetValues } from '../../src/indexing/facet-values.ts';
import { type IndexDocument } from '../../src/indexing/index-document.ts';
import {
  type Delivery,
  type DeliveryOutcome,
  type EngineAnswer,
  type EngineQuery,
  type EngineSort,
  type FacetField,
  type IndexTarget,
  SearchEngine,
} from '../../src/indexing/search-engine.ts';

type Documents = Map<string, IndexDocument>;

/** Behaves like the real engine for everything that the contract suite asks; finds typos of one letter at most. */
export class InMemorySearchEngine extends SearchEngine {
  private readonly indexes = new Map<IndexTarget, Documents>();
  private readonly refusals = new Map<number, string>();
  private tasks = 0;

  override get writes(): number {
    return this.tasks;
  }

  override version(): Promise<string> {
    return Promise.resolve(String(this.tasks));
  }

  override search(queries: readonly EngineQuery[]): Promise<EngineAnswer[]> {
    return Promise.resolve(queries.map((query) => this.answer(query)));
  }

  override state(): Promise<'ready' | 'missing' | 'other-settings'> {
    return Promise.resolve(this.indexes.has('live') ? 'ready' : 'missing');
  }

  override create(target: IndexTarget): Promise<void> {
    this.indexes.set(target, new Map());
    return Promise.resolve();
  }

  override write(documents: readonly IndexDocument[], target: IndexTarget): Promise<Delivery> {
    this.tasks += 1;
    const bad = documents.find(({ id }) => !/^[\w-]+$/.test(id));
    if (bad) this.refusals.set(this.tasks, `document identifier ${bad.id} is invalid`);
    else for (const document of documents) this.index(target).set(document.id, structuredClone(document));
    return Promise.resolve({ task: this.tasks });
  }

  override remove(ids: readonly string[], target: IndexTarget): Promise<Delivery> {
    this.tasks += 1;
    for (const id of ids) this.index(target).delete(id);
    return Promise.resolve({ task: this.tasks });
  }

  override delivered({ task }: Delivery): Promise<DeliveryOutcome> {
    const reason = this.refusals.get(task);
    return Promise.resolve(reason === undefined ? { done: true } : { done: false, reason });
  }

  override swap(): Promise<void> {
    this.tasks += 1;
    this.indexes.set('live', this.index('next'));
    this.indexes.delete('next');
    return Promise.resolve();
  }

  override revisions(): Promise<Map<string, string>> {
    return Promise.resolve(
      new Map([...this.index('live').values()].map(({ id, revision }) => [id, revision])),
    );
  }

  private index(target: IndexTarget): Documents {
    const index = this.indexes.get(target) ?? new Map<string, IndexDocument>();
    this.indexes.set(target, index);
    return index;
  }

  private answer(query: EngineQuery): EngineAnswer {
    const found = [...this.index('live').values()]
      .filter((document) => !query.condition || fulfils(document, query.condition))
      .filter((document) => !query.words || hasWords(document, query))
      .sort((a, b) => compare(a, b, query.sort ?? []));
    const { allUpTo, offset, limit } = query;
    const page = found.slice(offset, offset + limit);
    return {
      documents: allUpTo === undefined ? page : found.length > allUpTo ? [] : found,
      total: found.length,
      facets: Object.fromEntries((query.facets ?? []).map((field) => [field, countValues(found, field)])),
    };
  }
}

function hasWords(document: IndexDocument, { words, wordsIn, wordsMatch }: EngineQuery): boolean {
  const text =
    wordsIn === 'names'
      ? document.names
      : [...document.names, document.kvkNumber ?? '', document.place ?? '', document.text];
  const own = tokenise(fold(text.join(' '))).map(({ word }) => word);
  const wanted = tokenise(fold(words ?? '')).map(({ word }) => word);
  const isThere = (word: string): boolean =>
    own.some((other) => other.startsWith(word) || isClose(word, other));
  return wordsMatch === 'some' ? wanted.slice(0, 1).every(isThere) : wanted.every(isThere);
}

function isClose(word: string, other: string): boolean {
  if (word.length < 5 || Math.abs(word.length - other.length) > 1) return false;
  const same = (index: number): boolean => word.slice(0, index) === other.slice(0, index);
  return Array.from({ length: word.length }, (_, index) => index).some(
    (index) =>
      same(index) &&
      [
        [1, 1],
        [1, 0],
        [0, 1],
      ].some(([a = 0, b = 0]) => word.slice(index + a) === other.slice(index + b)),
  );
}

function compare(a: IndexDocument, b: IndexDocument, sort: readonly EngineSort[]): number {
  for (const order of sort) {
    const difference = compareBy(a, b, order);
    if (difference !== 0) return difference;
  }
  return 0;
}

function compareBy(a: IndexDocument, b: IndexDocument, sort: EngineSort): number {
  switch (sort.by) {
    case 'standing':
      return b.standing - a.standing;
    case 'name':
      return a.nameKey < b.nameKey ? -1 : a.nameKey > b.nameKey ? 1 : 0;
    case 'updated':
      return b.updatedMillis - a.updatedMillis;
    case 'distance': {
      const far = Number.MAX_SAFE_INTEGER;
      return (a._geo ? distanceKm(a._geo, sort) : far) - (b._geo ? distanceKm(b._geo, sort) : far);
    }
  }
}

function countValues(documents: readonly IndexDocument[], field: FacetField): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const document of documents) {
    for (const value of facetValues(document, field)) counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}
