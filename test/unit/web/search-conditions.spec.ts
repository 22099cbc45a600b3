import { describe, expect, it } from '@jest/globals';

import {
  EMPTY_FORM,
  NO_CONDITIONS,
  type SearchForm,
  searchParams,
} from '../../../src/web/search/search-form.ts';
import { presentResults } from '../../../src/web/search/search-presenter.ts';
import { aBusyResult, aPage, aResult } from './support/web-fixtures.ts';

/** Each condition as somebody sets it, and what stands on the chip that takes it away. */
const CONDITIONS: { [Field in keyof typeof NO_CONDITIONS]: [SearchForm[Field], string] } = {
  near: ['Groningen', 'Binnen 25 km van Groningen'],
  label: [['b-corp'], 'B Corp'],
  impact: [true, 'Alleen met nagekeken keurmerk'],
  municipality: ['GM0106', 'Gemeente: Assen'],
  recognisedBy: ['GM0014', 'Erkend door Groningen'],
  labelOn: ['2025-03-01', 'Keurmerken op 1 mrt 2025'],
  category: ['555', 'Kantine- en cateringdiensten'],
  theme: [['circular'], 'Circulair'],
  size: [['micro'], 'minder dan 10 medewerkers'],
  orderValue: ['10000', 'Kan € 10.000 aan'],
  source: ['leveranciersdatabank', 'Bron: Leveranciersdatabank'],
  without: [['quantity'], 'Weggehaald: hoeveelheid'],
};
const FIELDS = Object.keys(CONDITIONS) as (keyof typeof CONDITIONS)[];
const ALL: SearchForm = {
  ...EMPTY_FORM,
  q: 'lunch',
  sort: 'name',
  ...Object.fromEntries(FIELDS.map((field) => [field, CONDITIONS[field][0]])),
};

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const paramsOf = (href: string | undefined) => [...new URL(href ?? '', 'http://x').searchParams];

describe('a condition of a search', () => {
  const { chips, clearHref } = presentResults({ ...ALL, page: 3 }, aResult(), aPage());

  it('stands on a chip of its own, whatever it is about', () => {
    expect(chips.map(({ text }) => plain(text)).sort()).toEqual(
      FIELDS.map((field) => CONDITIONS[field][1]).sort(),
    );
  });

  it.each(FIELDS)('%s is taken away by its chip alone, with all others and the order kept', (field) => {
    const chip = chips.find(({ text }) => plain(text) === CONDITIONS[field][1]);
    const rest = { ...ALL, [field]: NO_CONDITIONS[field] };
    expect(paramsOf(chip?.removeHref)).toEqual([...searchParams(rest)]);
  });

  it('goes with all others when everything is taken away, and the words and the order stay', () => {
    expect(paramsOf(clearHref)).toEqual([
      ['q', 'lunch'],
      ['sort', 'name'],
    ]);
  });
});

describe('the order of the results', () => {
  const sortsOf = (form: Partial<SearchForm>) =>
    presentResults({ ...EMPTY_FORM, q: 'lunch', ...form }, aResult(), aPage()).sorts;

  it('can be each one that makes sense, and says which it is', () => {
    expect(
      sortsOf({ near: 'Groningen', sort: 'distance' }).map(({ text, current }) => [text, current]),
    ).toEqual([
      ['Beste match', false],
      ['Afstand', true],
      ['Naam', false],
      ['Laatst bijgewerkt', false],
    ]);
    expect(sortsOf({}).map(({ text }) => text)).not.toContain('Afstand');
  });

  it('is changed with all conditions kept, from the first page on', () => {
    const byName = presentResults({ ...ALL, page: 3 }, aResult(), aPage()).sorts.find(
      ({ text }) => text === 'Laatst bijgewerkt',
    );
    expect(paramsOf(byName?.href)).toEqual([...searchParams({ ...ALL, sort: 'updated' })]);
  });

  it('is the best match again once the place is taken away that distances were from', () => {
    const { chips } = presentResults(
      { ...EMPTY_FORM, q: 'lunch', near: 'Groningen', sort: 'distance' },
      aResult(),
      aPage(),
    );
    expect(chips.map(({ removeHref }) => removeHref)).toEqual(['/?q=lunch']);
  });
});

describe('the filters beside the results', () => {
  const { filters } = presentResults(EMPTY_FORM, aBusyResult(), aPage());
  const shown = (choices: { text: string; count?: number }[]) =>
    choices.map(({ text, count }) => [text, count]);

  it('say how many firms each municipality, source and the proof of impact leave', () => {
    expect(shown(filters.municipalities)).toEqual([
      ['Alle gemeenten', undefined],
      ['Assen', 14],
      ['Groningen', 34],
      ['Het Hogeland', 9],
    ]);
    expect(shown(filters.sources)).toEqual([
      ['Alle bronnen', undefined],
      ['Impact Noord', 20],
      ['Leveranciersdatabank', 50],
    ]);
    expect(shown([filters.impact])).toEqual([['Alleen met nagekeken keurmerk', 31]]);
  });

  it('say nothing of how many where that is not counted', () => {
    const { impact } = presentResults({ ...EMPTY_FORM, labelOn: '2025-03-01' }, aResult(), aPage()).filters;
    expect(shown([impact])).toEqual([['Alleen met nagekeken keurmerk', undefined]]);
  });
});
