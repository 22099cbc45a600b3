import { SEARCH_EXAMPLE } from './examples.ts';

/** Firms in these examples do not exist. */
const [firm] = SEARCH_EXAMPLE.items;

export const SHORTLIST_REQUEST_EXAMPLE = {
  title: 'Glazenwassen gemeentehuis',
  text: 'Vier keer per jaar de ramen van het gemeentehuis lappen',
  near: '9712HM',
  radiusKm: 25,
  estimatedValue: 40_000,
  requiredLabels: ['pso:2'],
  on: '2027-01-01',
};

const DOES = {
  name: 'category',
  met: true,
  outcome: 'met',
  value: ['90911300'],
  wanted: ['90911300'],
  reason: { nl: 'doet glazenwassen', en: 'does glazenwassen' },
};

const CAPACITY = {
  name: 'capacity',
  met: false,
  outcome: 'not-met',
  value: 25_000,
  wanted: 40_000,
  reason: {
    nl: 'kan opdrachten tot € 25.000 aan, gevraagd is € 40.000',
    en: 'can take orders of up to EUR 25,000, EUR 40,000 is asked for',
  },
};

export const SHORTLIST_EXAMPLE = {
  items: [],
  nearMisses: [
    {
      supplier: { ...firm, reasons: ['Levert: glazenwassen (door ‘ramen lappen’)'] },
      score: 7.215,
      criteria: [DOES, CAPACITY],
      reasons: [DOES.reason.nl, CAPACITY.reason.nl],
      failed: CAPACITY,
    },
  ],
  query: {
    categories: [
      { code: '90911300', label: 'Glazenwassen', because: 'ramen lappen', id: 'category:glasbewassing' },
    ],
    categoriesNeeded: 'any',
    place: { name: '9712 (Groningen)', lat: 53.2194, lng: 6.5665 },
    radiusKm: 25,
    estimatedValue: 40_000,
    requiredLabels: ['pso:2'],
    on: '2027-01-01',
    fromText: [],
  },
  pool: { judged: 1, able: 0, nearMisses: 1, complete: true },
  feasibility: {
    whole: { able: 0, unsure: 0 },
    lots: [],
    share: 1,
    reserved: {
      qualifying: 0,
      needed: 3,
      leavesCompetition: false,
      reason: { nl: '0 van de 0 geschikte bedrijven ...', en: '0 of 0 able firms ...' },
    },
    thresholds: [
      {
        code: 'eu-supplies-services',
        value: 216_000,
        unit: 'EUR',
        from: '2026-01-01',
        until: '2027-12-31',
        source: 'Richtlijn 2014/24/EU art. 4(c), zoals gewijzigd bij Gedelegeerde Verordening (EU) 2025/2152',
        readOn: '2026-11-26',
        reached: false,
      },
    ],
    notes: [],
  },
  lots: [],
};
