import { describe, expect, it } from '@jest/globals';

import { fulfilledWishes, type Wishes } from '../../../src/discovery/wishes.ts';
import { type IndexDocument } from '../../../src/indexing/index-document.ts';

const GRONINGEN = { lat: 53.2194, lng: 6.5665 };
const HAREN = { name: 'Haren', lat: 53.173, lng: 6.604, precision: 'place', source: 'test' } as const;

const firm = (more: Partial<IndexDocument>): IndexDocument =>
  ({ _geo: GRONINGEN, serves: [], label: [], theme: [], ...more }) as unknown as IndexDocument;

const wishes = (more: Partial<Wishes>): Wishes => ({
  place: null,
  km: null,
  served: null,
  labels: [],
  themes: [],
  ...more,
});

const names = (document: IndexDocument, wanted: Wishes): string[] =>
  fulfilledWishes(document, wanted).map(({ wish }) => wish);

describe('a wish of a request', () => {
  it('for a label is fulfilled by that level or a higher one', () => {
    const asks = wishes({
      labels: [
        { id: 'label:pso', kind: 'label', because: 'PSO 2', label: 'pso:2', name: 'PSO', wish: 'required' },
      ],
    });
    expect(names(firm({ label: ['pso', 'pso:1', 'pso:2', 'pso:3'] }), asks)).toEqual(['label:pso']);
    expect(names(firm({ label: ['pso', 'pso:1'] }), asks)).toEqual([]);
  });

  it('for a distance is fulfilled within it, and from elsewhere by a firm that serves the place', () => {
    expect(names(firm({}), wishes({ place: HAREN, km: 10 }))).toEqual(['nearness', 'distance']);
    expect(names(firm({}), wishes({ place: HAREN, km: 2 }))).toEqual(['nearness']);
    const served = { areas: ['*/NL'], radii: [] };
    expect(names(firm({ serves: ['*/NL'] }), wishes({ place: HAREN, km: 2, served }))).toContain('distance');
    expect(names(firm({ _geo: null }), wishes({ place: HAREN, km: 2 }))).toEqual([]);
  });
});
