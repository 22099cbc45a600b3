import { describe, expect, it } from '@jest/globals';

import { cleanAddress } from '../../../src/intake/cleaning/clean-address.ts';
import { readVatNumber, withoutPrivateNumbers } from '../../../src/intake/cleaning/clean-identifiers.ts';
import { type CleanedRow, cleanRow } from '../../../src/intake/cleaning/clean-row.ts';
import { unshout } from '../../../src/intake/cleaning/clean-text.ts';
import {
  readAmount,
  readCpvCodes,
  readDate,
  readEmployees,
  readSbiCodes,
  readWebsite,
} from '../../../src/intake/cleaning/clean-values.ts';
import { findHeader } from '../../../src/intake/columns/find-header.ts';
import { type ColumnMapping, mapColumns } from '../../../src/intake/columns/map-columns.ts';

function mapping(header: readonly string[], asked: Record<string, string> = {}): ColumnMapping {
  const result = mapColumns(header, asked, {});
  if (!result.ok) throw new Error(result.refusal.message);
  return result.mapping;
}

function clean(row: Record<string, string>): CleanedRow {
  return cleanRow(Object.values(row), mapping(Object.keys(row)));
}

describe('a row', () => {
  it('becomes a record with each value in its place', () => {
    const { record, reasons } = clean({
      Bedrijfsnaam: 'GROENWERK NOORD B.V.',
      'KvK-nummer': '1234567',
      Adres: 'Kerkstraat 12-a, 9712 hm Groningen',
      Website: 'www.groenwerk.example/',
      'Aantal medewerkers': '10-20',
      CPV: '77310000-6',
    });
    expect(record).toMatchObject({
      name: 'Groenwerk Noord B.V.',
      kvkNumber: '01234567',
      legalForm: 'bv',
      street: 'Kerkstraat',
      houseNumber: '12-a',
      postcode: '9712HM',
      place: 'Groningen',
      country: 'NL',
      website: 'https://www.groenwerk.example',
      employees: 15,
      categories: ['77310000'],
    });
    expect(reasons.map(({ code }) => code)).toEqual(['kvk-padded', 'postcode-in-street']);
  });

  it.each(['12345678,00', '12345678.00', '12.345.678,00', '12,345,678', '12 345 678,00'])(
    'has the KvK number that a spreadsheet showed as %s',
    (shown) => {
      const { record } = clean({ Naam: 'De Schil', KvK: shown, Adres: 'Markt', Huisnummer: '12,00' });
      expect(record).toMatchObject({ kvkNumber: '12345678', houseNumber: '12' });
    },
  );

  it.each([
    [{ Postcode: 'NL-9712 HM' }, undefined],
    [{ Plaats: 'NL-9712 HM Groningen' }, 'Groningen'],
    [{ Adres: 'Kerkstraat 12, NL-9712 HM Groningen' }, 'Groningen'],
  ])('takes the country before a postcode for no place: %j', (cells, place) => {
    const { record } = clean({ Naam: 'De Schil', ...cells });
    expect(record).toMatchObject({
      postcode: '9712HM',
      ...('Adres' in cells ? { street: 'Kerkstraat', houseNumber: '12' } : {}),
    });
    expect(record?.place).toBe(place);
  });

  it('has its place before the postcode, as some write the two', () => {
    const { record } = clean({ Naam: 'De Schil', 'Postcode + plaats': 'Groningen, 9712HM' });
    expect(record).toMatchObject({ postcode: '9712HM', place: 'Groningen' });
  });

  it.each([
    ['12', 'a', '', '12A'],
    ['12', '', '3', '12-3'],
    ['12', 'B', 'bis', '12B-bis'],
    ['12', '', 'a', '12A'],
    ['12', '', '- 2', '12-2'],
    // What the number holds already is not put behind it again.
    ['12a', 'A', '', '12a'],
    ['12-3', '', '3', '12-3'],
    ['12', '', '2', '12-2'],
  ])('has the house number %s with letter %j and addition %j as %s', (number, letter, addition, whole) => {
    const apart = { Huisnummer: number, Huisletter: letter, Toevoeging: addition };
    expect(clean({ Naam: 'Groenwerk', Straat: 'Kerkstraat', ...apart }).record?.houseNumber).toBe(whole);
    const inStreet = { Adres: `Kerkstraat ${number}`, Huisletter: letter, Toevoeging: addition };
    expect(clean({ Naam: 'Groenwerk', ...inStreet }).record).toMatchObject({
      street: 'Kerkstraat',
      houseNumber: whole,
    });
  });

  it('is refused with every reason at once', () => {
    const { record, reasons } = clean({ Naam: ' - ', KvK: '1,23E+07' });
    expect(record).toBeNull();
    expect(reasons.map(({ code, field }) => [code, field])).toEqual([
      ['name-missing', 'name'],
      ['kvk-scientific', 'kvkNumber'],
    ]);
  });

  it('that is refused tells what else is wrong with it, so that it need not be sent twice', () => {
    const { record, reasons } = clean({
      Naam: 'De Korst',
      KvK: '123456789012345',
      Postcode: '971 AB',
      'E-mail': 'geen mail',
      Website: 'htp:/x',
      Medewerkers: 'veel',
      'Geldig tot': '30-02-2027',
      CPV: '12345',
    });
    expect(record).toBeNull();
    expect(reasons.map(({ code }) => code)).toEqual([
      'kvk-length',
      'postcode-invalid',
      'website-invalid',
      'email-invalid',
      'cpv-unreadable',
      'employees-unreadable',
      'date-unreadable',
    ]);
  });

  it('reads n.v.t. and its like as nothing', () => {
    const { record } = clean({ Naam: 'Xylos', KvK: 'n.v.t.', Plaats: '-', Website: 'onbekend' });
    expect(record).toEqual({ name: 'Xylos', country: 'NL' });
  });

  it('keeps what a register says about a certificate, with every KvK number that it covers', () => {
    const { record } = clean({
      Organisatie: 'Noorderlint Groep',
      'KvK-nummers': '99000012, 99000013',
      Trede: 'Trede 2',
      Afgiftedatum: '01-05-2026',
      'Geldig tot': '31-04-2028',
    });
    expect(record).toMatchObject({
      kvkNumber: '99000012',
      kvkNumbers: ['99000012', '99000013'],
      labelLevel: 'Trede 2',
      validFrom: '2026-05-01',
    });
    expect(record).not.toHaveProperty('validUntil');
  });

  it('takes a 12-digit number for an establishment number', () => {
    expect(clean({ Naam: 'Xylos', KvK: '000012345678' }).record).toMatchObject({
      establishmentNumber: '000012345678',
    });
  });

  it('does not let a header reach the prototype of objects', () => {
    const { raw } = clean({ Naam: 'X', __proto__x: '1' });
    cleanRow(['X', 'polluted'], mapping(['naam', '__proto__']));
    expect(Object.prototype).not.toHaveProperty('polluted');
    expect(raw).toMatchObject({ Naam: 'X' });
  });

  it('takes no longer for a huge cell than its size asks', () => {
    const started = performance.now();
    clean({
      Naam: 'X',
      Adres: 'a 1'.repeat(20_000),
      Omschrijving: 'NL91 '.repeat(12_000),
      Website: '1.'.repeat(30_000),
    });
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('numbers that are not stored', () => {
  it.each([
    ['NL91ABNA0417164300', '[not stored]'],
    ['Betalen op NL91 ABNA 0417 1643 00 graag', 'Betalen op [not stored] graag'],
    ['bsn: 123456782', '[not stored]'],
    ['btw NL123456782B01', 'btw [not stored]'],
    ['telefoon 050-5550123', 'telefoon 050-5550123'],
    ['KvK 99000123', 'KvK 99000123'],
  ])('%s -> %s', (cell, kept) => {
    expect(withoutPrivateNumbers(cell, false)).toBe(kept);
  });

  it.each([
    ['NL004495445B01', 'bv', 'number'],
    ['NL123456782B01', 'eenmanszaak', 'private'],
    ['NL123456782B01', undefined, 'private'],
    ['NL123456789B01', 'bv', 'invalid'],
    ['NL000099998B57', 'eenmanszaak', 'number'],
    ['', 'bv', 'none'],
  ] as const)('VAT number %s of %s is %s', (text, form, kind) => {
    expect(readVatNumber(text, form, 'NL').kind).toBe(kind);
  });
});

it.each([
  ['Kerkstraat 12', { street: 'Kerkstraat', houseNumber: '12' }],
  ['Plein 1945 7', { street: 'Plein 1945', houseNumber: '7' }],
  ['Kade 3 bis', { street: 'Kade', houseNumber: '3 bis' }],
  ['1e Exloërmond 3', { street: '1e Exloërmond', houseNumber: '3' }],
  ['Postbus 30', { street: 'Postbus', houseNumber: '30' }],
  ['HOOFDSTRAAT 9', { street: 'Hoofdstraat', houseNumber: '9' }],
])('the address %s', (street, parts) => {
  expect(cleanAddress({ street, country: 'NL' })).toMatchObject(parts);
});

it.each([
  ['SCHOONMAAKBEDRIJF DE VEGER B.V.', 'Schoonmaakbedrijf de Veger B.V.'],
  ['GRONINGEN', 'Groningen'],
  ["'S-GRAVENHAGE", "'s-Gravenhage"],
  ['IJSSELSTEIN', 'IJsselstein'],
  ['KPN', 'KPN'],
  ['GroenWerk', 'GroenWerk'],
])('%s is written %s', (shouted, written) => {
  expect(unshout(shouted)).toBe(written);
});

it.each([
  ['€ 25.000', 25_000],
  ['4.800,00', 4_800],
  ['50k', 50_000],
  ['1,5 miljoen', 1_500_000],
  ['€ 25.000,-', 25_000],
  ['veel', undefined],
])('the amount %s', (text, amount) => {
  expect(readAmount(text)).toBe(amount);
});

it.each([
  ['12,0', 12],
  ['ca. 25', 25],
  ['10-20', 15],
  ['1.200', 1200],
  ["zzp'er", 1],
  ['geen idee', undefined],
])('%s employees', (text, count) => {
  expect(readEmployees(text)).toBe(count);
});

it.each([
  ['31-12-2027', '2027-12-31'],
  ['1/2/27', '2027-02-01'],
  ['2027-12-31T00:00:00', '2027-12-31'],
  ['3 maart 2027', '2027-03-03'],
  ['30-02-2027', undefined],
  ['46000', undefined],
])('the date %s', (text, date) => {
  expect(readDate(text)).toBe(date);
});

it('reads codes with and without dots and check digits', () => {
  expect(readCpvCodes('90911300-9; 55520000')).toEqual(['90911300', '55520000']);
  expect(readSbiCodes('81.22.1, 8122')).toEqual(['81221', '8122']);
});

it.each([
  ['www.x.example', 'https://www.x.example'],
  ['http:/x.example', 'http://x.example'],
  ['was.example en werk.example', 'https://was.example'],
  ['was.example / werk.example', 'https://was.example'],
  ['was.example (in aanbouw)', 'https://was.example'],
  // A blank that slipped into the host, before what only begins like a joining word.
  ['www. energie.example', 'https://www.energie.example'],
  ['javascript:alert(1)', undefined],
  ['info@x.example', undefined],
])('the website %s', (text, url) => {
  expect(readWebsite(text)).toBe(url);
});

describe('columns', () => {
  it('finds the header below a title block', () => {
    const rows = [
      ['Crediteurenlijst gemeente X'],
      ['Datum', '01-01-2026'],
      ['Naam', 'KvK nr', 'Plaats'],
      ['A', '1', 'B'],
    ];
    expect(findHeader(rows.map((cells, index) => ({ line: index + 1, cells })))).toBe(2);
  });

  it('does what the caller asks before what it knows', () => {
    const { columns, ignored } = mapping(['Firma X', 'Naam'], { name: 'Firma X' });
    expect(columns).toEqual({ name: 0 });
    expect(ignored).toEqual(['Naam']);
  });

  it('lists the columns of the file when none holds the name', () => {
    expect(mapColumns(['Straat', 'Plaats'], {}, {})).toMatchObject({
      ok: false,
      refusal: { code: 'column-missing', message: expect.stringContaining('Straat, Plaats') as unknown },
    });
  });

  it('refuses a mapping to a column that is not there, or of a field that is none', () => {
    expect(mapColumns(['Naam'], { kvkNumber: 'Nummer', shoeSize: 'Naam' }, {})).toMatchObject({
      ok: false,
      refusal: { code: 'mapping-invalid' },
    });
  });
});
