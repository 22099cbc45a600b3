import { describe, expect, it } from '@jest/globals';

import { answeringFirms } from '../../../src/discovery/answering-firms.ts';
import { unmetRequests } from '../../../src/discovery/demand/unmet-request.ts';
import { unmetSearch } from '../../../src/discovery/demand/unmet-search.ts';
import { type SearchResult, type SupplierHit } from '../../../src/discovery/search-query.ts';
import { type ShortlistResult } from '../../../src/discovery/shortlist/shortlist.ts';
import { seenInSearch } from '../../../src/discovery/sightings/seen-firms.ts';

const QUERY = { q: 'orgelstemmer', page: 1, pageSize: 20 };

function answer(flags: Pick<SearchResult, 'similar'> = {}): SearchResult {
  const items = ['1', '2', '3', '4'].map((id) => ({ id, name: `Firma ${id}` }) as SupplierHit);
  const categories = [{ id: 'category:orgels', code: '50860000', label: 'Orgels', because: 'orgelstemmer' }];
  return { items, total: 4, page: 1, pageSize: 20, query: { categories, parts: [] }, ...flags };
}

describe('a list of firms that only look like what was asked', () => {
  it('shows nobody that could be written to or counted as found', () => {
    expect(answeringFirms(answer({ similar: true }))).toEqual([]);
    expect(seenInSearch(QUERY, answer({ similar: true }))).toEqual([]);
    expect(seenInSearch(QUERY, answer())).toEqual(['1', '2', '3', '4']);
  });

  it('leaves the demand unmet, however long it is', () => {
    expect(unmetSearch(QUERY, answer({ similar: true }))).toMatchObject({ category: '50860000' });
    expect(unmetSearch(QUERY, answer())).toBeNull();
    const { query } = answer();
    const unoffered = { ...answer(), query: { ...query, unoffered: ['Orgels'] } };
    expect(unmetSearch(QUERY, unoffered)).toMatchObject({ category: '50860000' });
    const here = { ...answer(), query: { ...query, unofferedHere: ['Orgels'] } };
    expect(unmetSearch(QUERY, here)).toMatchObject({ category: '50860000' });
  });

  it.each([
    [2, '50860000'],
    [3, undefined],
  ])('is one with fewer than three: of %i hits', (total, category) => {
    expect(unmetSearch(QUERY, { ...answer(), total })?.category).toBe(category);
    const wish = { categories: [{ code: '5086', label: 'Orgels' }] };
    const shortlist = { pool: { able: total }, query: wish, lots: [] } as unknown as ShortlistResult;
    expect(unmetRequests(shortlist).map((unmet) => unmet.category)).toEqual(category ? [category] : []);
  });

  it('is not of who looks for a firm by its name, whatever else that means', () => {
    const items = [{ id: '1', name: 'S.T. Screen Co.' } as SupplierHit];
    const screens = { ...answer(), items, total: 1 };
    expect(unmetSearch({ ...QUERY, q: 'ST Screen' }, screens)).toBeNull();
    expect(unmetSearch({ ...QUERY, q: 'screens plaatsen' }, screens)).not.toBeNull();
  });

  it('is of what a text is about, not of what a word of it hints at', () => {
    const [about] = answer().query.categories;
    const hint = {
      id: 'category:zaal',
      code: '70310000',
      label: 'Zalen',
      because: 'zaal',
      hint: true as const,
    };
    const asked = (categories: SearchResult['query']['categories']) =>
      unmetSearch(QUERY, { ...answer(), total: 0, query: { categories, parts: [] } })?.category;
    expect(asked([hint])).toBeUndefined();
    expect(asked(about ? [about, hint] : [])).toBe('50860000');
  });
});
