import { describe, expect, it } from '@jest/globals';

import { fold } from '../../src/common/dutch/fold.ts';
import { type SearchResult, type SupplierHit } from '../../src/discovery/search-query.ts';
import { type TestApp } from '../support/test-app.ts';

/** Nothing but what is told of each firm decides the order of a list. @param app once it runs, with the demo data */
export function testStatedOrder(app: () => TestApp): void {
  const everything = async (q: string): Promise<SupplierHit[]> => {
    const page = (number: number) => {
      const query = { q, explain: 'true', pageSize: '100', page: String(number) };
      return app().getJson<SearchResult>(`/v1/suppliers?${new URLSearchParams(query).toString()}`);
    };
    const first = await page(1);
    const later = Array.from({ length: Math.ceil(first.total / 100) - 1 }, (_, at) => page(at + 2));
    return [first, ...(await Promise.all(later))].flatMap(({ items }) => items);
  };

  describe('the order of a list', () => {
    it.each([
      'schoonmaak van kantoren, liefst circulair',
      'Voor de opening zoeken we catering en bloemen in Groningen, PSO is een pre',
      'groenonderhoud en bestrating binnen 20 km van Assen',
    ])('is that of the scores that are told: %s', async (q) => {
      const scores = (await everything(q)).map(({ explanation }) => explanation?.score ?? 0);
      expect(new Set(scores).size).toBeGreaterThan(10);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    });

    // Without a place: nearness differs in more decimals than are told.
    it.each(['schoonmaak van kantoren', 'drukwerk'])(
      'has of firms of which the same is told verified ones first, then goes by name: %s',
      async (q) => {
        const hits = await everything(q);
        const pairs = hits.slice(1).flatMap((hit, at) => {
          const before = hits[at];
          return before && told(before) === told(hit) ? [[before, hit] as const] : [];
        });
        expect(pairs.length).toBeGreaterThan(0);
        for (const [before, hit] of pairs)
          expect([inTurn(before, hit), before.name, hit.name]).toEqual([true, before.name, hit.name]);
      },
    );
  });
}

function told({ explanation }: SupplierHit): string {
  return JSON.stringify(explanation);
}

/** Whether two firms of the same score stand as is said: verified ones first, then by name. */
function inTurn(before: SupplierHit, after: SupplierHit): boolean {
  if (before.impact !== after.impact) return before.impact;
  return new Intl.Collator().compare(fold(before.name).trim(), fold(after.name).trim()) <= 0;
}
