import { beforeEach, describe, expect, it } from '@jest/globals';

import { weighGroups } from '../../../src/discovery/rank.ts';
import { MAX_RANKED } from '../../../src/discovery/later-pages.ts';
import { type RankedDocument } from '../../../src/discovery/rank-documents.ts';
import { ALL_RANKED, RankedSearch } from '../../../src/discovery/ranked-search.ts';
import { filterCondition } from '../../../src/discovery/filter-condition.ts';
import { type SearchPlan } from '../../../src/discovery/search-plan.ts';
import { type RequestGroup } from '../../../src/discovery/understand-request.ts';
import { type LabelPart } from '../../../src/discovery/understanding/part.ts';
import { type FoundPlace } from '../../../src/enrichment/location/geocoder.ts';
import { type IndexDocument } from '../../../src/indexing/index-document.ts';
import { type EngineAnswer, type EngineQuery } from '../../../src/indexing/search-engine.ts';
import { InMemorySearchEngine } from '../../fakes/in-memory-search-engine.ts';

const ASSEN: FoundPlace = { name: 'Assen', lat: 52.9925, lng: 6.5649, precision: 'place', source: 'test' };
const PSO: LabelPart = {
  id: 'label:pso',
  kind: 'label',
  because: 'PSO',
  label: 'pso',
  name: 'PSO',
  wish: 'preferred',
};
const PAGE = 250;
const MAASTRICHT = { lat: 50.8514, lng: 5.691 };

/** Writes down what it is asked. */
class WatchedEngine extends InMemorySearchEngine {
  readonly trips: string[][] = [];

  override search(queries: readonly EngineQuery[]): Promise<EngineAnswer[]> {
    this.trips.push(queries.map((query) => JSON.stringify(query)));
    return super.search(queries);
  }
}

describe('of very many firms that answer', () => {
  let engine: WatchedEngine;
  const names = async (plan: SearchPlan): Promise<string[]> => {
    const { documents } = await new RankedSearch(engine).page(plan);
    return documents.map(({ document }) => document.name);
  };

  beforeEach(async () => {
    engine = new WatchedEngine();
    await engine.create('live');
  });

  it('those that do above all what is asked come first, whatever their names', async () => {
    await engine.write(
      firms(ALL_RANKED + 100, 'Algemeen', { terms: ['tuin', 'dak'], weights: [50, 50] }),
      'live',
    );
    const best = { terms: ['tuin', 'dak'], weights: [100, 100], prominent: ['tuin', 'dak'] };
    await engine.write(firms(5, 'Zonnedak', best), 'live');
    const first = await names(planFor(['tuin', 'dak'], ALL_RANKED + 100));
    expect(first.slice(0, 6).map((name) => name.split(' ')[0])).toEqual([
      ...Array.from({ length: 5 }, () => 'Zonnedak'),
      'Algemeen',
    ]);
  });

  it('no question is asked twice, and all in one trip', async () => {
    await engine.write(
      firms(ALL_RANKED + 100, 'Algemeen', { terms: ['tuin', 'dak'], weights: [50, 50] }),
      'live',
    );
    await names(planFor(['tuin', 'dak'], ALL_RANKED + 100));
    expect(engine.trips).toHaveLength(1);
    expect(new Set(engine.trips[0]).size).toBe(engine.trips[0]?.length);
  });

  it('no candidates are asked for when all can be ranked, though each firm holds several of the words', async () => {
    const both = { terms: ['tuin', 'dak'], weights: [50, 50] };
    await engine.write(firms(ALL_RANKED - 100, 'Algemeen', both), 'live');
    const plan = planFor(['tuin', 'dak'], ALL_RANKED - 100);
    const { total } = await new RankedSearch(engine).page(plan);
    expect(total).toBe(ALL_RANKED - 100);
    const [counted, asked] = engine.trips;
    expect(engine.trips).toHaveLength(2);
    expect(counted).toEqual([expect.stringContaining('"limit":0')]);
    // All of them, and those of that name.
    expect(asked).toHaveLength(2);
  });

  it.each([
    ['sits near the place that the text names', { place: ASSEN, served: { areas: [], radii: [] } }],
    ['holds the label that the text wishes for', { labels: [PSO] }],
  ])('one that %s is not missed, however it is called', async (_, wishes) => {
    await engine.write(
      firms(ALL_RANKED + 100, 'Algemeen', { terms: ['tuin'], weights: [50], standing: 1 }),
      'live',
    );
    const wished = { terms: ['tuin'], weights: [50], _geo: ASSEN, label: ['pso'] };
    await engine.write([aFirm({ id: 'wished', name: 'Zuinig', ...wished })], 'live');
    const plan = planFor(['tuin'], ALL_RANKED + 101);
    const found = await names({ ...plan, wishes: { ...plan.wishes, ...wishes } });
    expect(found.slice(0, 2)).toEqual(['Zuinig', 'Algemeen 0']);
  });

  it.each([
    ['one subject', ['tuin'], ALL_RANKED + 150],
    ['several subjects', ['tuin', 'dak'], ALL_RANKED + 150],
    ['no more than are all ranked', ['tuin'], 400],
  ])('each stands on one page, and none after one that scores less: %s', async (_, words, count) => {
    // The further down the engine's own order, the better: no page may be cut from a list that grew meanwhile.
    const all = Array.from({ length: count }, (_, at) => {
      const weights = [20 + (at * 60) / count, 90 - (at * 60) / count];
      const prominent = at % 3 === 0 ? ['tuin'] : [];
      const name = `Firma ${String(at).padStart(4, '0')}`;
      return aFirm({ id: `f-${at}`, name, terms: ['tuin', 'dak'], weights, prominent });
    });
    await engine.write([...all, aFirm({ id: 'named', name: 'Tuin & dak' })], 'live');
    const plan = planFor(words, count);
    const list: RankedDocument[] = [];
    for (let page = 1; page <= Math.ceil((count + 1) / PAGE); page++) {
      const { documents, total } = await new RankedSearch(engine).page(pageOf(plan, page, PAGE));
      expect(total).toBe(count + 1);
      list.push(...documents);
    }
    expect(new Set(list.map(({ document }) => document.id)).size).toBe(count + 1);
    expect(list).toHaveLength(count + 1);
    const ranked = count > ALL_RANKED ? list.slice(PAGE, PAGE + MAX_RANKED) : list;
    const scores = ranked.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('what fills a page, when few do what weighs most, is the best of two hundred', async () => {
    await engine.write(firms(2, 'Zwaar', { terms: ['tuin'], weights: [50] }), 'live');
    await engine.write(firms(150, 'Licht', { terms: ['dak'], weights: [50] }), 'live');
    await engine.write(firms(150, 'Midden', { terms: ['dak'], weights: [90] }), 'live');
    await engine.write(firms(ALL_RANKED, 'Verder', { terms: ['dak'], weights: [50] }), 'live');
    const found = await names(planFor(['tuin', 'dak'], ALL_RANKED + 300, { tuin: 2 }));
    expect(found.slice(0, 2)).toEqual(['Zwaar 0', 'Zwaar 1']);
    expect(new Set(found.slice(2).map((name) => name.split(' ')[0]))).toEqual(new Set(['Midden']));
  });
});

describe('a list in the order that was asked for', () => {
  it('holds firms that are found by their name only, each in its place and on one page', async () => {
    const engine = new InMemorySearchEngine();
    await engine.create('live');
    await engine.write(firms(60, 'Firma', { terms: ['tuin'], weights: [50], size: 'micro' }), 'live');
    const named = ['Aan de tuin', 'Zicht op tuin'].map((name, at) => aFirm({ id: `named-${at}`, name }));
    await engine.write(named, 'live');
    const plan = planFor(['tuin'], 60);
    const list: string[] = [];
    for (const page of [1, 2]) {
      const query = { ...pageOf(plan, page).query, sort: 'name' as const, facets: true };
      const { documents, total, facets } = await new RankedSearch(engine).page({ ...plan, query });
      expect([total, facets.size]).toEqual([62, { micro: 60 }]);
      list.push(...documents.map(({ document }) => document.name));
    }
    expect([list.length, list[0], list.at(-1)]).toEqual([62, 'Aan de tuin', 'Zicht op tuin']);
  });
});

describe('firms of a name around a place', () => {
  let engine: WatchedEngine;
  /** After so many elsewhere. */
  const named = async (elsewhere: number): Promise<string[]> => {
    await engine.write(firms(elsewhere, 'Zonneveld', { _geo: MAASTRICHT }), 'live');
    const called = aFirm({ id: 'called', name: 'Zonneveld Assen', _geo: ASSEN });
    const speaksOfIt = aFirm({
      id: 'speaks',
      name: 'Elders',
      terms: ['zonneveld'],
      weights: [50],
      _geo: ASSEN,
    });
    await engine.write([called, speaksOfIt], 'live');
    const { documents } = await new RankedSearch(engine).page(planFor(['zonneveld'], 1, {}, ASSEN));
    return documents.map(({ document }) => document.name);
  };

  beforeEach(async () => {
    engine = new WatchedEngine();
    await engine.create('live');
  });

  it('are found without those that sit elsewhere', async () => {
    expect(await named(3)).toEqual(['Zonneveld Assen', 'Elders']);
    expect(engine.trips).toHaveLength(1);
  });

  it('are found also when very many elsewhere are called so', async () => {
    expect(await named(60)).toEqual(['Zonneveld Assen', 'Elders']);
  });
});

function pageOf(plan: SearchPlan, page: number, pageSize = 50): SearchPlan {
  return { ...plan, query: { ...plan.query, page, pageSize } };
}

/** A request for some words that each so many of 10,000 firms hold. */
function planFor(
  words: string[],
  held: number,
  others: Record<string, number> = {},
  near: FoundPlace | null = null,
): SearchPlan {
  const counts = { documents: 10_000, of: new Map(words.map((word) => [word, others[word] ?? held])) };
  const groups = words.map(wordGroup);
  const query = { page: 1, pageSize: 20 };
  const resolved = { suppliers: null, otherDay: null, near, served: near && { areas: [], radii: [] } };
  return {
    query,
    request: { text: words.join(' '), contentWords: words.length, groups, spellings: [] },
    groups: weighGroups(groups, counts),
    counts,
    filter: filterCondition(query, resolved),
    wishes: { place: null, km: null, served: null, labels: [], themes: [] },
    ...resolved,
  };
}

function wordGroup(term: string): RequestGroup {
  return {
    concept: null,
    strength: 1,
    because: term,
    position: 0,
    circumstance: false,
    words: [{ raw: term, terms: [{ term, share: 1, kind: 'word' }] }],
  };
}

function firms(count: number, name: string, given: Partial<IndexDocument>): IndexDocument[] {
  return Array.from({ length: count }, (_, index) =>
    aFirm({ ...given, id: `${name}-${index}`, name: `${name} ${index}` }),
  );
}

function aFirm(given: Partial<IndexDocument> & { name: string }): IndexDocument {
  return {
    ...EMPTY,
    names: [given.name],
    nameKey: given.name.toLowerCase(),
    fingerprint: JSON.stringify(given),
    ...given,
  };
}

const EMPTY: Omit<IndexDocument, 'name' | 'names' | 'nameKey' | 'fingerprint'> = {
  id: '',
  revision: 'r1',
  kvkNumber: null,
  serves: [],
  place: null,
  municipality: null,
  municipalityName: null,
  _geo: null,
  locationPrecision: null,
  impact: false,
  standing: 0,
  label: [],
  labels: [],
  theme: [],
  programme: [],
  size: null,
  maxOrderValue: null,
  orderValue: [],
  source: [],
  cpv: [],
  category: [],
  categories: [],
  summary: '',
  text: '',
  prominent: [],
  terms: [],
  weights: [],
  updatedAt: '2026-01-01T00:00:00.000Z',
  updatedMillis: 1767225600000,
};
