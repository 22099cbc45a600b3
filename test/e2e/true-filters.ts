import { describe, expect, it } from '@jest/globals';
import { Meilisearch } from 'meilisearch';

import { LimitedSearch } from '../../src/discovery/limited-search.ts';
import { SearchPreparation } from '../../src/discovery/search-preparation.ts';
import { type SearchQuery, type SearchResult } from '../../src/discovery/search-query.ts';
import { SearchService } from '../../src/discovery/search.service.ts';
import { LexiconLoader } from '../../src/enrichment/categories/lexicon-loader.ts';
import { IndexingSettings } from '../../src/indexing/indexing-settings.ts';
import { FACET, FACETED, facetsOf } from '../../src/indexing/meilisearch-facets.ts';
import { type FacetField } from '../../src/indexing/search-engine.ts';
import { loadPublishedAfter } from '../../src/indexing/stored-profiles.ts';
import { toDocument } from '../../src/indexing/to-document.ts';
import { type TestApp } from '../support/test-app.ts';

/** The parameter that a value of a facet is chosen with. */
const CHOSEN: Record<FacetField, (value: string) => Partial<SearchQuery>> = {
  label: (value) => ({ label: [value] }),
  theme: (value) => ({ theme: [value] }),
  programme: (value) => ({ programme: [value] }),
  category: (value) => ({ category: value }),
  division: (value) => ({ category: value }),
  municipality: (value) => ({ municipality: value }),
  size: (value) => ({ size: [value as 'micro'] }),
  orderValue: (value) => ({ orderValue: Number(value) }),
  source: (value) => ({ source: value }),
  impact: (value) => ({ impact: value === 'true' }),
};
const EVERYTHING = { page: 1, pageSize: 1000 };

/** That filters do what they show, and the index holds what profiles say. @param app once it runs, with the demo data */
export function testTrueFilters(app: () => TestApp): void {
  const search = (query: Partial<SearchQuery>): Promise<SearchResult> =>
    app()
      .app.get(SearchService, { strict: false })
      .search({ ...EVERYTHING, ...query });
  const fallback = async (query: Partial<SearchQuery>): Promise<number> => {
    const plan = await app()
      .app.get(SearchPreparation, { strict: false })
      .understand({ page: 1, pageSize: 1, ...query });
    return (await app().app.get(LimitedSearch, { strict: false }).page(plan)).total;
  };

  describe('a filter', () => {
    it.each(FACETED)('of %s finds as many as it says, with and without the search engine', async (field) => {
      const { facets } = await search({ facets: true, pageSize: 1 });
      const counts = Object.entries(facets?.[field] ?? {});
      expect(counts.length).toBeGreaterThan(1);
      for (const [value, count] of counts)
        expect([value, (await search({ ...CHOSEN[field](value), pageSize: 1 })).total]).toEqual([
          value,
          count,
        ]);
      const some = counts.sort(([, a], [, b]) => b - a).slice(0, 12);
      for (const [value, count] of some)
        expect([value, await fallback(CHOSEN[field](value))]).toEqual([value, count]);
    });

    it('of a CPV group finds who states no more than its division, and of the division everybody in it', async () => {
      const { facets } = await search({ facets: true, pageSize: 1 });
      const groups = Object.entries(facets?.['category'] ?? {});
      const general = groups.filter(([code]) => code.endsWith('0'));
      expect(general).not.toEqual([]);
      for (const [code, count] of general) {
        const division = code.slice(0, 2);
        const whole = (await search({ category: division, pageSize: 1 })).total;
        expect(whole).toBeGreaterThanOrEqual(count);
        expect((await search({ category: `${division}000000`, pageSize: 1 })).total).toBe(whole);
      }
    });

    it.each(['catering voor een bijeenkomst', 'schoonmaak van kantoren', 'groen en bestrating'])(
      'leaves the rest of a list in its order: %s',
      async (q) => {
        const all = (await search({ q })).items;
        const kept: [Partial<SearchQuery>, (item: (typeof all)[number]) => boolean][] = [
          [{ impact: true }, ({ impact }) => impact],
          [{ municipality: 'GM0014' }, ({ municipality }) => municipality?.code === 'GM0014'],
          [
            { label: ['pso'] },
            ({ labels }) => labels.some(({ code, status }) => code === 'pso' && status === 'verified'),
          ],
        ];
        for (const [filter, fulfils] of kept) {
          const left = all.filter(fulfils).map(({ name }) => name);
          expect(left.length).toBeGreaterThan(0);
          expect(left.length).toBeLessThan(all.length);
          expect((await search({ q, ...filter })).items.map(({ name }) => name)).toEqual(left);
        }
      },
    );
  });

  describe('the search index', () => {
    it('holds of every firm exactly what its profile says, field by field', async () => {
      const { meiliUrl, meiliMasterKey, indexName } = app().app.get(IndexingSettings, { strict: false });
      const index = new Meilisearch({ host: meiliUrl, apiKey: meiliMasterKey }).index(indexName);
      const { results } = await index.getDocuments<{ id: string }>({ limit: 10_000 });
      const lexicon = await app().app.get(LexiconLoader, { strict: false }).load();
      const profiles = await loadPublishedAfter(app().dataSource.manager, null, 10_000);
      const wanted = profiles
        .map((profile) => toDocument(profile, lexicon))
        .map((document) => ({ ...document, [FACET]: facetsOf(document) }));
      const byId = <T extends { id: string }>(documents: readonly T[]) =>
        [...documents].sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(wanted.length).toBeGreaterThan(400);
      expect(byId(results)).toEqual(byId(wanted));
    });
  });
}
