import { beforeEach, describe, expect, it } from '@jest/globals';

import { type RankedPage } from '../../../src/discovery/ranked-search.ts';
import { RememberedPages } from '../../../src/discovery/remembered-pages.ts';
import { type SearchPlan } from '../../../src/discovery/search-plan.ts';

const CONCEPT = { id: 'groen', codes: ['77310000'], labelNl: 'Groen', labelEn: 'Greenery', words: [] };
const GROUP = {
  concept: CONCEPT,
  strength: 1,
  because: 'tuin',
  position: 0,
  circumstance: false,
  words: [{ raw: 'tuin', terms: [{ term: 'tuin', share: 1, kind: 'word' as const }] }],
  weight: 2,
  rarities: new Map([['tuin', 2]]),
};
const PLAN: SearchPlan = {
  query: { page: 1, pageSize: 20 },
  request: { text: 'tuin', contentWords: 1, groups: [GROUP], spellings: [] },
  groups: [GROUP],
  counts: { documents: 100, of: new Map([['tuin', 10]]) },
  filter: null,
  wishes: { place: null, km: null, served: null, labels: [], themes: [] },
  suppliers: null,
  otherDay: null,
  near: null,
  served: null,
};
const ASSEN = { name: 'Assen', lat: 52.9925, lng: 6.5649, precision: 'place' as const, source: 'test' };

describe('a page that was found before', () => {
  let pages: RememberedPages<RankedPage>;
  let found: number;
  const ask = (plan: SearchPlan = PLAN, version = 'one'): Promise<RankedPage> =>
    pages.page(version, plan, () => Promise.resolve({ documents: [], total: (found += 1), facets: {} }));
  beforeEach(() => {
    pages = new RememberedPages<RankedPage>();
    found = 0;
  });

  it('is found again only when the search engine holds something else', async () => {
    expect((await ask()).total).toBe(1);
    expect((await ask({ ...PLAN, query: { ...PLAN.query, lang: 'en' } })).total).toBe(1);
    expect((await ask(PLAN, 'two')).total).toBe(2);
    expect((await ask(PLAN, 'one')).total).toBe(3);
  });

  it.each<[string, Partial<SearchPlan>]>([
    ['page', { query: { page: 2, pageSize: 20 } }],
    ['length of a page', { query: { page: 1, pageSize: 10 } }],
    ['order', { query: { ...PLAN.query, sort: 'name' } }],
    ['counting of facets', { query: { ...PLAN.query, facets: true } }],
    ['text', { request: { ...PLAN.request, text: 'tuinen' } }],
    ['weight of a word', { groups: [{ ...GROUP, weight: 3 }] }],
    ['name of a category', { groups: [{ ...GROUP, concept: { ...CONCEPT, labelNl: 'Tuinen' } }] }],
    ['words', { groups: [{ ...GROUP, words: [] }] }],
    ['number of firms', { counts: { ...PLAN.counts, documents: 101 } }],
    ['number of firms with a word', { counts: { documents: 100, of: new Map([['tuin', 11]]) } }],
    ['condition', { filter: { impact: true } }],
    ['wish', { wishes: { ...PLAN.wishes, place: ASSEN } }],
    ['place', { near: ASSEN }],
    ['day', { otherDay: '2025-01-01' }],
  ])('is not taken for one of another %s', async (_, other) => {
    await ask();
    expect((await ask({ ...PLAN, ...other })).total).toBe(2);
    expect((await ask()).total).toBe(1);
  });

  it('is not kept when it failed, nor when it is very long', async () => {
    const away = () => Promise.reject(new Error('away'));
    await expect(pages.page('one', PLAN, away)).rejects.toThrow('away');
    expect((await ask()).total).toBe(1);
    const long = { ...PLAN, query: { page: 1, pageSize: 1000 } };
    expect([(await ask(long)).total, (await ask(long)).total]).toEqual([2, 3]);
  });

  it('is one for all who ask at the same time', async () => {
    expect((await Promise.all([ask(), ask()])).map(({ total }) => total)).toEqual([1, 1]);
  });
});
