import { describe, expect, it } from '@jest/globals';

import { type LooserAnswers } from '../../../src/discovery/looser-searches.ts';
import { EMPTY_FORM, type SearchForm } from '../../../src/web/search/search-form.ts';
import { presentResults } from '../../../src/web/search/search-presenter.ts';
import { aHit, aPage, aResult } from './support/web-fixtures.ts';

const LOOK = 'Deze leveranciers noemen iets wat erop lijkt.';
const WORD = 'Probeer een ander woord voor wat u zoekt.';

/** What a list of one look-alike says, and what it offers to give up. */
function said(
  conditions: Partial<SearchForm>,
  looser: LooserAnswers = { without: {}, farther: null },
  unknown: string[] = [],
): [string | null, string[]] {
  const form = { ...EMPTY_FORM, q: 'stoffeerder', ...conditions };
  const found = aResult({ items: [aHit()], total: 1, similar: true });
  const result = { ...found, query: { ...found.query, categories: [], parts: [], unknown } };
  const view = presentResults(form, result, aPage(), [], looser);
  return [view.unknown, view.loosen.map(({ text }) => text)];
}

describe('a list of firms of which none is known for what was asked', () => {
  it('says so, and by what they are there', () => {
    const form = { ...EMPTY_FORM, q: 'stemhokjes huren' };
    const query = { categories: [], parts: [], unoffered: ['Stemhokjes'] };
    const view = presentResults(form, { ...aResult(), query }, aPage(), [], null);
    expect(view.unknown).toBe(
      'Van geen enkele leverancier is bekend dat die dit levert: ‘Stemhokjes’. Wat u hieronder ziet, past bij andere woorden van uw tekst.',
    );
  });

  it('says so when others in the register are', () => {
    const form = { ...EMPTY_FORM, q: 'beheer fietsenstalling' };
    const query = { categories: [], parts: [], unofferedHere: ['Fietsenstalling'] };
    const view = presentResults(form, { ...aResult(), query }, aPage(), [], null);
    expect(view.unknown).toBe(
      'Van geen van deze leveranciers is bekend dat die dit levert: ‘Fietsenstalling’. Wat u hieronder ziet, past bij andere woorden van uw tekst.',
    );
  });

  it('is not said to answer to other words when it only looks like what was asked', () => {
    const query = { categories: [], parts: [], unoffered: ['Stemhokjes'], unknown: ['hok'] };
    const found = { ...aResult(), query, similar: true as const };
    const view = presentResults({ ...EMPTY_FORM, q: 'hok' }, found, aPage(), [], null);
    expect(view.unknown).toBe(
      `Geen enkele leverancier noemt ‘hok’. Van geen enkele leverancier is bekend dat die dit levert: ‘Stemhokjes’. ${LOOK} ${WORD}`,
    );
  });
});

describe('a list that only looks like what was asked', () => {
  it('advises another word where no condition is set', () => {
    expect(said({})).toEqual([`${LOOK} ${WORD}`, []]);
  });

  it('offers what a condition keeps out, and blames no word', () => {
    const looser = { without: {}, farther: { count: 3, km: 21.6 } };
    expect(said({ near: 'Groningen', radiusKm: 5 }, looser)).toEqual([
      `${LOOK} Met een voorwaarde minder zijn er wel die het noemen.`,
      ['3 leveranciers tot 17 km verderop: zoek binnen 25 km'],
    ]);
    // Two conditions may keep them out together.
    expect(said({ near: 'Groningen', radiusKm: 5, label: ['pso'] })).toEqual([LOOK, []]);
  });

  it('advises another word under conditions too when nobody uses this one', () => {
    expect(said({ label: ['pso'] }, { without: {}, farther: null }, ['stoffeerder'])).toEqual([
      `Geen enkele leverancier noemt ‘stoffeerder’. ${LOOK} ${WORD}`,
      [],
    ]);
  });
});
