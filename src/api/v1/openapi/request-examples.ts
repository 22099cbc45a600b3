import { SHORTLIST_EXAMPLE, SHORTLIST_REQUEST_EXAMPLE } from './shortlist-examples.ts';

const BY = 'api-key:0b8f7a52-6f0e-4c1e-9a55-3d9c9f6f1c66';
const FIRM = '0b8f7a52-6f0e-4c1e-9a55-3d9c9f6f1c11';
const AT = '2026-11-26T10:00:00.000Z';

export const REQUEST_EXAMPLE = {
  id: '3a1e6d0c-1f0b-4f5d-8f0e-9b1f6c2d7e11',
  municipality: 'GM0014',
  title: SHORTLIST_REQUEST_EXAMPLE.title,
  query: SHORTLIST_REQUEST_EXAMPLE,
  revision: 1,
  used: false,
  createdBy: BY,
  createdAt: AT,
  updatedAt: AT,
  closedAt: null,
  shortlist: { version: 1, madeAt: AT, able: 0, nearMisses: 1 },
};

export const CHOICE_REQUEST_EXAMPLE = {
  supplierId: FIRM,
  status: 'contacted',
  reason: 'Kan het werk in twee keer doen, dan past het.',
};

export const CHOICE_EXAMPLE = {
  lot: 0,
  supplierName: 'Noorderglas Schoonmaak B.V.',
  version: 1,
  drawId: null,
  at: AT,
  by: BY,
  ...CHOICE_REQUEST_EXAMPLE,
};

const NUTS = { code: 'NL115', name: 'Overig Groningen' };

export const HAND_OVER_EXAMPLE = {
  requestId: REQUEST_EXAMPLE.id,
  title: REQUEST_EXAMPLE.title,
  buyer: { municipality: 'GM0014', name: 'Groningen', nuts: NUTS },
  categories: [{ code: '90911300', label: 'Reinigen van ramen' }],
  place: 'Groningen',
  estimatedValue: 20_000,
  lots: [
    {
      lot: 0,
      title: null,
      categories: [{ code: '90911300', label: 'Reinigen van ramen' }],
      estimatedValue: 20_000,
      firms: [
        {
          supplierId: FIRM,
          name: 'Noorderglas Schoonmaak B.V.',
          kvkNumber: '99000011',
          place: 'Groningen',
          nuts: NUTS,
          status: 'invited',
          listed: true,
        },
      ],
    },
  ],
};

export const DRAW_REQUEST_EXAMPLE = { invitations: 3 };

export const DRAW_EXAMPLE = {
  id: '17',
  lot: 0,
  version: 1,
  rule: {
    version: 'fewest-first-1',
    nl: 'Wie het minst vaak gevraagd is ...',
    en: 'Who was asked least often ...',
  },
  seed: '9f86d081884c7d659a2feaa0c55ad015',
  invitations: 3,
  among: null,
  entrants: [
    {
      id: FIRM,
      name: 'Noorderglas Schoonmaak B.V.',
      asked: 0,
      ticket: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
    },
  ],
  at: AT,
  by: BY,
};

const CONTENT_HASH = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

export const KEPT_SHORTLIST_EXAMPLE = {
  requestId: REQUEST_EXAMPLE.id,
  version: 1,
  madeAt: AT,
  madeBy: BY,
  contentHash: CONTENT_HASH,
  ...SHORTLIST_EXAMPLE,
  choices: [],
  draws: [],
};

export const RECORD_EXAMPLE = {
  request: REQUEST_EXAMPLE,
  shortlists: [
    {
      version: 1,
      madeAt: AT,
      madeBy: BY,
      asked: SHORTLIST_REQUEST_EXAMPLE,
      content: SHORTLIST_EXAMPLE,
      contentHash: CONTENT_HASH,
    },
  ],
  draws: [],
  choices: [CHOICE_EXAMPLE],
};
