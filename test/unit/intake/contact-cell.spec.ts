import { describe, expect, it } from '@jest/globals';

import { clean } from './cleaned.ts';

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
