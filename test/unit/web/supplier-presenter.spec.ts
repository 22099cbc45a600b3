import { describe, expect, it } from '@jest/globals';

import { type HistoricHolding } from '../../../src/enrichment/labels/label-history.ts';
import { type FieldChange, type HistoryEvent } from '../../../src/registry/history/history-event.ts';
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
    expect(facts['Grootste opdracht']?.replace(/\s/g, ' ')).toBe('tot € 250.000 (zonder btw)');
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

  it('tells through time what each label rested on, and keeps refused claims to the stewards', () => {
    const pso = { label: 'pso', name: 'PSO', source: 'register-pso', statedOn: '2026-11-03' } as const;
    const background = {
      changes: [],
      recognition: null,
      confirmation: null,
      similar: [],
      history: [
        {
          ...pso,
          levelName: 'Trede 2',
          basis: 'verified',
          status: 'verified',
          validUntil: '2026-11-01',
          graceUntil: '2026-12-01',
          untilBasis: 'stated',
          confirmedOn: '2026-11-20',
        },
        {
          ...pso,
          basis: 'verified',
          status: 'replaced',
          validFrom: '2022-03-01',
          validUntil: '2024-02-29',
          untilBasis: 'usual',
          replacedOn: '2024-03-01',
        },
        { ...pso, basis: 'claimed', status: 'claimed', untilBasis: 'unknown', source: 'self-registration' },
        { ...pso, basis: 'claimed', status: 'withdrawn', untilBasis: 'unknown', withdrawnOn: '2026-11-01' },
      ] satisfies HistoricHolding[],
    };
    const view = presentSupplier(aProfile(), '2026-11-03T08:00:00Z', {}, aPage(), background);
    expect(view.history.rows.map(({ name, period, status, basis }) => [name, period, status, basis])).toEqual(
      [
        [
          'PSO Trede 2',
          'tot en met 1 nov 2026',
          'telt nog mee (uitlooptijd), telt mee tot en met 1 dec 2026',
          'staat in PSO-register, laatst bevestigd op 20 nov 2026',
        ],
        [
          'PSO',
          '1 mrt 2022 tot en met 29 feb 2024 (aangenomen, naar de gebruikelijke looptijd)',
          'vervangen door een latere vermelding, 1 mrt 2024',
          'stond in PSO-register, op 3 nov 2026',
        ],
        [
          'PSO',
          'onbekend',
          'zelf opgegeven',
          'gezegd door het bedrijf zelf op 3 nov 2026; geen bewijs gezien',
        ],
      ],
    );
  });

  it('tells what changed in plain words, what one source said on one day together, and folds away what is further back', () => {
    const said = { source: 'leveranciersdatabank', statedOn: '2026-06-10' };
    const on = '2026-06-12';
    const change = (change: FieldChange): HistoryEvent => ({ on, kind: 'changed', change, ...said });
    const changes: HistoryEvent[] = [
      { on: '2026-11-03', kind: 'confirmed' },
      { on: '2026-10-01', kind: 'merged', name: 'Dubbel' },
      change({ field: 'place', before: 'Assen', after: 'Groningen' }),
      change({ field: 'employees', after: 1 }),
      change({ field: 'legalForm', before: 'eenmanszaak' }),
      change({ field: 'categories', added: ['55520000'], removed: ['90911300'] }),
      change({ field: 'serviceArea', done: 'added' }),
      change({ field: 'address', before: 'Kade 1, 9712HM', after: 'Kade 2, 9712HM' }),
      {
        ...{ on: '2025-05-02', kind: 'label', turn: 'other-level', levelBefore: 'Trede 1' },
        ...{ label: { code: 'pso', name: 'PSO', level: 'Trede 2' }, validUntil: '2027-05-01' },
        ...{ source: 'register-pso', statedOn: '2025-05-02' },
      },
      ...Array.from({ length: 9 }, (_, year): HistoryEvent => {
        const day = `${2024 - year}-01-01`;
        return { on: day, kind: 'source-added', source: 'impact-noord', statedOn: day };
      }),
    ];
    const background = { history: [], recognition: null, similar: [], confirmation: null, changes };
    const view = presentSupplier(aProfile(), '2026-11-03T08:00:00Z', {}, aPage(), background).changes;
    expect(view.rows.slice(0, 5)).toEqual([
      { when: '3 november 2026', what: ['Het bedrijf bevestigde dat alles klopt'], who: '' },
      { when: '1 oktober 2026', what: ['Dubbele vermelding ‘Dubbel’ hierin opgegaan'], who: '' },
      {
        when: '12 juni 2026',
        what: [
          'Adres: van Kade 1, 9712 HM naar Kade 2, 9712 HM',
          'Werkgebied erbij',
          'Categorieën erbij: Cateringdiensten; Categorieën weg: Glazenwassen',
          'Rechtsvorm: niet meer bekend (was Eenmanszaak)',
          'Omvang: 1 medewerker (was niet bekend)',
          'Plaats: van Assen naar Groningen',
        ],
        who: 'Leveranciersdatabank, stand van 10 jun 2026',
      },
      {
        when: '2 mei 2025',
        what: ['PSO: van Trede 1 naar Trede 2, geldig tot en met 1 mei 2027'],
        who: 'PSO-register',
      },
      { when: '1 januari 2024', what: ['Ook bekend via Impact Noord'], who: 'Impact Noord' },
    ]);
    expect([view.rows.length, view.earlier.length]).toEqual([10, 3]);
  });

  it('says which day its labels are of, when that is not today', () => {
    const view = present(aProfile(), { labelOn: '2025-03-01' });
    expect([view.labelsOn, view.history.statusTitle]).toEqual([
      'U ziet de keurmerken zoals ze waren op 1 maart 2025.',
      'Op 1 mrt 2025',
    ]);
    expect(present().labelsOn).toBeUndefined();
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

  it('leads back to its place in the list that the buyer came from, and only there', () => {
    expect(present(aProfile(), { q: 'lunch', near: 'Assen', page: '2' }).back).toEqual({
      href: '/?q=lunch&near=Assen&radiusKm=25&page=2#leverancier-11111111-1111-4111-8111-111111111111',
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
      'voorstel van dit register, vanwege ‘lunch’',
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
