import { describe, expect, it } from '@jest/globals';

import { rankAlike } from '../../../src/discovery/similar-firms.ts';
import { type IndexDocument } from '../../../src/indexing/index-document.ts';

const GRONINGEN = { lat: 53.2194, lng: 6.5665 };
const ASSEN = { lat: 52.9925, lng: 6.5649 };

/** CPV codes at every depth, as the index has them. */
const CATERING = ['55', '555', '5552', '55520000'];
const PAINTING = ['45', '454', '4544', '45442100'];

const firm = (nameKey: string, more: Partial<IndexDocument> = {}): IndexDocument =>
  ({
    id: nameKey,
    nameKey,
    cpv: CATERING,
    _geo: GRONINGEN,
    standing: 0,
    ...more,
  }) as unknown as IndexDocument;

const order = (...others: IndexDocument[]): string[] =>
  rankAlike(firm('asked'), others).map(({ nameKey }) => nameKey);

describe('a firm that a buyer may ask as well', () => {
  it('is one that does most of the same; the nearest of two that do as much, then one with a verified label', () => {
    expect(
      order(
        firm('labelled', { standing: 1 }),
        firm('near'),
        firm('paints too', { cpv: [...CATERING, ...PAINTING], standing: 1 }),
        firm('far', { _geo: ASSEN, standing: 1 }),
        firm('nowhere', { _geo: null }),
      ),
    ).toEqual(['labelled', 'near', 'far', 'nowhere', 'paints too']);
  });

  it('is not the firm itself, nor one that has little in common with it', () => {
    expect(order(firm('asked'), firm('paints', { cpv: ['55', ...PAINTING] }))).toEqual([]);
  });
});
