import { type SearchResult, type SupplierHit } from '../../../../src/discovery/search-query.ts';
import { type Lang } from '../../../../src/web/messages/lang.ts';
import { type NameBook } from '../../../../src/web/site/names.ts';
import { pageContext, type PageContext } from '../../../../src/web/site/page-context.ts';
import { type SiteView } from '../../../../src/web/site/site.ts';
import { type Profile } from '../../../../src/registry/profile.ts';

export const SITE: SiteView = {
  themeClass: 'voorbeeld-theme',
  stylesheets: ['/assets/f/components.css'],
  fonts: [],
  favicon: '/assets/f/favicon.svg',
  exampleList: '/assets/f/voorbeeld-leveranciers.csv',
  scripts: {
    steward: '/assets/f/steward.js',
    questions: '/assets/f/questions.js',
    search: '/assets/f/search.js',
    suggest: '/assets/f/suggest.js',
    map: '/assets/f/map.js',
    copy: '/assets/f/copy.js',
    picks: '/assets/f/picks.js',
    firm: '/assets/f/firm.js',
  },
  map: {
    assets: {
      sheet: '/assets/f/leaflet.css',
      library: '/assets/f/leaflet.js',
      clusters: '/assets/f/supercluster.js',
    },
    tiles: null,
  },
  baseUrl: 'http://localhost:3000',
  demo: false,
};

export const NAMES: NameBook = {
  labels: {
    pso: 'PSO',
    'pso-30-plus': 'PSO 30+',
    'b-corp': 'B Corp',
    'code-sociale-ondernemingen': 'Code Sociale Ondernemingen',
    'co2-prestatieladder': 'CO2-Prestatieladder',
  },
  levelNames: {},
  levels: { 'pso:2': 'Trede 2', 'pso-30-plus:1': 'PSO 30+' },
  sources: { leveranciersdatabank: 'Leveranciersdatabank', 'register-pso': 'PSO-register' },
  municipalities: { GM0014: 'Groningen', GM0106: 'Assen', GM1966: 'Het Hogeland' },
  categories: {
    '55000000': 'Hotel, restaurant en detailhandel',
    '55100000': 'Hoteldiensten',
    '55500000': 'Kantine- en cateringdiensten',
    '55520000': 'Cateringdiensten',
    '90000000': 'Diensten inzake afvalwater, afval, reiniging en milieu',
    '90900000': 'Schoonmaak- en afvalverwijderingsdiensten',
    '90911300': 'Glazenwassen',
  },
};

/** Day on which the pages of tests are looked at. */
export const TODAY = '2026-11-24';

export function aPage(lang: Lang = 'nl', path = '/'): PageContext {
  return pageContext(SITE, NAMES, TODAY, lang, path);
}

export function aHit(over: Partial<SupplierHit> = {}): SupplierHit {
  return {
    id: '11111111-1111-4111-8111-111111111111',
    name: 'De Tafel van Tien',
    place: 'Groningen',
    municipality: { code: 'GM0014', name: 'Groningen' },
    distanceKm: 2.3,
    locationPrecision: 'address',
    impact: true,
    labels: [{ code: 'pso', name: 'PSO', level: 'Trede 2', status: 'verified', validUntil: '2027-05-01' }],
    categories: [{ code: '55520000', label: 'Cateringdiensten' }],
    summary: 'Lunches en borrels van lokale producten, bereid door mensen die op weg zijn naar werk.',
    reasons: ['Levert: Cateringdiensten (door ‘lunch’)', 'PSO Trede 2, geldig tot en met 1 mei 2027'],
    updatedAt: '2026-11-01T10:00:00Z',
    ...over,
  };
}

export function aResult(over: Partial<SearchResult> = {}): SearchResult {
  const items = over.items ?? [aHit()];
  return {
    items,
    total: items.length,
    page: 1,
    pageSize: 20,
    facets: {},
    query: { categories: [], parts: [] },
    ...over,
  };
}

const said = <T>(value: T, source = 'leveranciersdatabank', date = '2026-03-02') => ({ value, source, date });

export function aProfile(over: Partial<Profile> = {}): Profile {
  return {
    supplierId: '11111111-1111-4111-8111-111111111111',
    name: said('De Tafel van Tien'),
    otherNames: [said('Tafel van 10', 'impact-noord', '2026-02-01')],
    kvkNumber: said('01234567'),
    establishmentNumber: said('000012345678'),
    legalForm: said('bv'),
    soleTrader: false,
    street: said('Oosterstraat'),
    houseNumber: said('12a'),
    postcode: said('9711NV'),
    place: said('Groningen'),
    country: said('NL'),
    municipality: { code: 'GM0014', name: 'Groningen' },
    location: { lat: 53.217, lng: 6.568, precision: 'address', source: 'gazetteer' },
    website: said('www.tafelvantien.example', 'self-registration', '2026-10-12'),
    description: said(
      'Wij verzorgen lunches, borrels en diners voor kantoren en evenementen in Groningen en Drenthe.\nOnze keuken is een leerwerkplek: per jaar stromen twaalf mensen door naar een vaste baan.',
      'self-registration',
      '2026-10-12',
    ),
    categories: [
      said({ code: '55520000', label: 'Cateringdiensten', labelEn: 'Catering services' }),
      said({ code: '55320000', label: 'Serveren van maaltijden', labelEn: 'Meal-serving services' }),
    ],
    sbi: [said('56210')],
    employees: said(38),
    size: 'small',
    maxOrderValue: said(250_000, 'self-registration', '2026-10-12'),
    labels: [
      {
        code: 'co2-prestatieladder',
        name: 'CO2-Prestatieladder',
        level: 3,
        levelName: 'Niveau 3',
        version: '3.1',
        status: 'expired',
        validFrom: '2022-01-01',
        validUntil: '2024-12-31',
        source: 'register-co2-prestatieladder',
        date: '2025-01-15',
      },
      {
        code: 'pso',
        name: 'PSO',
        level: 2,
        levelName: 'Trede 2',
        status: 'verified',
        validFrom: '2025-05-02',
        validUntil: '2027-05-01',
        certificateNumber: 'PSO-2025-1187',
        evidenceUrl: 'https://register.example/pso/1187',
        source: 'register-pso',
        date: '2026-11-03',
      },
      { code: 'b-corp', name: 'B Corp', status: 'claimed', source: 'self-registration', date: '2026-10-12' },
    ],
    themes: [
      said('participation', 'self-registration', '2026-10-12'),
      said('food', 'impact-noord', '2026-02-01'),
    ],
    programmes: [said('Sociale Groninger Ondernemers Challenge 2024', 'impact-noord', '2026-02-01')],
    sources: ['leveranciersdatabank', 'impact-noord', 'self-registration'],
    impact: true,
    ...over,
  };
}

/** A list as a busy buyer meets it: near and far, proven and claimed, short and very long. */
export function aBusyResult(): SearchResult {
  return aResult({
    total: 57,
    facets: {
      label: {
        pso: 21,
        'pso:2': 9,
        'b-corp': 8,
        'code-sociale-ondernemingen': 12,
        'co2-prestatieladder': 5,
        'pso-30-plus': 3,
      },
      municipality: { GM0014: 34, GM0106: 14, GM1966: 9 },
      category: { '555': 31, '551': 4, '909': 12 },
      theme: { circular: 14, food: 9, 'sdg-8': 7 },
      size: { micro: 20, small: 21 },
      orderValue: { '10000': 18, '25000': 11, '50000': 4 },
      source: { leveranciersdatabank: 50, 'impact-noord': 20 },
      impact: { true: 31, false: 26 },
    },
    query: {
      categories: [
        { id: 'category:catering', code: '55520000', label: 'Cateringdiensten', because: 'lunch' },
        {
          id: 'category:levensmiddelen',
          code: '15890000',
          label: 'Diverse voedingsmiddelen en gedroogde goederen',
          because: 'vegetarisch',
        },
      ],
      parts: [],
      place: { name: 'Groningen', lat: 53.2, lng: 6.57 },
    },
    items: [
      aHit(),
      aHit({
        id: '22222222-2222-4222-8222-222222222222',
        name: 'Stichting Het Gezamenlijke Sociaal-Maatschappelijke Werkleerbedrijf Noord-Oost Groningen en Omstreken “De Nieuwe Kans”',
        distanceKm: 18.4,
        place: 'Appingedam',
        municipality: { code: 'GM1979', name: 'Eemsdelta' },
        labels: [
          { code: 'b-corp', name: 'B Corp', status: 'claimed' },
          { code: 'pso-30-plus', name: 'PSO 30+', status: 'verified', validUntil: '2026-12-31' },
          { code: 'pso', name: 'PSO', level: 'Trede 3', status: 'verified', validUntil: '2026-12-31' },
          {
            code: 'code-sociale-ondernemingen',
            name: 'Code Sociale Ondernemingen',
            level: 'geregistreerd',
            status: 'verified',
          },
          {
            code: 'co2-prestatieladder',
            name: 'CO2-Prestatieladder',
            level: 'Niveau 3',
            status: 'expired',
            validUntil: '2024-06-30',
          },
          { code: 'iso-14001', name: 'ISO 14001', status: 'claimed' },
        ],
        categories: [
          { code: '55520000', label: 'Cateringdiensten' },
          { code: '55511000', label: 'Kantine- en andere niet-openbare cafetariadiensten' },
          { code: '77310000', label: 'Beplanten en onderhouden van groengebieden' },
        ],
        summary:
          'Werkleerbedrijf met een eigen keuken. Verzorgt dagelijks lunches voor scholen, gemeenten en zorginstellingen, en levert daarnaast groenonderhoud en montagewerk.',
        reasons: [
          'Levert: Cateringdiensten (door ‘lunch’)',
          'PSO Trede 3, geldig tot en met 31 december 2026',
          '18,4 km van Groningen',
        ],
      }),
      aHit({
        id: '33333333-3333-4333-8333-333333333333',
        name: 'Groene Hap',
        locationPrecision: 'place',
        distanceKm: 0,
        impact: false,
        labels: [{ code: 'b-corp', name: 'B Corp', status: 'claimed' }],
        summary: 'Vegetarische en veganistische lunchpakketten, per fiets bezorgd.',
        reasons: ['Levert: Cateringdiensten (door ‘lunch’)', 'Omschrijving noemt ‘vegetarisch’'],
      }),
      aHit({
        id: '44444444-4444-4444-8444-444444444444',
        name: "Broodje van 't Wad",
        place: 'Assen',
        municipality: { code: 'GM0106', name: 'Assen' },
        locationPrecision: 'place',
        distanceKm: 24.9,
        impact: false,
        labels: [
          { code: 'pso', name: 'PSO', level: 'Aspirant', status: 'expired', validUntil: '2025-03-31' },
        ],
        summary: 'Belegde broodjes en soepen.',
        reasons: ['Omschrijving noemt ‘broodjes’'],
      }),
      aHit({
        id: '55555555-5555-4555-8555-555555555555',
        name: 'Kantinezaken Noord',
        distanceKm: 6.8,
        locationPrecision: 'postcode',
        labels: [],
        impact: false,
        summary: '',
        categories: [],
        reasons: ['Naam komt overeen'],
      }),
    ],
  });
}
