/** Firms in these examples do not exist. */
const LABEL = { code: 'pso', name: 'Prestatieladder Socialer Ondernemen' };
const CATEGORY = { code: '90911300', label: 'Glazenwassen' };
const GRONINGEN = { code: 'GM0014', name: 'Groningen' };
const sourced = <T>(value: T) => ({ value, source: 'leveranciersdatabank', date: '2026-10-01' });

export const SEARCH_EXAMPLE = {
  items: [
    {
      id: '0b8f7a52-6f0e-4c1e-9a55-3d9c9f6f1c11',
      name: 'Noorderglas Schoonmaak B.V.',
      kvkNumber: '00000001',
      place: 'Groningen',
      municipality: GRONINGEN,
      distanceKm: 2.3,
      locationPrecision: 'postcode',
      impact: true,
      labels: [{ ...LABEL, level: 'Trede 2', status: 'verified', validUntil: '2027-05-31' }],
      categories: [CATEGORY],
      summary: 'Glazenwassen en schoonmaak door mensen met afstand tot de arbeidsmarkt.',
      reasons: ["doet glazenwassen ('ramen lappen')", 'PSO trede 2 tot 31 mei 2027', 'op 2,3 km'],
      updatedAt: '2026-11-20T09:15:00.000Z',
    },
  ],
  total: 1,
  page: 1,
  pageSize: 20,
  query: {
    categories: [{ id: 'category:glasbewassing', ...CATEGORY, because: 'ramen lappen' }],
    parts: [
      {
        id: 'label:pso',
        kind: 'label',
        because: 'PSO trede 2',
        label: 'pso:2',
        name: 'PSO',
        wish: 'required',
      },
    ],
    place: { name: '9712 (Groningen)', lat: 53.2194, lng: 6.5665 },
  },
};

export const SUPPLIER_EXAMPLE = {
  id: '0b8f7a52-6f0e-4c1e-9a55-3d9c9f6f1c11',
  name: sourced('Noorderglas Schoonmaak B.V.'),
  otherNames: [],
  kvkNumber: sourced('00000001'),
  soleTrader: false,
  place: sourced('Groningen'),
  country: sourced('NL'),
  municipality: GRONINGEN,
  categories: [sourced(CATEGORY)],
  sbi: [],
  labels: [
    {
      ...LABEL,
      level: 2,
      levelName: 'Trede 2',
      status: 'verified',
      validFrom: '2025-06-01',
      validUntil: '2027-05-31',
      source: 'register-pso',
      date: '2026-11-01',
    },
  ],
  themes: [],
  programmes: [],
  sources: ['leveranciersdatabank', 'register-pso'],
  impact: true,
  createdAt: '2026-10-01T08:00:00.000Z',
  updatedAt: '2026-11-20T09:15:00.000Z',
};

export const IMPORT_EXAMPLE = {
  id: '5f3c8f5e-2a8e-4a0b-9a0e-6f4f7f0e2d11',
  source: 'leveranciersdatabank',
  fileName: 'leveranciers.csv',
  status: 'queued',
  dryRun: false,
  delivery: 'replace',
  listedOn: '2026-11-24',
  recordsEnded: 0,
  reversing: false,
  rows: { total: 0, created: 0, updated: 0, unchanged: 0, review: 0, rejected: 0 },
  encoding: null,
  delimiter: null,
  headerLine: null,
  sheet: null,
  sheets: [],
  foundBy: { encoding: null, delimiter: null, headerLine: null, sheet: null },
  columns: [],
  mapping: {},
  columnsIgnored: [],
  warnings: [],
  refusal: null,
  problem: null,
  searchable: false,
  progress: {
    step: 'waiting',
    rowsRead: 0,
    rowsStaged: 0,
    rowsMatched: 0,
    suppliersTouched: 0,
    suppliersPublished: 0,
    suppliersIndexed: 0,
    perSecond: null,
    secondsLeft: null,
  },
  createdAt: '2026-11-24T12:00:00.000Z',
  startedAt: null,
  finishedAt: null,
};

export const IMPORT_ROWS_EXAMPLE = {
  items: [
    {
      line: 14,
      sheetRow: 14,
      outcome: 'rejected',
      reasons: [{ code: 'name-missing', field: 'name', message: 'The row has no name.' }],
      raw: { Naam: '', Plaats: 'Groningen' },
    },
  ],
  total: 1,
  page: 1,
  pageSize: 20,
};

export const ENDED_RECORDS_EXAMPLE = {
  items: [
    {
      name: 'Noorderglas Schoonmaak B.V.',
      statedOn: '2026-10-01',
      supplierId: '0b8f7a52-6f0e-4c1e-9a55-3d9c9f6f1c11',
    },
  ],
  total: 1,
  page: 1,
  pageSize: 20,
};
