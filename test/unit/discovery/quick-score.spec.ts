import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { bestOf } from '../../../src/common/best-of.ts';
import { quickScorer } from '../../../src/discovery/quick-score.ts';
import { heldBy, relevanceOf, weighGroups } from '../../../src/discovery/rank.ts';
import { type RequestGroup } from '../../../src/discovery/understand-request.ts';
import { type Concept } from '../../../src/enrichment/categories/concept.ts';

const TERMS = ['tuin', 'dak', 'glas', 'hout', 'verf', 'c:groen', 'c:bouw'];
const CONCEPTS = ['groen', 'bouw'].map((id): Concept => ({
  id,
  codes: ['77310000'],
  labelNl: id,
  labelEn: id,
  words: [],
}));

const word = fc.record({
  raw: fc.constant('woord'),
  terms: fc.array(
    fc.record({
      term: fc.constantFrom(...TERMS.slice(0, 5)),
      share: fc.constantFrom(1, 0.8, 0.7, 0.4),
      kind: fc.constantFrom('word' as const, 'head' as const, 'part' as const, 'correction' as const),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});
const group: fc.Arbitrary<RequestGroup> = fc.record({
  concept: fc.option(fc.constantFrom(...CONCEPTS)),
  strength: fc.constantFrom(0.4, 1, 1.6),
  because: fc.constant('dit'),
  words: fc.array(word, { maxLength: 3 }),
  position: fc.constantFrom(0, 0.25, 0.75),
  circumstance: fc.boolean(),
});
const firm = fc.uniqueArray(fc.constantFrom(...TERMS)).chain((terms) =>
  fc.record({
    terms: fc.constant(terms),
    weights: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: terms.length, maxLength: terms.length }),
  }),
);

describe('the score of many documents', () => {
  it('is for each of them the one that is explained', () => {
    fc.assert(
      fc.property(
        fc.array(group, { maxLength: 4 }),
        firm,
        fc.array(fc.nat(900)),
        (groups, document, held) => {
          const of = new Map(TERMS.map((term, at) => [term, held[at] ?? 10]));
          const weighed = weighGroups(groups, { documents: 1000, of });
          expect(quickScorer(weighed)(heldBy(document))).toBeCloseTo(relevanceOf(document, weighed).score, 9);
        },
      ),
    );
  });
});

describe('the best of many', () => {
  it('are the first of what sorting gives', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat())), fc.nat(30), (items, most) => {
        const compare = (a: [number, number], b: [number, number]) => a[0] - b[0];
        expect(bestOf(items, most, compare)).toEqual([...items].sort(compare).slice(0, most));
      }),
    );
  });
});
