/** A label of the catalogue, as `GET /v1/label-schemes/{code}` answers it. */
export const SCHEME_EXAMPLE = {
  code: 'co2-prestatieladder',
  name: 'CO2-Prestatieladder',
  issuer: 'SKAO',
  registerUrl: 'https://www.co2-prestatieladder.nl',
  proves: 'Het bedrijf heeft zicht op zijn CO2-uitstoot en vermindert die.',
  covers: 'firm',
  kind: 'certificate',
  usualValidityMonths: 36,
  graceDays: 0,
  aliases: ['co2 ladder'],
  versions: [
    {
      version: '4.0',
      startsOn: '2025-01-14',
      about: 'Drie treden.',
      levels: [{ code: 'trede-3', rank: 3, nameNl: 'Trede 3', nameEn: 'Step 3', aliases: ['trede iii'] }],
    },
  ],
};

/** One line of `GET /v1/suppliers/{id}/labels`. */
export const HISTORY_EXAMPLE = {
  label: 'pso',
  name: 'PSO',
  level: 2,
  levelName: 'Trede 2',
  status: 'replaced',
  basis: 'verified',
  validFrom: '2022-03-01',
  validUntil: '2024-02-29',
  untilBasis: 'stated',
  replacedOn: '2024-03-01',
  certificateNumber: 'PSO-2022-1234',
  source: 'register-pso',
  statedOn: '2022-03-15',
};

/** Body of `POST /v1/suppliers/{id}/label-checks`. */
export const CHECK_EXAMPLE = {
  label: 'mvo-prestatieladder',
  level: 'niveau-3',
  validFrom: '2025-05-01',
  validUntil: '2028-04-30',
  certificateNumber: 'MVO-2025-17',
  evidenceFile: 'zaak 2026-118, bijlage 3',
};

/** A rule of a municipality, as it is given. The policy is made up. */
export const RULE_REQUEST_EXAMPLE = {
  label: 'code-sociale-ondernemingen',
  fromLevel: 'geregistreerd',
  criterion: 'social-return',
  countsPercent: 100,
  note: 'Facturen van geregistreerde sociale ondernemingen tellen voor 100 % mee voor social return.',
  from: '2026-01-01',
  sourceText:
    'Inkoop bij een onderneming die de Code onderschrijft, telt volledig mee (verzonnen voorbeeld).',
  sourceUrl: 'https://gemeente.example/beleid/social-return',
};

/** The same as it is answered. */
export const RULE_EXAMPLE = { id: '7', municipality: 'GM0014', ...RULE_REQUEST_EXAMPLE };

/** A reminder to a firm. */
export const REMINDER_EXAMPLE = {
  id: '31',
  supplierId: '0b8f7a52-6f0e-4c1e-9a55-3d9c9f6f1c11',
  label: 'pso',
  validUntil: '2027-02-22',
  decidedOn: '2026-11-24',
  daysBefore: 90,
  status: 'waiting',
  recipient: 'info@noorderglas.example',
  subject: 'Noorderglas Schoonmaak B.V.: PSO Trede 2 loopt af op 22 februari 2027',
  body: 'Beste mensen van Noorderglas Schoonmaak B.V., ...',
  attempts: 0,
  lastError: null,
  sentAt: null,
};
