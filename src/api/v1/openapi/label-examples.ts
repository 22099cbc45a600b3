/** A label of the catalogue, as `GET /v1/label-schemes/{code}` answers it. */
export const SCHEME_EXAMPLE = {
  code: 'co2-prestatieladder',
  name: 'CO2-Prestatieladder',
  issuer: 'SKAO',
  registerUrl: 'https://www.co2-prestatieladder.nl',
  proves: 'Het bedrijf heeft zicht op zijn CO2-uitstoot en vermindert die.',
  covers: 'firm',
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
