import { describe, expect, it } from '@jest/globals';

import { LooserSearches } from '../../../src/discovery/looser-searches.ts';
import { type SearchService } from '../../../src/discovery/search.service.ts';

describe('looser searches', () => {
  const found = { find: () => ({ page: { total: 4, similar: true } }), search: () => NEAR };
  const NEAR = { items: [{ distanceKm: 21.6 }], similar: true };
  const looser = new LooserSearches(found as unknown as SearchService);
  const query = { q: 'stofeerder', near: 'Groningen', label: ['pso'], page: 1, pageSize: 20 };

  it('count look-alikes for a search that found nothing at all', async () => {
    expect(await looser.answers(query)).toEqual({
      without: { label: 4 },
      farther: { count: 1, km: 21.6 },
    });
  });

  it('count none for a search that found some itself', async () => {
    expect(await looser.answers(query, true)).toEqual({ without: { label: 0 }, farther: null });
  });
});
