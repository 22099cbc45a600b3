import { describe, expect, it } from '@jest/globals';

import { clean, codes } from './cleaned.ts';

describe('a citizen service number as a whole cell', () => {
  it.each(['Plaats', 'Straat', 'Omschrijving', 'Contactpersoon', 'Keurmerken', 'Postcode'])(
    'of %s leaves nothing behind but the mark in the raw cell',
    (header) => {
      const row = clean({ Naam: 'Klus Alleen', [header]: '123456782' });
      expect(JSON.stringify(row.record)).not.toMatch(/not stored|123456782/i);
      expect(row.raw[header]).toBe('[not stored]');
    },
  );

  it('is no name', () => {
    const row = clean({ Naam: '123456782', Plaats: 'Assen' });
    expect([row.record, codes(row)]).toEqual([null, ['name-missing', 'name-private']]);
  });

  it('rejects a KvK number, also when the report with the mark in its place comes back as it was', () => {
    const row = clean({ Naam: 'Klus Alleen', KvK: '123456782' });
    expect([row.record, codes(row)]).toEqual([null, ['kvk-length']]);
    const again = clean({ Naam: 'Klus Alleen', KvK: row.raw['KvK'] ?? '' });
    expect([again.record, codes(again)]).toEqual([null, ['kvk-characters']]);
  });
});

describe('a private number in a name', () => {
  it.each([
    ['J. Jansen (BSN 123456782)', 'J. Jansen'],
    ['123456782 - Klusbedrijf Jansen', 'Klusbedrijf Jansen'],
    ['Klusbedrijf Jansen / 123456782', 'Klusbedrijf Jansen'],
    ['JANSEN KLUSSEN, IBAN: NL91 ABNA 0417 1643 00', 'Jansen Klussen'],
    ['Jansen 123456782 Zn.', 'Jansen Zn.'],
    ['Jansen [not stored]', 'Jansen'],
    ['Jansen [niet bewaard]', 'Jansen'],
  ])('%s: the firm is called %s, and the row says that something is gone', (name, read) => {
    const row = clean({ Naam: name, Plaats: 'Assen' });
    expect([row.record?.name, codes(row)]).toEqual([read, ['name-private']]);
    expect(row.raw['Naam']).toContain('[not stored]');
  });

  it.each(['Eenmanszaak 123456782', 'ZZP-BSN 123456782', 'de 123456782 B.V.', '- 123456782 -'])(
    '%s: what is left tells no firm from another, so it is no name',
    (name) => {
      const row = clean({ Naam: name, Plaats: 'Assen' });
      expect([row.record, codes(row)]).toEqual([null, ['name-missing', 'name-private']]);
    },
  );

  it('is another one than nine digits that are none, which stay', () => {
    expect(clean({ Naam: 'Stichting 123456789' }).record?.name).toBe('Stichting 123456789');
  });
});
