import { describe, expect, it } from '@jest/globals';

import { findDutchPostcode } from '../../../src/common/postcode.ts';
import { cleanAddress } from '../../../src/intake/cleaning/clean-address.ts';
import { cleanRow } from '../../../src/intake/cleaning/clean-row.ts';
import { readPlace } from '../../../src/intake/cleaning/clean-text.ts';
import { readDate, readSerialDate } from '../../../src/intake/cleaning/clean-values.ts';
import { mapColumns } from '../../../src/intake/columns/map-columns.ts';
import { clean, codes } from './cleaned.ts';

/** Passes the 11-proef; invented. */
const RSIN = '004495445';

describe('an RSIN', () => {
  it.each([
    ['Voorbeeld B.V.', RSIN, RSIN, []],
    ['Voorbeeld B.V.', 'RSIN 0044.95.445', RSIN, []],
    // The spreadsheet dropped the zeros.
    ['Stichting Voorbeeld', '4495445', RSIN, []],
    ['Voorbeeld B.V.', '004495446', undefined, ['rsin-invalid']],
    ['Voorbeeld B.V.', '4,49545E+06', undefined, ['number-scientific']],
    // Of a person, or of nobody knows whom, it would be a citizen service number.
    ['V.O.F. Voorbeeld', RSIN, undefined, ['rsin-private']],
    ['Klus Alleen', RSIN, undefined, ['rsin-private']],
  ] as [string, string, string | undefined, string[]][])(
    'of %s given as %s is %s',
    (Naam, cell, rsin, said) => {
      const row = clean({ Naam, RSIN: cell });
      expect(row.record?.rsin).toBe(rsin);
      expect(codes(row)).toEqual(said);
      if (said.includes('rsin-private')) expect(JSON.stringify(row)).not.toContain(RSIN);
    },
  );
});

describe('an establishment number', () => {
  it.each([
    ['000012345678', '000012345678', []],
    ['12345678', '000012345678', ['establishment-padded']],
    ['0000 1234 5678', '000012345678', []],
    ['12345678.0', '000012345678', ['establishment-padded']],
    ['1,23457E+07', undefined, ['number-scientific']],
    ['1234', undefined, ['establishment-invalid']],
    ['hoofdvestiging', undefined, ['establishment-invalid']],
  ])('%s is read as %s', (cell, number, said) => {
    const row = clean({ Naam: 'X B.V.', Vestigingsnummer: cell });
    expect(row.record?.establishmentNumber).toBe(number);
    expect(codes(row)).toEqual(said);
    expect(row.raw['Vestigingsnummer']).toBe(cell);
  });

  it('is not the KvK number again', () => {
    const row = clean({ Naam: 'X B.V.', KvK: '99000123', Vestigingsnummer: '99000123' });
    expect(row.record).not.toHaveProperty('establishmentNumber');
  });
});

describe('a code', () => {
  it.each([
    ['90911200-8', ['90911200'], []],
    ['90911200', ['90911200'], []],
    ['90911200.0', ['90911200'], []],
    // The check digit is not verified: no formula fits every code of the list.
    ['90911200-1', ['90911200'], []],
    ['CPV 90911200-8 Schoonmaak; 77310000', ['90911200', '77310000'], []],
    ['3113000-2', ['03113000'], ['cpv-padded']],
    ['9100000, 90911200', ['09100000', '90911200'], ['cpv-padded']],
    ['9,09112E+07', undefined, ['cpv-unreadable']],
    ['schoonmaak', undefined, []],
  ])('of CPV: %s is %j', (cell, categories, said) => {
    const row = clean({ Naam: 'X B.V.', CPV: cell });
    expect(row.record?.categories).toEqual(categories);
    expect(codes(row)).toEqual(said);
  });

  it.each([
    ['SBI', '81221, 8122', []],
    // A class without subclasses has five digits in SBI 2025, and in many lists of 2008.
    ['SBI 2008', '81210', []],
    ['SBI', '43211', []],
    ['SBI 2008', '43211', ['sbi-other-edition']],
    ['SBI 2025', '6201', ['sbi-other-edition']],
    ['SBI', '81299', ['sbi-unknown']],
    ['SBI 2025', '8121, 99999', ['sbi-unknown']],
  ])('of SBI that is not in the edition is kept and noted: %s: %s', (header, cell, said) => {
    const row = clean({ Naam: 'X B.V.', [header]: cell });
    expect(codes(row)).toEqual(said);
    expect(row.record?.sbi).toHaveLength(cell.split(',').length);
  });
});

describe('two numbers in the cell of the KvK number', () => {
  it.each(['99000123 / 000099000456', '99000123-000099000456', '000099000456; 99000123'])(
    'are kept both: %s',
    (cell) => {
      const row = clean({ Naam: 'X B.V.', KvK: cell });
      expect(row.record).toMatchObject({ kvkNumber: '99000123', establishmentNumber: '000099000456' });
      expect(codes(row)).toEqual(['kvk-is-establishment']);
    },
  );
});

describe('a value that cannot be read', () => {
  it.each([
    ['Medewerkers', '20%', 'employees', 'employees-unreadable'],
    ['Medewerkers', 'twintig', 'employees', 'employees-unreadable'],
    // 01.11 after a spreadsheet.
    ['SBI', '1.11', 'sbi', 'sbi-unreadable'],
    // 16.1, or 01.61 without its zero.
    ['SBI', '161', 'sbi', 'sbi-unreadable'],
    ['SBI', '44', 'sbi', 'sbi-unreadable'],
    ['SBI', 'ca. 20 mensen', 'sbi', 'sbi-unreadable'],
    ['Maximale opdrachtwaarde', '12,5%', 'maxOrderValue', 'amount-unreadable'],
  ] as const)('in column %s, %s, is left out and noted', (header, cell, field, code) => {
    const row = clean({ Naam: 'X B.V.', [header]: cell });
    expect(row.record).not.toHaveProperty(field);
    expect(codes(row)).toEqual([code]);
    expect(row.raw[header]).toBe(cell);
  });
});

describe('whether a firm wants no unasked mail', () => {
  it.each([
    ['Ja', true, []],
    ['x', true, []],
    ['X', true, []],
    ['WAAR', true, []],
    ['ja, graag', true, []],
    ['nee', undefined, []],
    ['0', undefined, []],
    ['onbekend', undefined, []],
    ['', undefined, []],
    ['jaarlijks', undefined, ['yes-no-unreadable']],
    ['alleen per post', undefined, ['yes-no-unreadable']],
  ] as const)('%j is read as %s', (cell, read, noted) => {
    const row = clean({ Naam: 'X B.V.', 'Non-mailing': cell });
    expect([row.record?.nonMailing, codes(row)]).toEqual([read, noted]);
  });
});

it('a link to evidence that is none is left out and noted', () => {
  const row = clean({ Naam: 'X B.V.', Bewijs: 'zie bijlage' });
  expect([row.record?.evidenceUrl, codes(row)]).toEqual([undefined, ['website-invalid']]);
});

describe('a web address with a blank', () => {
  it.each([
    ['x.nl/over ons', 'https://x.nl/over%20ons'],
    ['www. x.nl', 'https://www.x.nl'],
    ['https://x.nl/a b/c', 'https://x.nl/a%20b/c'],
    ['x.nl / ', 'https://x.nl'],
  ])('%s is %s', (cell, website) => {
    expect(clean({ Naam: 'X', Website: cell }).record?.website).toBe(website);
  });
});

describe('a date', () => {
  it.each([
    ['45992', '2025-12-01', ['date-serial']],
    ['45992,0', '2025-12-01', ['date-serial']],
    ['31-dec-2027', '2027-12-31', []],
    ['31-dec-27', '2027-12-31', []],
    ['vrijdag 31 december 2027', '2027-12-31', []],
    ['2027/12/31', '2027-12-31', []],
    ['30 februari 2027', undefined, ['date-unreadable']],
    ['30 februari', undefined, ['date-unreadable']],
    ['99999', undefined, ['date-unreadable']],
    ['5 %', undefined, ['date-unreadable']],
    ['1-2-25', '2025-02-01', []],
    ['45678', '2025-01-21', ['date-serial']],
    ['20250201', '2025-02-01', []],
    ['20251301', undefined, ['date-unreadable']],
  ])('%s is %s', (cell, date, said) => {
    const row = clean({ Naam: 'X', 'Geldig tot': cell });
    expect(row.record?.validUntil).toBe(date);
    expect(codes(row)).toEqual(said);
    expect(row.raw['Geldig tot']).toBe(cell);
  });

  it('as Excel counts days is read in columns of dates only', () => {
    expect(readSerialDate('36526')).toBe('2000-01-01');
    expect(readDate('45992')).toBeUndefined();
  });
});

describe('an address', () => {
  it.each([
    [{ street: 'Kerkstraat 1, 9731km' }, { street: 'Kerkstraat', houseNumber: '1', postcode: '9731KM' }],
    [
      { street: 'Kerkstraat 1 9731KMGroningen' },
      { street: 'Kerkstraat', houseNumber: '1', postcode: '9731KM', place: 'Groningen' },
    ],
    [{ street: 'Kerkstraat 1a9731 KM' }, { street: 'Kerkstraat', houseNumber: '1a', postcode: '9731KM' }],
    [{ place: '9731km Groningen' }, { postcode: '9731KM', place: 'Groningen' }],
    [{ place: '9731KMGroningen' }, { postcode: '9731KM', place: 'Groningen' }],
    [
      { place: 'Groningen (9731 KM)', postcode: '9731KM' },
      { postcode: '9731KM', place: 'Groningen' },
    ],
    [{ postcode: '９７３１ＫＭ' }, { postcode: '9731KM' }],
    [{ postcode: '9731-km' }, { postcode: '9731KM' }],
    [
      { place: '9731KM Groningen', postcode: '9,73E+03' },
      { postcode: '9731KM', place: 'Groningen' },
    ],
    [{ place: 'Groningen (postbus)' }, { place: 'Groningen' }],
    [{ place: 'GRONINGEN, POSTBUS 12' }, { place: 'Groningen' }],
    [{ place: 'Bergen (NH)' }, { place: 'Bergen (NH)' }],
    // Another postcode in the place is another address: nothing is moved.
    [
      { place: '9700AA Groningen', postcode: '9731KM' },
      { postcode: '9731KM', place: '9700AA Groningen' },
    ],
    [
      { street: 'Kade', houseNumber: '12.0' },
      { street: 'Kade', houseNumber: '12' },
    ],
    [
      { street: 'Kade', houseNumber: '3-mrt' },
      { street: 'Kade', houseNumber: '3-3' },
    ],
    [{ street: 'Kade 12 hs' }, { street: 'Kade', houseNumber: '12 hs' }],
    [{ street: 'Kade 12/3' }, { street: 'Kade', houseNumber: '12/3' }],
    [{ street: 'Kade 12 III' }, { street: 'Kade', houseNumber: '12 III' }],
    [{ street: 'Kade 12-A-3' }, { street: 'Kade', houseNumber: '12-A-3' }],
  ])('%j is %j', (raw, parts) => {
    const found = { ...cleanAddress({ ...raw, country: 'NL' }), notes: [] };
    expect(found).toEqual({ ...parts, notes: [] });
  });

  it('tells when a spreadsheet took the house number for a date', () => {
    const row = clean({ Naam: 'X', Straat: 'Kade', Huisnummer: '3-mrt' });
    expect(codes(row)).toEqual(['house-number-date']);
    expect(row.raw['Huisnummer']).toBe('3-mrt');
  });

  it('is looked for in addresses only: a standard in a text is no postcode', () => {
    expect(findDutchPostcode('ISO9001 NL')).toBeNull();
  });

  it.each([
    ['Haren Gn', 'Haren Gn'],
    ['HAREN GN', 'Haren Gn'],
    ['haren gn', 'Haren Gn'],
    ['HENGELO (GLD)', 'Hengelo (Gld)'],
    ['BERGEN NH', 'Bergen NH'],
    ["'S GRAVENHAGE", "'s Gravenhage"],
  ])('in %s stands the place %s', (text, written) => expect(readPlace(text)).toBe(written));
});

describe('a cell', () => {
  it.each([
    ['="01234567"', '01234567'],
    ["'01234567", '01234567'],
    ["'t Hoekje 5", "'t Hoekje 5"],
  ])('%s of a spreadsheet is read as %s, and kept as it came', (cell, value) => {
    const row = clean({ Naam: 'X', Leveranciersnummer: cell });
    expect(row.record?.externalId).toBe(value);
    expect(row.raw['Leveranciersnummer']).toBe(cell);
  });

  it.each([
    ['12345678', '１２３４５６７８', []],
    [undefined, '٠١٢٣٤٥٦٧', ['kvk-characters']],
  ])('gives KvK number %s for %s', (number, cell, said) => {
    const row = clean({ Naam: 'X', KvK: cell });
    expect(row.record?.kvkNumber).toBe(number);
    expect(codes(row)).toEqual(said);
  });

  it('with percent signs, plus signs and formulas comes through untouched', () => {
    const text = '100% biologisch, 5 % korting, 50%25 & C++, =1+1';
    const row = clean({ Naam: 'X 100%', Omschrijving: text, Marge: '5 %', 'Maximale opdrachtwaarde': '5 %' });
    expect(row.record).toMatchObject({ name: 'X 100%', description: text });
    expect(row.raw).toMatchObject({ Omschrijving: text, Marge: '5 %', 'Maximale opdrachtwaarde': '5 %' });
    expect(codes(row)).toEqual(['amount-unreadable']);
  });

  it('of a name loses what turns the text round or cannot be seen, and the raw cell does not', () => {
    const row = clean({ Naam: 'Ac\u202eme\u200b B\u00a0V' });
    expect(row.record?.name).toBe('Acme B V');
    expect(row.raw['Naam']).toBe('Ac\u202eme\u200b B\u00a0V');
  });

  it('that is cut short in a message leaves no half of a character, which no database takes', () => {
    for (const [header, cell] of [
      ['Naam', '☺️'.padStart(20, '!') + '😀'.repeat(60)],
      ['Naam', `!${'😀'.repeat(60)}`],
      ['Website', `x${'😀'.repeat(60)}`],
      ['Website', '😀'.repeat(60)],
      ['CPV', `12345 😀${'😀'.repeat(60)}`],
    ] as const) {
      const row = clean({ Naam: 'X', [header]: cell });
      expect(row.reasons).toHaveLength(1);
      expect(JSON.stringify(row)).not.toMatch(/\\ud[89a-f]/i);
    }
  });

  it('with a long number in scientific notation tells no firm from another', () => {
    const row = clean({ Naam: 'X', Leveranciersnummer: '1,23457E+11' });
    expect(row.record).toEqual({ name: 'X', country: 'NL' });
    expect(codes(row)).toEqual(['number-scientific']);
  });

  it('is kept in the raw row whatever the headers are called', () => {
    const mapped = mapColumns(['Naam', 'naam (2)', 'X', 'X', 'X (2)', 'column 7'], {}, {});
    if (!mapped.ok) throw new Error(mapped.refusal.message);
    const { raw } = cleanRow(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], mapped.mapping);
    expect(Object.values(raw).sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
  });
});

describe('the last row', () => {
  it.each([
    'Totaal',
    'EINDTOTAAL',
    'Subtotaal: 12',
    'Totaal aantal 1.234',
    'Aantal leveranciers: 20',
    'Grand total',
  ])('that says %s is no firm', (name) => {
    const row = clean({ Naam: name, KvK: '', Plaats: '' });
    expect(row.record).toBeNull();
    expect(codes(row)).toEqual(['total-row']);
  });

  it.each([
    { Naam: 'Totaal', KvK: '99000123' },
    { Naam: 'Totaal', Plaats: 'Assen' },
    { Naam: 'Totaal Bouw', KvK: '' },
    { Naam: 'Aantal Advies', KvK: '' },
  ] as Record<string, string>[])('%j is one', (row) => expect(clean(row).record?.name).toBe(row['Naam']));
});
