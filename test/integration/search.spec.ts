import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { FixedClock } from '../../src/common/clock.ts';
import { LabelsOnDay } from '../../src/discovery/labels-on-day.ts';
import { LimitedSearch } from '../../src/discovery/limited-search.ts';
import { RankedSearch } from '../../src/discovery/ranked-search.ts';
import { SearchPreparation } from '../../src/discovery/search-preparation.ts';
import { type SearchQuery, type SearchResult } from '../../src/discovery/search-query.ts';
import { SearchService } from '../../src/discovery/search.service.ts';
import { TermStatistics } from '../../src/discovery/term-statistics.ts';
import { KnownLabels } from '../../src/discovery/understanding/known-labels.ts';
import { KnownPlaces } from '../../src/discovery/understanding/known-places.ts';
import { RequestReader } from '../../src/discovery/understanding/request-reader.ts';
import { LexiconLoader } from '../../src/enrichment/categories/lexicon-loader.ts';
import { loadReferenceCategories } from '../../src/enrichment/categories/load-reference-categories.ts';
import { loadReferenceLabels } from '../../src/enrichment/labels/reference-labels.ts';
import { RecognitionService } from '../../src/enrichment/labels/recognition/recognition.service.ts';
import { Log } from '../../src/platform/log/log.ts';
import { IndexHandler } from '../../src/indexing/index-handler.ts';
import { IndexInspector } from '../../src/indexing/index-inspector.ts';
import { IndexWriter } from '../../src/indexing/index-writer.ts';
import { MeilisearchEngine } from '../../src/indexing/meilisearch-engine.ts';
import { RebuildService } from '../../src/indexing/rebuild.service.ts';
import { type Profile } from '../../src/registry/profile.ts';
import { servedTokens } from '../../src/registry/service-areas.ts';
import { FixedGeocoder } from '../fakes/fixed-geocoder.ts';
import { ASSEN, PLACES } from '../support/known-places.ts';
import { EXPLAINED, scoreByPage } from '../support/page-formula.ts';
import { at, pso, publishProfile } from '../support/published-profiles.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';
import { testMeilisearch } from '../support/test-meilisearch.ts';

describe('searching the register', () => {
  let database: TestDatabase;
  let service: SearchService;
  let withoutEngine: SearchService;
  let rebuilds: RebuildService;
  let inspector: IndexInspector;
  let handler: IndexHandler;
  const ids: Record<string, string> = {};

  const search = (query: Partial<SearchQuery>): Promise<SearchResult> =>
    service.search({ page: 1, pageSize: 20, ...query });
  const names = (result: SearchResult): string[] => result.items.map(({ name }) => name);

  beforeAll(async () => {
    database = await createTestDatabase();
    const { dataSource } = database;
    await dataSource.transaction(loadReferenceCategories);
    await dataSource.transaction(loadReferenceLabels);
    const { url, key } = testMeilisearch();
    const settings = { meiliUrl: url, meiliMasterKey: key, indexName: `search-${process.pid}-${Date.now()}` };
    const engine = new MeilisearchEngine(settings);
    const lexicons = new LexiconLoader(dataSource);
    const writer = new IndexWriter(dataSource, engine, lexicons);
    inspector = new IndexInspector(dataSource, engine);
    handler = new IndexHandler(dataSource, writer, new Log());
    rebuilds = new RebuildService(dataSource, engine, writer, inspector, lexicons, settings);
    const makeService = (searched: MeilisearchEngine): SearchService => {
      const clock = new FixedClock(new Date('2026-11-24T12:00:00Z'));
      const places = new KnownPlaces(new FixedGeocoder(PLACES));
      const labels = new KnownLabels(dataSource);
      const preparation = new SearchPreparation(
        dataSource,
        places,
        new RequestReader(labels, places, lexicons, clock),
        labels,
        new TermStatistics(searched),
        clock,
      );
      return new SearchService(
        preparation,
        new RankedSearch(searched),
        new LimitedSearch(dataSource, lexicons),
        new LabelsOnDay(dataSource),
        new RecognitionService(dataSource),
        lexicons,
      );
    };
    service = makeService(engine);
    withoutEngine = makeService(new MeilisearchEngine({ ...settings, meiliUrl: 'http://127.0.0.1:9' }));
    await publish('Lekker Anders B.V.', 'Wij verzorgen lunches en borrels op kantoor.', {
      labels: [pso(2)],
      impact: true,
      kvkNumber: { value: '12345678', source: 's', date: '2026-01-01' },
      maxOrderValue: { value: 60_000, source: 's', date: '2026-01-01' },
    });
    await publish('Hapklaar', 'Cateraar voor feesten, met buffetten en een warme maaltijd.', {
      location: at(ASSEN),
      themes: [{ value: 'circular', source: 's', date: '2026-01-01' }],
      serves: servedTokens(
        [
          { reach: 'municipalities', municipalities: [{ code: 'GM0014', name: 'Groningen' }] },
          { reach: 'radius', km: 17 },
          { reach: 'country', category: '77310000' },
        ],
        ['55520000'],
      ),
    });
    await publish('Glashelder', 'Glazenwasserij: wij lappen ramen en reinigen gevels.', {
      soleTrader: true,
      kvkNumber: { value: '87654321', source: 's', date: '2026-01-01' },
    });
    await publish('Bakkerij Jansen & Zn.', 'Brood en banket.', {
      otherNames: [{ value: 'S.T. Screen Co.', source: 's', date: '2020-01-01' }],
    });
    await rebuilds.rebuild();
  });

  afterAll(() => database.drop());

  it('finds words that were pasted with soft hyphens and without width', async () => {
    for (const q of ['bedrijfs\u00adlunch', 'be\u200bdrijfslunch'])
      expect(await search({ q })).toEqual(await search({ q: 'bedrijfslunch' }));
  });

  it('finds by the everyday words of a category, and says why', async () => {
    const result = await search({ q: 'bedrijfslunch voor 40 collega’s' });
    expect(names(result)[0]).toBe('Lekker Anders B.V.');
    expect(result.items[0]?.reasons).toContain('Lijkt te leveren: catering (door ‘bedrijfslunch’)');
    expect(result.items[0]?.reasons).toContain('PSO Trede 2, geldig tot en met 1 mei 2027');
    const english = await search({ q: 'bedrijfslunch voor 40 collega’s', lang: 'en' });
    expect(english.items[0]?.reasons).toContain('Seems to supply: catering (because of ‘bedrijfslunch’)');
    expect(english.items[0]?.reasons).toContain('PSO Step 2, valid until 1 May 2027');
    expect(names(result)).not.toContain('Bakkerij Jansen & Zn.');
  });

  it('finds names with typos and without punctuation, and numbers of firms but not of persons', async () => {
    expect(names(await search({ q: 'jansn zn' }))[0]).toBe('Bakkerij Jansen & Zn.');
    for (const q of [
      'ST Screen',
      's.t.screen',
      'stscreen',
      'ST Screan Co',
      'St. Jansen',
      'BAKKERIJ JANSEN EN ZN',
    ])
      expect([q, names(await search({ q }))[0]]).toEqual([q, 'Bakkerij Jansen & Zn.']);
    expect(names(await search({ q: '1234 5678' }))).toEqual(['Lekker Anders B.V.']);
    expect(names(await search({ q: '87654321' }))).toEqual([]);
  });

  it('gives totals and facets that agree with the filter', async () => {
    const all = await search({ q: 'catering', facets: true });
    const some = await search({ q: 'catering', label: ['pso:2'] });
    expect(all.facets?.['label']?.['pso:2']).toBe(some.total);
    expect((await search({ q: 'catering', label: ['pso:3'] })).total).toBe(0);
    expect(names(await search({ q: 'catering', impact: true }))).toEqual(['Lekker Anders B.V.']);
    expect(names(await search({ q: 'catering', impact: false }))).toEqual(['Hapklaar']);
    const limited = await withoutEngine.search({ q: 'warme', impact: false, page: 1, pageSize: 20 });
    expect(names(limited)).toEqual(['Hapklaar']);
  });

  it('filters by how large an order firms say they can take on, with and without the search engine', async () => {
    const all = await search({ facets: true });
    expect(all.facets?.['orderValue']).toEqual({ '10000': 1, '25000': 1, '50000': 1 });
    for (const searched of [service, withoutEngine]) {
      const taking = (orderValue: number) => searched.search({ page: 1, pageSize: 20, orderValue });
      expect(names(await taking(60_000))).toEqual(['Lekker Anders B.V.']);
      expect((await taking(60_000)).items[0]?.reasons).toContain('Kan opdrachten aan tot €\u00a060.000');
      expect((await taking(60_001)).total).toBe(0);
    }
  });

  it('filters by distance, sorts by it and refuses unknown places', async () => {
    expect(names(await search({ q: 'catering', near: 'Groningen', radiusKm: 10 }))).toEqual([
      'Lekker Anders B.V.',
    ]);
    const sorted = await search({ near: 'Assen', radiusKm: 60, sort: 'distance' });
    expect(sorted.items[0]).toMatchObject({ name: 'Hapklaar', distanceKm: 0 });
    expect(names(await search({ q: 'Assen' }))).toEqual(['Hapklaar']);
    await expect(search({ near: 'Nergenshuizen' })).rejects.toMatchObject({ kind: 'invalid-input' });
  });

  it('finds who serves a place from elsewhere with what is asked for, with and without the search engine', async () => {
    for (const searched of [service, withoutEngine]) {
      const ask = async (query: Partial<SearchQuery>) =>
        (await searched.search({ page: 1, pageSize: 20, radiusKm: 1, ...query })).items;
      const [hit, ...others] = await ask({ q: 'cateraar', near: 'Haren' });
      expect(others).toEqual([]);
      expect(hit).toMatchObject({ name: 'Hapklaar', nearby: 'serves' });
      expect(hit?.reasons).toContain('Levert in de gemeente Groningen (werkgebied)');
      expect((await ask({ q: 'cateraar', near: 'Vries' }))[0]?.reasons).toContain(
        'Levert in Vries (werkgebied: 15 km rond de vestiging)',
      );
      const inTown = await ask({ q: 'catering', near: 'Groningen' });
      expect(inTown.map(({ name }) => name)).not.toContain('Hapklaar');
      expect(await ask({ q: 'cateraar', near: 'Assen' })).toMatchObject([{ nearby: 'located' }]);
    }
  });

  it('says what it understood besides the subject, and understands less when asked to', async () => {
    const q = 'cateraar in Assen, minimaal PSO trede 2, voor 80 gasten, geen brood';
    const { query } = await search({ q });
    expect(query.categories).toContainEqual(expect.objectContaining({ id: 'category:catering' }));
    expect(query.parts.map(({ id }) => id).sort()).toEqual([
      'exclusion',
      'label:pso',
      'people',
      'place:assen',
    ]);
    expect(query.place).toMatchObject({ name: 'Assen' });
    const less = await search({ q, without: ['place', 'label:pso', 'people', 'exclusion', 'category'] });
    expect(less.query).toEqual({
      categories: [],
      parts: [],
      unknown: ['assen', 'pso', 'trede', 'gasten'],
    });
    expect(names(await search({ q: 'cateraar, geen brood' }))).not.toContain('Bakkerij Jansen & Zn.');
    expect(names(await search({ q: 'cateraar, geen brood', without: ['exclusion'] }))).toContain(
      'Bakkerij Jansen & Zn.',
    );
  });

  it('raises firms that fulfil a wish of the text by what is stated, and leaves none out', async () => {
    const wishes = async (query: Partial<SearchQuery>): Promise<unknown[]> =>
      (await search({ ...query, explain: true })).items.map(({ name, explanation }) => [
        name,
        explanation?.wishes,
      ]);
    const q = 'catering, liefst circulair en PSO trede 2';
    expect(await wishes({ q })).toEqual([
      ['Hapklaar', [{ wish: 'theme:circular', adds: 0.03 }]],
      ['Lekker Anders B.V.', [{ wish: 'label:pso', adds: 0.1 }]],
    ]);
    expect(await wishes({ q, without: ['theme:circular', 'label'] })).toEqual([
      ['Hapklaar', []],
      ['Lekker Anders B.V.', []],
    ]);
  });

  it('explains a score down to its numbers when asked to', async () => {
    for (const q of EXPLAINED) {
      const { items } = await search({ q, explain: true });
      expect(items).not.toEqual([]);
      for (const { explanation } of items)
        expect(explanation && scoreByPage(explanation) / explanation.score).toBeCloseTo(1, 2);
    }
    expect((await search({ q: 'cateraar' })).items[0]).not.toHaveProperty('explanation');
  });

  it('takes a text that names only labels or places as the condition', async () => {
    expect(names(await search({ q: 'PSO trede 2' }))).toEqual(['Lekker Anders B.V.']);
    expect(names(await search({ q: 'PSO in Groningen' }))).toEqual(['Lekker Anders B.V.']);
    expect(names(await search({ q: 'PSO trede 3' }))).toEqual([]);
  });

  it('browses with verified firms first, page by page', async () => {
    const first = await search({ pageSize: 2 });
    const second = await search({ page: 2, pageSize: 2 });
    expect(first.total).toBe(4);
    expect([...names(first), ...names(second)]).toEqual([
      'Lekker Anders B.V.',
      'Bakkerij Jansen & Zn.',
      'Glashelder',
      'Hapklaar',
    ]);
  });

  it('answers from the database when the engine is away', async () => {
    const result = await withoutEngine.search({ q: 'glazenwasserij', page: 1, pageSize: 20 });
    expect(result.limited).toBe(true);
    expect(names(result)).toEqual(['Glashelder']);
    expect(names(await withoutEngine.search({ q: '87654321', page: 1, pageSize: 20 }))).toEqual([]);
    expect(names(await withoutEngine.search({ q: '12345678', page: 1, pageSize: 20 }))).toEqual([
      'Lekker Anders B.V.',
    ]);
    const nearby = await withoutEngine.search({
      near: 'Assen',
      label: ['pso:1'],
      radiusKm: 60,
      page: 1,
      pageSize: 20,
    });
    expect(names(nearby)).toEqual(['Lekker Anders B.V.']);
  });

  it('says that search is not available when the database does not answer in time either', async () => {
    const { dataSource } = database;
    const hold = dataSource.createQueryRunner();
    await hold.startTransaction();
    try {
      await hold.query(`lock table profile in access exclusive mode`);
      const asked = withoutEngine.search({ q: 'glazenwasserij', page: 1, pageSize: 20 });
      await expect(asked).rejects.toMatchObject({ kind: 'unavailable' });
    } finally {
      await hold.rollbackTransaction();
      await hold.release();
    }
  });

  it('sorts by the moment of the last change, also within a second', async () => {
    for (const [name, moment] of [
      ['Glashelder', '2099-01-01T12:00:00.100Z'],
      ['Hapklaar', '2099-01-01T12:00:00.900Z'],
    ] as const)
      await database.dataSource.query(`update profile set updated_at = $2 where supplier_id = $1`, [
        ids[name],
        moment,
      ]);
    await rebuilds.rebuild();
    expect(names(await search({ sort: 'updated' })).slice(0, 2)).toEqual(['Hapklaar', 'Glashelder']);
  });

  it('indexes a batch, and removes what is no longer published', async () => {
    const id = ids['Hapklaar'] ?? '';
    await database.dataSource.query(`update profile set published = false where supplier_id = $1`, [id]);
    expect((await inspector.drift()).surplus).toEqual([id]);
    const [batch]: { id: string }[] = await database.dataSource.query(
      `insert into pipeline_batch (cause, supplier_ids, stage) values ('test', $1, 'published') returning id`,
      [[id]],
    );
    await handler.handle({ batchId: batch?.id ?? '' });
    expect(await inspector.drift()).toMatchObject({ missing: [], outdated: [], surplus: [] });
    expect((await search({})).total).toBe(3);
  });

  async function publish(name: string, description: string, more: Partial<Profile>): Promise<void> {
    ids[name] = await publishProfile(database.dataSource, name, description, more);
  }
});
