import { describe, expect, it } from '@jest/globals';

import { clean, codes } from './cleaned.ts';

describe('a column that says only "Contact"', () => {
  it.each([
    ['Jan Visser', 'Jan Visser', undefined],
    ['info@firma.example', undefined, 'info@firma.example'],
    ['Jan Visser (Jan@firma.example)', 'Jan Visser', 'jan@firma.example'],
    ['J. de Vries / jdv@firma.example', 'J. de Vries', 'jdv@firma.example'],
    ['mailto:info@firma.example; 050-5550123', undefined, 'info@firma.example'],
    ['@firma op Instagram', '@firma op Instagram', undefined],
  ])('%s: who, and where', (contact, who, email) => {
    const { record } = clean({ Naam: 'Contactwerk B.V.', Contact: contact });
    expect([record?.contactPerson, record?.email]).toEqual([who, email]);
  });

  it('gives no address beside a column of addresses', () => {
    const { record } = clean({
      Naam: 'X B.V.',
      Contact: 'Jan (jan@een.example)',
      'E-mail': 'info@twee.example',
    });
    expect([record?.contactPerson, record?.email]).toEqual(['Jan', 'info@twee.example']);
  });
});

it.each([
  "'info@firma.example'",
  '"Info@firma.example"',
  '‘info@firma.example’',
  '<info@firma.example>',
  'mailto:info@firma.example',
  "'mailto:info@firma.example'",
  '[info@firma.example]',
  'info@firma.example.',
])('an address is read out of what was copied with it: %s', (cell) => {
  const row = clean({ Naam: 'X B.V.', 'E-mail': cell });
  expect([row.record?.email, codes(row)]).toEqual(['info@firma.example', []]);
});

it('an apostrophe within an address belongs to it', () => {
  expect(clean({ Naam: 'X B.V.', 'E-mail': "p.o'brien@firma.example" }).record?.email).toBe(
    "p.o'brien@firma.example",
  );
});
