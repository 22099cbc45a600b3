import { describe, expect, it } from '@jest/globals';

import { type SupplierHit } from '../../../src/discovery/search-query.ts';
import { presentCard, whereabouts } from '../../../src/web/search/result-card.ts';
import { EMPTY_FORM } from '../../../src/web/search/search-form.ts';
import { aBusyResult, aHit, aPage } from './support/web-fixtures.ts';

const page = aPage();

describe('where a supplier is', () => {
  it('is a distance when the address or postcode is known', () => {
    expect(whereabouts(aHit({ distanceKm: 2.34 }), page)).toEqual({ place: 'Groningen', distance: '2,3 km' });
    expect(whereabouts(aHit({ distanceKm: 18.4 }), page).distance).toBe('18 km');
  });

  it('is only the place when no more than the middle of that place is known', () => {
    const known = { locationPrecision: 'place' as const };
    expect(whereabouts(aHit({ ...known, distanceKm: 0 }), page)).toEqual({ place: 'in Groningen' });
    expect(whereabouts(aHit({ ...known, place: 'Assen', distanceKm: 24.9 }), page)).toEqual({
      place: 'Assen',
      distance: 'ongeveer 25 km',
    });
    expect(whereabouts(aHit({ ...known, place: 'Haren', distanceKm: 6.8 }), page).distance).toBe(
      'ongeveer 7 km',
    );
  });

  it('is said to be unknown rather than left empty', () => {
    expect(whereabouts(aHit({ place: null, municipality: null }), page).place).toBe('Plaats onbekend');
  });
});

describe('a firm that sits farther away than was asked for', () => {
  const serves = (hit: Parameters<typeof aHit>[0]) => presentCard(aHit(hit), null, page).serves;

  it('is said to work here too, and to come from farther away when that is known', () => {
    expect(serves({ nearby: 'serves', distanceKm: 34 })).toBe('komt van verder weg, werkt ook hier');
    expect(serves({ nearby: 'located', distanceKm: 3 })).toBeUndefined();
    const unknown = aHit({ nearby: 'serves' });
    delete unknown.distanceKm;
    expect(presentCard(unknown, null, page).serves).toBe('werkt ook hier');
  });
});

describe('labels on a card', () => {
  it('put proof before claims and say which is which', () => {
    const { labels, moreLabels } = presentCard(aBusyResult().items[1] ?? aHit(), null, page);
    expect(labels.map((l) => [l.name, l.statusText, l.period])).toEqual([
      ['PSO 30+', 'nagekeken', 'geldig t/m 31 dec 2026'],
      ['PSO Trede 3', 'nagekeken', 'geldig t/m 31 dec 2026'],
      ['Code Sociale Ondernemingen geregistreerd', 'nagekeken', undefined],
      ['B Corp', 'zelf opgegeven', undefined],
    ]);
    expect(moreLabels).toBe(2);
  });

  it('are told once: what a mark says is no reason again, what has no room is', () => {
    const offer = 'Levert: Cateringdiensten (door ‘lunch’)';
    expect(presentCard(aHit(), null, page).reasons).toEqual([offer]);
    const held = Array.from({ length: 6 }, (_, at) => ({ code: `l${at}`, name: `Label ${at}` }));
    const labels = held.map((label) => ({ ...label, status: 'verified' as const }));
    const reasons = [offer, ...held.map(({ name }) => name)];
    expect(presentCard(aHit({ labels, reasons }), null, page).reasons).toEqual([offer, 'Label 4', 'Label 5']);
  });

  it('mark a last day that no source names as an assumption', () => {
    const label = { code: 'b-corp', name: 'B Corp', status: 'verified', validUntil: '2027-05-01' } as const;
    const shown = (more: Partial<SupplierHit['labels'][number]>) =>
      presentCard(aHit({ labels: [{ ...label, ...more }] }), null, page).labels[0]?.period;
    expect(shown({ untilBasis: 'usual' })).toBe('geldig t/m 1 mei 2027 (aangenomen)');
    expect(shown({})).toBe('geldig t/m 1 mei 2027');
    const ended = { status: 'expired', validUntil: '2026-05-31', untilBasis: 'reported' } as const;
    expect(shown(ended)).toBe('verlopen uiterlijk op 31 mei 2026');
    expect(shown({ ...ended, untilBasis: 'usual' })).toBe('verlopen op 31 mei 2026 (aangenomen)');
  });

  it('say of one in its days of grace that it ended and still counts, on the day that is asked about', () => {
    const label = { code: 'pso', name: 'PSO', status: 'verified', validUntil: '2026-11-01' } as const;
    const shown = (form: typeof EMPTY_FORM | null) => {
      const [first] = presentCard(aHit({ labels: [label] }), form, page).labels;
      return [first?.status, first?.statusText, first?.period];
    };
    expect(shown(null)).toEqual(['grace', 'telt nog mee (uitlooptijd)', 'eindigde op 1 nov 2026']);
    expect(shown({ ...EMPTY_FORM, labelOn: '2026-11-01' })).toEqual([
      'verified',
      'nagekeken',
      'geldig t/m 1 nov 2026',
    ]);
  });

  it('say of an expired one when it ended', () => {
    const hit = aHit({ labels: [{ code: 'pso', name: 'PSO', status: 'expired', validUntil: '2025-03-31' }] });
    expect(presentCard(hit, null, page).labels[0]?.period).toBe('verlopen op 31 mrt 2025');
    const ahead = { code: 'pso', name: 'PSO', status: 'expired', validUntil: '2099-03-31' } as const;
    expect(presentCard(aHit({ labels: [ahead] }), null, page).labels[0]?.period).toBe(
      'verloopt op 31 mrt 2099',
    );
  });
});

describe('what a supplier delivers', () => {
  it('has its English name on an English page', () => {
    const categories = [{ code: '90911300', label: 'Glazenwassen' }];
    const english = {
      ...aPage('en'),
      names: { ...page.names, categories: { '90911300': 'Window cleaning' } },
    };
    expect(presentCard(aHit({ categories }), null, english).categories).toEqual(['Window cleaning']);
    expect(presentCard(aHit({ categories }), null, page).categories).toEqual(['Glazenwassen']);
  });

  it('starts with what was asked for', () => {
    const categories = [
      { code: '15000000', label: 'Voeding' },
      { code: '39299000', label: 'Glaswerk' },
      { code: '55520000', label: 'Cateringdiensten' },
    ];
    expect(presentCard(aHit({ categories }), null, page, ['55500000']).categories[0]).toBe(
      'Cateringdiensten',
    );
    expect(presentCard(aHit({ categories }), null, page).categories[0]).toBe('Voeding');
    const [first = { code: '', label: '' }] = categories;
    const suggested = aHit({ categories: [{ ...first, suggested: true }] });
    expect(presentCard(suggested, null, page).categories).toEqual([`${first.label} (voorstel)`]);
  });
});
