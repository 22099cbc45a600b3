import { describe, expect, it } from '@jest/globals';

import { withoutPrivateNumbers } from '../../../src/intake/cleaning/clean-identifiers.ts';
import { type CleanedRow, cleanRow } from '../../../src/intake/cleaning/clean-row.ts';
import { isForbiddenHeader } from '../../../src/intake/columns/header-aliases.ts';
import { mapColumns } from '../../../src/intake/columns/map-columns.ts';

/** Invented; passes the 11-proef, as citizen service numbers and RSINs do. */
const BSN = '123456782';

function clean(row: Record<string, string>): CleanedRow {
  const mapped = mapColumns(Object.keys(row), {}, {});
  if (!mapped.ok) throw new Error(mapped.refusal.message);
  return cleanRow(Object.values(row), mapped.mapping);
}

describe('account numbers', () => {
  it.each([
    'NL91ABNA0417164300',
    'nl91 abna 0417 1643 00',
    'NL91.ABNA.0417.1643.00',
    'NL91 ABNA 0417164301',
    'NL 91 ABNA 0417 1643 00',
    'BE 68 5390 0754 7034',
    'BE68 5390 0754 7034',
    'DE89 3704 0044 0532 0130 00',
    'GB82 WEST 1234 5698 7654 32',
    'FR14 2004 1010 0505 0001 3M02 606',
  ])('%s is left out wherever it stands', (iban) => {
    for (const [before, after] of [
      ['', ''],
      ['Betalen op ', ' graag'],
      ['(', ')'],
      ['kamer AB12 en ', ', nieuw NL20INGB0001234567.'],
    ] as const) {
      const kept = withoutPrivateNumbers(`${before}${iban}${after}`, true);
      expect(kept).toBe(`${before}[not stored]${after.replace('NL20INGB0001234567', '[not stored]')}`);
    }
  });

  it('are left out where words stand against them', () => {
    expect(withoutPrivateNumbers('IBANNL91ABNA0417164300BIC', true)).toBe('IBAN[not stored]BIC');
  });

  it.each([
    'NL12 is een kamer',
    'XBE68539007547034',
    'artikel AB12 3456 7890 1234',
    'DE89 3704 0044 0532 0130 01',
    'https://x.example/NL91/abna',
    'BE68 5390 0754 70',
  ])('%s is none', (text) => expect(withoutPrivateNumbers(text, true)).toBe(text));
});

describe('citizen service numbers', () => {
  it.each([
    [`bsn ${BSN}`, '[not stored]'],
    ['BSN: 1234.56.782.', '[not stored].'],
    ['Eigenaar, burgerservicenummer 123 456 782, Assen', 'Eigenaar, [not stored], Assen'],
    [`BSN-nummer=${BSN}`, '[not stored]'],
    [`Burger service nr. ${BSN}`, '[not stored]'],
    [`BSN van de bestuurder (mw. Jansen): ${BSN}`, '[not stored]'],
    ['BSN is bekend, klantnummer bij ons 123456789', 'BSN is bekend, klantnummer bij ons 123456789'],
    [`btw ${BSN}B01`, 'btw [not stored]'],
    ['btw NL 1234.56.782 B 01', 'btw [not stored]'],
    // A number that is not called one may be a telephone number, an RSIN or an order: it stays.
    [`bestelling ${BSN}`, `bestelling ${BSN}`],
    ['tel. 0505550123', 'tel. 0505550123'],
  ])('%s -> %s', (text, kept) => expect(withoutPrivateNumbers(text, false)).toBe(kept));

  it.each([
    ['BSN', true],
    ['BSN-nummer', true],
    ['BSN eigenaar', true],
    ['Burgerservicenummer (BSN)', true],
    ['Burger Service Nummer', true],
    ['IBAN nr.', true],
    ['Bankrekening/IBAN', true],
    ['G-rekening', true],
    ['Rekeningnummer leverancier', true],
    ['Bankrek.nr', true],
    ['Rek.nr', true],
    ['Account number', true],
    ['VendorAccountNumber', false],
    ['Werkrek.', false],
    ['Absnede', false],
    ['Dienst', false],
    ['Omzet rekenjaar', false],
  ])('a column %s is stored: not %s', (header, forbidden) => {
    expect(isForbiddenHeader(header)).toBe(forbidden);
  });

  it.each([
    ['BTW-nummer', `NL${BSN}B01`],
    ['BTW-nummer', `${BSN}B01`],
    ['BTW-nummer', BSN],
    ['BTW-nummer', `NL-${BSN}.B.01`],
    ['KvK', BSN],
    ['KvK', '1234 56 782'],
    ['RSIN', BSN],
    ['Fiscaal nummer', BSN],
    ['Omschrijving', `Eenmanszaak, BSN ${BSN}`],
    ['Naam', `Jan, bsn ${BSN}`],
    ['Contactpersoon', `Jan (BSN ${BSN})`],
    ['E-mail', `bsn ${BSN}`],
    ['Opmerking', `BSN: ${BSN}`],
    ['BSN', BSN],
  ])('in %s (%s) leaves no trace in the row, its record or its reasons', (header, cell) => {
    for (const form of ['Eenmanszaak', '', 'V.O.F.', 'GmbH']) {
      const row = clean({ Naam: 'St. Klus', Rechtsvorm: form, [header]: cell });
      expect(JSON.stringify(row).replace(/[ .]/g, '')).not.toContain(BSN);
    }
  });

  it('of a firm that is no person is its RSIN, which is public, and stays', () => {
    const { raw, record } = clean({ Naam: 'Voorbeeld B.V.', BTW: `NL${BSN}B01`, RSIN: BSN });
    expect(record?.vatNumber).toBe(`NL${BSN}B01`);
    expect(raw).toMatchObject({ BTW: `NL${BSN}B01`, RSIN: BSN });
  });

  it('may hide in another column of a sole trader with a new VAT number', () => {
    const row = clean({ Naam: 'Klus Alleen', BTW: 'NL000099998B57', Opmerking: `vroeger NL${BSN}B01` });
    expect(row.record?.vatNumber).toBe('NL000099998B57');
    expect(JSON.stringify(row)).not.toContain(BSN);
  });
});

describe('nine digits that nothing calls a citizen service number', () => {
  const inText = (text: string): string => clean({ Naam: 'Klus Alleen', Notitie: text }).raw['Notitie'] ?? '';

  it.each([
    [BSN, '[not stored]'],
    ['Jan 123 456 782, Assen', 'Jan [not stored], Assen'],
    ['eigenaar: 1234.56.782.', 'eigenaar: [not stored].'],
    ['１２３４５６７８２', '[not stored]'],
    ['123\u200b456782', '[not stored]'],
    // No 11-proef, part of a longer number, or called something else.
    ['123456789', '123456789'],
    ['tel. 0612345678 of +31 612345678', 'tel. 0612345678 of +31 612345678'],
    ['06 12 34 56 78 2', '06 12 34 56 78 2'],
    [`bestelnr. ${BSN}, factuur ${BSN}`, `bestelnr. ${BSN}, factuur ${BSN}`],
  ])('%s in a note about a firm that may be a person is kept as %s', (text, kept) => {
    expect(inText(text)).toBe(kept);
  });

  it('stay where they are a number of another kind, and in rows about a firm that is no person', () => {
    const { raw } = clean({ Naam: 'Klus Alleen', Leveranciersnummer: BSN, Telefoon: BSN, Factuurnr: BSN });
    expect(raw).toMatchObject({ Leveranciersnummer: BSN, Telefoon: BSN, Factuurnr: BSN });
    expect(clean({ Naam: 'Voorbeeld B.V.', Notitie: BSN }).raw).toMatchObject({ Notitie: BSN });
  });
});

it('leaves account numbers out that are written with full-width or invisible characters', () => {
  expect(withoutPrivateNumbers('ＮＬ９１ＡＢＮＡ０４１７１６４３００', true)).toBe('[not stored]');
  expect(withoutPrivateNumbers('NL91\u200bABNA\u00a00417 1643 00', true)).toBe('[not stored]');
  expect(withoutPrivateNumbers('Café 12, ｋａｍｅｒ 3', true)).toBe('Café 12, ｋａｍｅｒ 3');
});
