import { describe, expect, it } from '@jest/globals';

import { clean } from './cleaned.ts';

describe('a cell with a formula that makes a link', () => {
  it('says what it shows, and in a column of addresses where it leads to', () => {
    const row = clean({
      Naam: '=HYPERLINK("https://firma.example/";"De Firma B.V.")',
      Website: '=HYPERLINK("https://firma.example/";"naar de site")',
      'E-mail': '=hyperlink("mailto:info@firma.example","mail ons")',
      Plaats: '=HYPERLINK("Assen")',
      Omschrijving: '=HYPERLINK(B2;"samengesteld")',
    });
    expect(row.record).toMatchObject({
      name: 'De Firma B.V.',
      website: 'https://firma.example',
      email: 'info@firma.example',
      place: 'Assen',
      description: '=HYPERLINK(B2;"samengesteld")',
    });
  });
});
