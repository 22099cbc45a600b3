import { describe, expect, it } from '@jest/globals';

import { withoutMark } from '../../../src/intake/cleaning/without-mark.ts';
import { cleanRow } from '../../../src/intake/cleaning/clean-row.ts';
import { mapColumns } from '../../../src/intake/columns/map-columns.ts';

describe('a text whose private numbers were cut out', () => {
  it.each([
    ['Betalen op [not stored] graag', 'Betalen op graag'],
    ['Wij schilderen. IBAN: [not stored].', 'Wij schilderen.'],
    ['Wij schilderen ([not stored]) in Assen', 'Wij schilderen in Assen'],
    ['Eigenaar, [not stored], Assen', 'Eigenaar, Assen'],
    ['btw-nummer [not stored]\nSchilderwerk', 'Schilderwerk'],
    ['Zorg; rekening nr. [not stored] of [not stored]; catering', 'Zorg; catering'],
    ['Eerst.\n\n[not stored]\n\nDan.', 'Eerst.\n\nDan.'],
    ['[not stored]', ''],
    ['Niets weg , hier', 'Niets weg , hier'],
  ])('%j reads %j', (text, read) => expect(withoutMark(text)).toBe(read));

  it('is what is published, while the raw cell shows that something is missing', () => {
    const mapped = mapColumns(['Naam', 'Omschrijving'], {}, {});
    if (!mapped.ok) throw new Error(mapped.refusal.message);
    const text = 'Schilderwerk binnen en buiten. IBAN NL91ABNA0417164300, ook op zaterdag.';
    const { raw, record } = cleanRow(['Schilder Kwast', text], mapped.mapping);
    expect(record?.description).toBe('Schilderwerk binnen en buiten. ook op zaterdag.');
    expect(raw['Omschrijving']).toContain('[not stored]');
  });
});
