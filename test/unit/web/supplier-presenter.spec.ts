import { describe, expect, it } from '@jest/globals';

import { safeUrl } from '../../../src/web/safe-url.ts';
import { presentSupplier } from '../../../src/web/supplier/supplier-presenter.ts';
import { aPage, aProfile } from './support/web-fixtures.ts';

const present = (profile = aProfile(), params = {}, lang: 'nl' | 'en' = 'nl') =>
  presentSupplier(profile, '2026-11-03T08:00:00Z', params, aPage(lang));

describe('a supplier', () => {
  it('shows its facts as people read them', () => {
    const facts = Object.fromEntries(present().facts.map(({ name, value }) => [name, value]));
    expect(facts).toMatchObject({
      Adres: 'Oosterstraat 12a, 9711 NV Groningen',
      'KvK-nummer': '01234567',
      Omvang: '38 medewerkers',
      Rechtsvorm: 'Besloten vennootschap',
      'Thema’s': 'Arbeidsparticipatie, Voedseltransitie',
    });
    expect(facts['Grootste opdracht']?.replace(/\s/g, ' ')).toBe('tot € 250.000 (exclusief btw)');
  });

  it('of one person shows nothing that is that person’s, anywhere on the page', () => {
    const view = present(aProfile({ soleTrader: true, legalForm: undefined }));
    expect(JSON.stringify(view)).not.toMatch(
      /01234567|000012345678|Oosterstraat|12a|9711|KvK|Adres|Vestiging/,
    );
    expect(view.facts).toContainEqual({ name: 'Plaats', value: 'Groningen' });
  });

  it('puts proven labels first, each with who says so', () => {
    expect(present().labels.map((l) => [l.name, l.status, l.saidBy])).toEqual([
      ['PSO Trede 2', 'verified', 'Volgens PSO-register, 3 november 2026'],
      ['B Corp', 'claimed', 'Volgens het bedrijf zelf, 12 oktober 2026'],
      ['CO2-Prestatieladder Niveau 3', 'expired', 'Volgens register CO₂-Prestatieladder, 15 januari 2025'],
    ]);
  });

  it('draws a membership otherwise than proof, and says since when a label is withdrawn', () => {
    const said = { source: 'register-pso', date: '2026-11-03' };
    const { labels } = present(
      aProfile({
        labels: [
          { code: 'lid', name: 'Lid van Iets', status: 'verified', membership: true, ...said },
          { code: 'pso', name: 'PSO', status: 'withdrawn', withdrawnOn: '2026-10-01', ...said },
        ],
      }),
    );
    expect(labels.map(({ name, status, statusText }) => [name, status, statusText])).toEqual([
      ['Lid van Iets', 'membership', 'lidmaatschap, geen keuring'],
      ['PSO', 'withdrawn', 'ingetrokken'],
    ]);
    expect(labels[1]?.facts).toEqual([{ name: 'Ingetrokken per', value: '1 oktober 2026' }]);
  });

  it('names a programme with its year, and says that it is no label', () => {
    const programmes = [{ value: 'city-deal', year: 2022, source: 'impact-noord', date: '2026-02-01' }];
    expect(present(aProfile({ programmes })).facts).toContainEqual({
      name: 'Deed mee aan',
      value: 'City Deal (2022)',
      hint: 'Geen keurmerk',
    });
  });

  it('says which source states which facts, once a source and date', () => {
    expect(present().provenance).toContainEqual({
      fields: 'Omschrijving, Website, Grootste opdracht, Thema’s',
      source: 'het bedrijf zelf',
      date: '12 oktober 2026',
    });
  });

  it('leads back to the list that the buyer came from, and only there', () => {
    expect(present(aProfile(), { q: 'lunch', near: 'Assen', page: '2' }).back).toEqual({
      href: '/?q=lunch&near=Assen&radiusKm=25&page=2',
      toResults: true,
    });
    expect(present(aProfile(), { next: 'https://evil.example' }).back).toEqual({
      href: '/',
      toResults: false,
    });
  });

  it('says of a category that the register suggests what led to it', () => {
    const [first, ...others] = aProfile().categories;
    const suggested = {
      ...first!,
      source: 'derived',
      suggestion: { from: 'text' as const, because: 'lunch' },
    };
    const { categories } = present({ ...aProfile(), categories: [suggested, ...others] }, {}, 'nl');
    expect(categories.map(({ hint }) => hint)).toEqual([
      'voorstel van dit register, vanwege “lunch”',
      undefined,
    ]);
  });

  it('names categories in the language of the page', () => {
    expect(present(aProfile(), {}, 'en').categories[0]?.text).toBe('Catering services');
  });
});

describe('an address from a source', () => {
  it('becomes a link only when it is a web address', () => {
    expect(safeUrl('www.tafel.example')).toBe('https://www.tafel.example/');
    expect(safeUrl('javascript:alert(1)')).toBeUndefined();
    expect(safeUrl(' data:text/html,x')).toBeUndefined();
    expect(safeUrl('geen website')).toBeUndefined();
  });
});
