import { describe, expect, it } from '@jest/globals';

import { answeringFirms } from '../../../src/discovery/answering-firms.ts';
import { unmetSearch } from '../../../src/discovery/demand/unmet-search.ts';
import { type SearchResult, type SupplierHit } from '../../../src/discovery/search-query.ts';
import { seenInSearch } from '../../../src/discovery/sightings/seen-firms.ts';

const QUERY = { q: 'orgelstemmer', page: 1, pageSize: 20 };

function answer(flags: Pick<SearchResult, 'similar'> = {}): SearchResult {
  const items = ['1', '2', '3', '4'].map((id) => ({ id }) as SupplierHit);
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
  });
});
