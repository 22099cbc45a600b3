import { describe, expect, it } from '@jest/globals';

import { CategoryLexicon } from '../../../src/enrichment/categories/category-lexicon.ts';
import { analyseProfile } from '../../../src/indexing/analyse-profile.ts';
import { conceptTerm } from '../../../src/indexing/index-document.ts';
import { type Profile } from '../../../src/registry/profile.ts';
import { concept } from '../../support/concept.ts';

const lexicon = new CategoryLexicon(
  [
    concept('meubels', ['39130000'], ['stoelen', 'kasten']),
    concept('training', ['80500000'], ['trainingen']),
    concept('cultuur', ['92000000'], ['theater']),
    concept('muziek', ['92312000'], ['muziek', 'leer']),
  ],
  [],
  'test',
);

const from = { source: 's', date: '2026-01-01' };

/** How much each term is what a firm does, in hundredths. */
function held(name: string, description: string, ...codes: string[]): (term: string) => number {
  const categories = codes.map((code) => ({ value: { code, label: 'Cultuurdiensten' }, ...from }));
  const profile = {
    name: { value: name, ...from },
    otherNames: [],
    description: { value: description, ...from },
    categories,
  } as unknown as Profile;
  const { terms, weights } = analyseProfile(profile, lexicon);
  return (term) => weights[terms.indexOf(term)] ?? 0;
}

const FURNITURE = conceptTerm('meubels');

describe('a name that only seems to say what a firm does', () => {
  it('counts for nothing when the description or a stated code speaks of something else', () => {
    for (const terms of [held('Leerstoel', 'Trainingen'), held('Leerstoel', '', '80500000')]) {
      expect([terms(FURNITURE), terms(conceptTerm('muziek')), terms('stoel')]).toEqual([0, 0, 0]);
      expect(terms('leerstoel')).toBeGreaterThan(0);
    }
  });

  it('counts when they speak of the same, or of nothing', () => {
    const firms = [
      held('Leerstoel', 'Kasten en trainingen'),
      held('Leerstoel', '', '39130000'),
      held('Leerstoel', 'Al dertig jaar een begrip'),
    ];
    for (const terms of firms) expect([terms(FURNITURE), terms('stoel')]).toEqual([100, 75]);
  });

  it('counts when a word of its own says so', () => {
    expect(held('Stoelen en meer', 'Trainingen')(FURNITURE)).toBe(100);
  });

  it('is a word of the name and no trade beside another one that the description bears out', () => {
    const terms = held('Stoelen & Trainingen', 'Trainingen voor ambtenaren');
    expect([terms(FURNITURE), terms('stoel')]).toEqual([0, 75]);
    expect(held('Stoelen & Trainingen', 'Trainingen en kasten')(FURNITURE)).toBe(100);
  });
});

describe('a stated code', () => {
  it('of a whole division says less than that of one thing', () => {
    const broad = held('De Punt', '', '92000000');
    const exact = held('De Punt', '', '92312000');
    expect([broad(conceptTerm('cultuur')), exact(conceptTerm('muziek'))]).toEqual([60, 80]);
    expect([broad('cultuurdienst'), exact('cultuurdienst')]).toEqual([60, 80]);
    expect(held('De Punt', 'Theater', '92000000')(conceptTerm('cultuur'))).toBe(60);
  });
});
