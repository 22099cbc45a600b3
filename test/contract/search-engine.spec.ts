import { setImmediate as immediate } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Meilisearch } from 'meilisearch';

import { type IndexDocument } from '../../src/indexing/index-document.ts';
import { INDEX_SETTINGS } from '../../src/indexing/index-settings.ts';
import { MeilisearchEngine } from '../../src/indexing/meilisearch-engine.ts';
import { FACETED } from '../../src/indexing/meilisearch-facets.ts';
import {
  type EngineQuery,
  type FacetField,
  type SearchEngine,
  SearchEngineOutdated,
} from '../../src/indexing/search-engine.ts';
import { InMemorySearchEngine } from '../fakes/in-memory-search-engine.ts';
import { testMeilisearch } from '../support/test-meilisearch.ts';

const GRONINGEN = { lat: 53.2194, lng: 6.5665 };
const ASSEN = { lat: 52.9925, lng: 6.5649 };

const engines: [string, () => SearchEngine][] = [
  ['the in-memory fake', () => new InMemorySearchEngine()],
  [
    'Meilisearch',
    () => {
      const { url, key } = testMeilisearch();
      const indexName = `contract-${process.pid}-${Date.now()}`;
      return new MeilisearchEngine({ meiliUrl: url, meiliMasterKey: key, indexName });
    },
  ],
];

describe.each(engines)('a search engine: %s', (_, makeEngine) => {
  let engine: SearchEngine;

  const ask = async (query: Partial<EngineQuery>): Promise<{ ids: string[]; total: number }> => {
    const [answer] = await engine.search([{ offset: 0, limit: 20, ...query }]);
    return { ids: (answer?.documents ?? []).map(({ id }) => id), total: answer?.total ?? 0 };
  };

  beforeAll(async () => {
    engine = makeEngine();
    await engine.create('live');
    const written = await engine.write(
      [
        aDocument({
          id: 'a',
          name: 'Bakkerij Jansen & Zn.',
          label: ['pso', 'pso:1', 'pso:2'],
          impact: true,
          standing: 1,
        }),
        aDocument({
          id: 'b',
          name: 'Café "De Brug"',
          _geo: ASSEN,
          theme: ['say "hi"', 'a=b'],
          terms: ['koffie', 'c:catering'],
          maxOrderValue: 60_000,
          orderValue: ['10000', '25000', '50000'],
        }),
        aDocument({
          id: 'c',
          name: 'Catering Noord',
          terms: ['lunch', 'c:catering'],
          prominent: ['c:catering'],
        }),
      ],
      'live',
    );
    expect(await engine.delivered(written)).toEqual({ done: true });
  });

  afterAll(async () => {
    await engine.remove(['a', 'b', 'c'], 'live');
  });

  it('knows that it is ready', async () => expect(await engine.state()).toBe('ready'));

  it('counts and filters exactly', async () => {
    expect((await ask({ limit: 0 })).total).toBe(3);
    expect((await ask({ condition: { field: 'label', in: ['pso:2'] } })).ids).toEqual(['a']);
    expect((await ask({ condition: { field: 'label', in: ['pso:3'] } })).total).toBe(0);
    expect((await ask({ condition: { impact: true } })).ids).toEqual(['a']);
    expect((await ask({ condition: { any: [] } })).total).toBe(0);
    expect((await ask({ condition: { not: { field: 'id', in: ['a', 'c'] } } })).ids).toEqual(['b']);
    expect((await ask({ condition: { not: { field: 'id', in: [] } } })).total).toBe(3);
    const both = {
      all: [
        { field: 'terms' as const, in: ['c:catering'] },
        { field: 'terms' as const, in: ['lunch'] },
      ],
    };
    expect((await ask({ condition: both })).ids).toEqual(['c']);
  });

  it('tells who can take on an order, and who does not say so', async () => {
    expect((await ask({ condition: { takesOn: 60_000 } })).ids).toEqual(['b']);
    expect((await ask({ condition: { takesOn: 60_001 } })).ids).toEqual([]);
  });

  it('takes quotes and filter language in a value as text', async () => {
    expect((await ask({ condition: { field: 'theme', in: ['say "hi"'] } })).ids).toEqual(['b']);
    expect(
      (await ask({ condition: { field: 'theme', in: ['x" OR impact = true OR theme = "x'] } })).total,
    ).toBe(0);
    expect((await ask({ condition: { field: 'theme', in: ['\\u12', 'a'.repeat(600)] } })).total).toBe(0);
  });

  it('finds names with a typo, without punctuation and unfinished', async () => {
    for (const words of ['bakkerij jansn', 'jansen zn', 'bakkerij jan', 'cafe de brug']) {
      const { ids } = await ask({ words, wordsIn: 'names', wordsMatch: 'all' });
      expect([words, ids]).toEqual([words, [words.startsWith('cafe') ? 'b' : 'a']]);
    }
  });

  it('filters by distance and sorts by it', async () => {
    expect((await ask({ condition: { within: { ...GRONINGEN, km: 10 } } })).ids.sort()).toEqual(['a', 'c']);
    const { ids } = await ask({ sort: [{ by: 'distance', ...ASSEN }, { by: 'name' }] });
    expect(ids).toEqual(['b', 'a', 'c']);
  });

  it('pages in a given order and counts facets over the whole result', async () => {
    const sort = [{ by: 'standing' as const }, { by: 'name' as const }];
    expect((await ask({ sort, offset: 1, limit: 1 })).ids).toEqual(['b']);
    const [answer] = await engine.search([{ offset: 0, limit: 1, facets: ['label', 'impact'] }]);
    expect(answer?.facets).toEqual({
      label: { pso: 1, 'pso:1': 1, 'pso:2': 1 },
      impact: { true: 1, false: 2 },
    });
  });

  it('hands out all that answer at once when they are few enough, and else only says how many', async () => {
    const all = { offset: 5, limit: 0, allUpTo: 3, facets: ['impact' as const] };
    const catering = { field: 'terms' as const, in: ['c:catering'] };
    const [few, more, many] = await engine.search([
      { ...all, condition: catering },
      all,
      { ...all, allUpTo: 2 },
    ]);
    expect(few?.documents.map(({ name }) => name).sort()).toEqual(['Café "De Brug"', 'Catering Noord']);
    expect([few?.total, few?.facets]).toEqual([2, { impact: { false: 2 } }]);
    expect([more?.documents.length, more?.total]).toEqual([3, 3]);
    expect([many?.documents, many?.total]).toEqual([[], 3]);
  });

  it('counts values as they are written, and of the fields that are asked for only', async () => {
    const condition = { field: 'terms' as const, in: ['koffie'] };
    const [some, none] = await engine.search([
      { offset: 0, limit: 0, condition, facets: ['theme', 'size'] },
      { offset: 0, limit: 0, condition: { any: [] }, facets: ['theme'] },
    ]);
    expect(some?.facets).toEqual({ theme: { 'say "hi"': 1, 'a=b': 1 }, size: {} });
    expect(none?.facets).toEqual({ theme: {} });
  });

  it('shows a document as it is now, whatever it was when it was found before', async () => {
    const summaries = async (): Promise<(string | undefined)[]> => {
      const [answer] = await engine.search([
        { offset: 0, limit: 1, condition: { field: 'terms', in: ['koffie'] } },
      ]);
      return (answer?.documents ?? []).map(({ summary }) => summary);
    };
    const cafe = { id: 'b', name: 'Café "De Brug"', _geo: ASSEN, terms: ['koffie', 'c:catering'] };
    expect(await summaries()).toEqual(['']);
    expect(await summaries()).toEqual(['']);
    const before = engine.writes;
    await engine.delivered(await engine.write([aDocument({ ...cafe, summary: 'Koffie en taart.' })], 'live'));
    expect(engine.writes).toBeGreaterThan(before);
    expect(await summaries()).toEqual(['Koffie en taart.']);
  });

  it('refuses a bad document with a reason and keeps the rest out of it', async () => {
    const outcome = await engine.delivered(await engine.write([aDocument({ id: 'bad id!' })], 'live'));
    const reason = outcome.done ? '' : outcome.reason;
    expect(reason).toContain('bad id!');
    expect((await ask({ limit: 0 })).total).toBe(3);
  });

  it('replaces the live index by the next one', async () => {
    await engine.create('next');
    await engine.delivered(await engine.write([aDocument({ id: 'd', revision: 'r2' })], 'next'));
    expect((await ask({ limit: 0 })).total).toBe(3);
    await engine.swap();
    expect(await engine.revisions()).toEqual(new Map([['d', 'r2']]));
    expect(await engine.state()).toBe('ready');
  });
});

describe('an index that another process writes to', () => {
  it('is not remembered as it was', async () => {
    const { url, key } = testMeilisearch();
    const indexName = `contract-shared-${process.pid}-${Date.now()}`;
    const [writer, reader] = [0, 1].map(
      () => new MeilisearchEngine({ meiliUrl: url, meiliMasterKey: key, indexName }),
    ) as [MeilisearchEngine, MeilisearchEngine];
    const place = async () => {
      const [answer] = await reader.search([{ offset: 0, limit: 1, condition: { field: 'id', in: ['a'] } }]);
      return answer?.documents[0]?.place;
    };
    await writer.create('live');
    for (const wanted of ['Haren', 'Roden', 'Vries']) {
      await writer.delivered(await writer.write([aDocument({ id: 'a', place: wanted })], 'live'));
      const until = Date.now() + 10_000;
      while ((await place()) !== wanted && Date.now() < until) await immediate();
      expect(await place()).toBe(wanted);
    }
    await writer.create('next');
    await writer.swap();
    const until = Date.now() + 10_000;
    while ((await place()) !== undefined && Date.now() < until) await immediate();
    expect(await place()).toBeUndefined();
  });
});

describe('an index of a version before', () => {
  /** All that a search counts. */
  const FACETS: FacetField[] = [...FACETED];
  /** Of what came into the index with this version. */
  const NEW = new Set(['facet', 'fingerprint', 'orderValue', 'maxOrderValue', 'division']);

  it('is counted field by field until it is made anew, and says so when it cannot tell', async () => {
    const { url, key } = testMeilisearch();
    const indexName = `contract-former-${process.pid}-${Date.now()}`;
    const client = new Meilisearch({ host: url, apiKey: key });
    const filterableAttributes = (INDEX_SETTINGS.filterableAttributes ?? []).filter(
      (field) => typeof field !== 'string' || !NEW.has(field),
    );
    await client
      .index(indexName)
      .updateSettings({ ...INDEX_SETTINGS, filterableAttributes })
      .waitTask();
    const given = { label: ['pso'], size: 'micro' as const, maxOrderValue: 60_000, orderValue: ['50000'] };
    const documents = [aDocument({ id: 'a', ...given })];
    await client.index(indexName).addDocuments(documents, { primaryKey: 'id' }).waitTask();
    const engine = new MeilisearchEngine({ meiliUrl: url, meiliMasterKey: key, indexName });
    const ask = async (query: Partial<EngineQuery> = {}) =>
      (await engine.search([{ offset: 0, limit: 1, facets: FACETS, ...query }]))[0];
    const counted = { label: { pso: 1 }, size: { micro: 1 } };
    const former = await ask();
    expect(former?.facets).toMatchObject(counted);
    expect(former?.facets).not.toHaveProperty('orderValue');
    expect((await ask({ allUpTo: 10 }))?.documents).toMatchObject([{ id: 'a' }]);
    await expect(ask({ condition: { takesOn: 50_000 } })).rejects.toBeInstanceOf(SearchEngineOutdated);
    await engine.create('next');
    await engine.delivered(await engine.write(documents, 'next'));
    await engine.swap();
    expect((await ask())?.facets).toMatchObject({ ...counted, orderValue: { '50000': 1 } });
    expect((await ask({ condition: { takesOn: 50_000 } }))?.total).toBe(1);
    await client.deleteIndex(indexName).waitTask();
  });
});

function aDocument(given: Partial<IndexDocument>): IndexDocument {
  const name = given.name ?? 'Naamloos';
  return {
    id: 'x',
    revision: 'r1',
    fingerprint: JSON.stringify(given),
    name,
    names: [name, name.toLowerCase().replace(/[^a-z]/g, '')],
    nameKey: name.toLowerCase(),
    kvkNumber: null,
    serves: [],
    place: 'Groningen',
    municipality: 'GM0014',
    municipalityName: 'Groningen',
    _geo: GRONINGEN,
    locationPrecision: 'address',
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
    ...given,
  };
}
