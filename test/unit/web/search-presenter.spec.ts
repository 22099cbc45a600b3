import { describe, expect, it } from '@jest/globals';

import { type Part } from '../../../src/discovery/understanding/part.ts';
import { pagesShown } from '../../../src/web/search/paging.ts';
import { presentCard } from '../../../src/web/search/result-card.ts';
import { EMPTY_FORM } from '../../../src/web/search/search-form.ts';
import { presentResults, presentSearchBox, shortened } from '../../../src/web/search/search-presenter.ts';
import { aBusyResult, aHit, aPage, aResult } from './support/web-fixtures.ts';

const page = aPage();

describe('filters about labels', () => {
  const asked = { ...EMPTY_FORM, recognisedBy: 'GM0014', labelOn: '2025-03-01' };

  it('can be taken away one by one, and offer the municipalities that have rules', () => {
    const view = presentResults(asked, aResult(), page, ['GM0106', 'GM0014']);
    expect(view.chips.map(({ text, removeHref }) => [text, removeHref])).toEqual([
      ['Erkend door Groningen', '/?labelOn=2025-03-01'],
      ['Keurmerken op 1 mrt 2025', '/?recognisedBy=GM0014'],
    ]);
    expect(view.filters.recognisers.map(({ text, chosen }) => [text, chosen])).toEqual([
      ['Maakt niet uit', false],
      ['Assen', false],
      ['Groningen', true],
    ]);
    expect(presentResults(EMPTY_FORM, aResult(), page).filters.recognisers).toEqual([]);
  });

  it('offer every label of another day, of which the index has no numbers', () => {
    const { labels } = presentResults(
      asked,
      aResult({ facets: { municipality: { GM0014: 1 } } }),
      page,
    ).filters;
    expect(labels.map(({ text, count }) => [text, count])).toContainEqual(['B Corp', undefined]);
  });

  it('quote the policy beside what a municipality recognises', () => {
    const rule = {
      rule: '1',
      municipality: 'GM0014',
      label: 'pso',
      labelName: 'PSO',
      levelName: 'Trede 2',
      criterion: 'social-return',
      note: 'Telt volledig mee.',
      from: '2026-01-01',
      sourceText: 'Inkoop bij een PSO-bedrijf telt volledig mee (verzonnen).',
      sourceUrl: 'javascript:alert(1)',
    };
    expect(presentCard(aHit({ recognition: [rule] }), asked, page).recognition).toEqual([
      {
        title: 'Telt mee bij Groningen',
        note: 'Telt volledig mee.',
        label: 'PSO Trede 2',
        quote: 'Inkoop bij een PSO-bedrijf telt volledig mee (verzonnen).',
      },
    ]);
  });
});

describe('the results', () => {
  const form = {
    ...EMPTY_FORM,
    q: 'Lunch voor 40 personen',
    near: 'groningen',
    label: ['pso:2'],
    impact: true,
    page: 2,
  };
  const view = presentResults(form, { ...aBusyResult(), page: 2 }, page);

  it('say how many there are and which these are', () => {
    expect(view.heading).toBe('57 leveranciers voor ‘Lunch voor 40 personen’');
    expect(view.range).toBe('21 tot en met 25 van 57');
    expect(presentResults(EMPTY_FORM, aResult(), page).heading).toBe('1 leverancier');
    expect(presentResults(EMPTY_FORM, aResult(), aPage('en')).heading).toBe('1 supplier');
  });

  it('show each condition with the way to take it off, the others kept', () => {
    expect(view.chips.map((c) => c.text)).toEqual([
      'Binnen 25 km van Groningen',
      'PSO trede 2 of hoger',
      'Alleen met nagekeken keurmerk',
    ]);
    const params = new URL(view.chips[1]?.removeHref ?? '', 'http://x').searchParams;
    expect([...params]).toEqual([
      ['q', 'Lunch voor 40 personen'],
      ['near', 'groningen'],
      ['radiusKm', '25'],
      ['impact', 'true'],
    ]);
  });

  it('say what was understood, each with the way to say that it was not meant', () => {
    const parts: Part[] = [
      {
        id: 'label:pso',
        kind: 'label',
        because: 'PSO trede 2',
        label: 'pso:2',
        name: 'PSO',
        wish: 'required',
      },
      { id: 'place', kind: 'place', because: 'in Groningen', name: 'Groningen', lat: 53.2, lng: 6.5 },
      { id: 'people', kind: 'people', because: '80 gasten', from: 80, upTo: 80 },
      { id: 'amount', kind: 'amount', because: 'max 4.000 euro', from: null, upTo: 4000, per: 'year' },
      {
        id: 'period',
        kind: 'period',
        because: '12 mei',
        from: '2027-05-12',
        until: '2027-05-12',
        months: 12,
      },
    ];
    const asked = { ...EMPTY_FORM, q: 'lunch', without: ['quantity'] };
    const { understood, chips } = presentResults(asked, aResult({ query: { categories: [], parts } }), page);
    expect(understood.map(({ text, because }) => [text.replaceAll('\u00a0', ' '), because])).toEqual([
      ['PSO trede 2 of hoger (eis)', 'PSO trede 2'],
      ['rond Groningen', 'in Groningen'],
      ['voor 80 personen', '80 gasten'],
      ['tot € 4.000 per jaar', 'max 4.000 euro'],
      ['op 12 mei 2027, 12 maanden', '12 mei'],
    ]);
    expect(understood[0]).toMatchObject({
      withoutHref: '/?q=lunch&without=quantity&without=label%3Apso',
      asFilterHref: '/?q=lunch&label=pso%3A2&without=quantity',
    });
    expect(understood[1]?.asFilterHref).toContain('near=Groningen');
    expect(understood[2]?.asFilterHref).toBeUndefined();
    expect(chips).toEqual([{ text: 'Weggehaald: hoeveelheid', removeHref: '/?q=lunch' }]);
  });

  it('offers the value of an order as a condition, but not a price for each person', () => {
    const amount = { kind: 'amount' as const, because: 'max 60.000', from: null, upTo: 60_000 };
    const parts: Part[] = [
      { ...amount, id: 'amount', per: null },
      { ...amount, id: 'amount', per: 'person' },
    ];
    const { understood } = presentResults(EMPTY_FORM, aResult({ query: { categories: [], parts } }), page);
    expect(understood.map(({ asFilterHref }) => asFilterHref)).toEqual(['/?orderValue=60000', undefined]);
  });

  it('offer the labels that occur and keep the ticked one', () => {
    expect(view.filters.labels.map((l) => [l.value, l.count, l.chosen])).toEqual([
      ['pso', 21, false],
      ['pso:2', 9, true],
      ['code-sociale-ondernemingen', 12, false],
      ['b-corp', 8, false],
      ['co2-prestatieladder', 5, false],
      ['pso-30-plus', 3, false],
    ]);
  });

  it('keep the search in the links to suppliers and to other pages', () => {
    expect(view.cards[0]?.href).toMatch(/^\/leveranciers\/1{8}-.*\?q=Lunch.*&page=2$/);
    expect(view.paging?.next).toMatch(/label=pso%3A2.*page=3/);
  });

  it('offer what helps when there is nothing, with how many firms that brings', () => {
    const asked = { ...form, radiusKm: 10, page: 1 };
    const looser = { without: { label: 0, impact: 5 }, farther: { count: 3, km: 22.4 } };
    const empty = presentResults(asked, aResult({ items: [], total: 0 }), page, [], looser);
    expect(empty.heading).toBe('Niets gevonden voor ‘Lunch voor 40 personen’');
    expect(empty.loosen.map((l) => l.text)).toEqual([
      '3 leveranciers tot 12 km verderop: zoek binnen 25 km',
      '5 leveranciers zonder nagekeken keurmerk',
      'Bekijk alle leveranciers',
    ]);
    expect(empty.loosen[0]?.href).toContain('radiusKm=25');
    expect(empty.loosen[1]?.href).not.toContain('impact');
    expect(empty.loosen.at(-1)?.href).toBe('/?q=');
  });

  it('offer filters about the firm, and a tree of the categories that occur', () => {
    const facets = {
      category: { '555': 4, '553': 2, '909': 9 },
      // One of those that cater has a hotel too.
      division: { '55': 5, '90': 9 },
      theme: { circular: 3 },
      size: { large: 1, micro: 5 },
      orderValue: { '100000': 1, '10000': 4 },
      source: { leveranciersdatabank: 6 },
    };
    const asked = { ...EMPTY_FORM, category: '555', theme: ['food'], orderValue: '60000' };
    const { filters, chips } = presentResults(asked, aResult({ facets }), page);
    expect(
      filters.categories.branches.map(({ open, choices }) => [open, choices.map((c) => [c.value, c.count])]),
    ).toEqual([
      [
        false,
        [
          ['90', 9],
          ['909', 9],
        ],
      ],
      [
        true,
        [
          ['55', 5],
          ['555', 4],
          ['553', 2],
        ],
      ],
    ]);
    expect(filters.categories.other).toBeNull();
    expect(filters.themes.map(({ text, count, chosen }) => [text, count, chosen])).toEqual([
      ['Circulair', 3, false],
      ['Voedseltransitie', undefined, true],
    ]);
    expect(filters.sizes.map(({ value }) => value)).toEqual(['micro', 'large']);
    expect(filters.orderValues.map(({ value, count }) => [value, count])).toEqual([
      ['', undefined],
      ['10000', 4],
      ['60000', undefined],
      ['100000', 1],
    ]);
    expect([filters.set, chips.length]).toEqual([3, 3]);
    const deeper = presentResults({ ...asked, category: '45000000' }, aResult({ facets }), page).filters;
    expect(deeper.categories.other).toMatchObject({ value: '45000000', chosen: true });
  });

  it('offer a way back from a page past the end', () => {
    const past = presentResults({ ...form, page: 9 }, aResult({ items: [], total: 57, page: 9 }), page);
    expect(past.loosen[0]?.text).toBe('Ga naar de eerste pagina');
    expect(past.paging?.previous).toContain('page=3');
  });
});

describe('a fault in what was typed', () => {
  it('stands in our own words beside its field', () => {
    const faults = [{ in: 'query' as const, name: 'near', message: 'unknown place' }];
    const box = presentSearchBox({ ...EMPTY_FORM, near: 'Nergenshuizen' }, faults, page);
    expect(box.nearFault).toMatch(/^Deze plaats of postcode kennen we niet/);
    expect(box.otherFaults).toEqual([]);
  });
});

describe('small things', () => {
  it('cuts a whole request at a word for the heading', () => {
    expect(shortened('a'.repeat(30) + ' ' + 'b'.repeat(60), 50)).toBe(`${'a'.repeat(30)}…`);
    expect(shortened('kort')).toBe('kort');
  });

  it('shows few page numbers, and a number rather than a gap of one', () => {
    expect(pagesShown(1, 3)).toEqual([1, 2, 3]);
    expect(pagesShown(4, 9)).toEqual([1, 2, 3, 4, 5, 'gap', 9]);
    expect(pagesShown(5, 9)).toEqual([1, 'gap', 4, 5, 6, 'gap', 9]);
  });
});
