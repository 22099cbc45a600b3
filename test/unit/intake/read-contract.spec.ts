import { describe, expect, it } from '@jest/globals';

import { cleanRow } from '../../../src/intake/cleaning/clean-row.ts';
import { readExtensions, readNotice } from '../../../src/intake/cleaning/read-contract.ts';
import { profileRows } from '../../../src/intake/columns/column-profile.ts';
import { mapColumns } from '../../../src/intake/columns/map-columns.ts';

describe('terms of a contract', () => {
  it.each([
    ['2 x 1 jaar', '2x12'],
    ['1x24 mnd', '1x24'],
    ['twee keer 12 maanden', '2x12'],
    ['3 × 6 months', '3x6'],
    ['geen', '0x0'],
    ['1 jaar + 1 jaar', '2x12'],
    ['1 year + 1 year', '2x12'],
    ['optie tot verlenging met 2 jaar', '1x24'],
    ['3x1', '3x12'],
    ['2 x 12', '2x12'],
    ['1 jaar + 2 jaar', undefined],
    ['misschien', undefined],
  ])('read extensions %p as %p', (text, read) => {
    expect(readExtensions(text)).toBe(read);
  });

  it.each([
    ['3 maanden', '3m'],
    ['1 jaar', '12m'],
    ['90 dagen', '90d'],
    ['6 weken', '42d'],
    ['31-12-2027', '2027-12-31'],
    ['46387', '2026-12-31'],
    ['ooit', undefined],
  ])('read notice %p as %p', (text, read) => {
    expect(readNotice(text)).toBe(read);
  });
});

describe('a value for a year', () => {
  const read = (...cells: string[]) => {
    const header = ['Naam', 'Waarde per jaar', 'Ingangsdatum', 'Einddatum'];
    const { mapping } = mapColumns(header, {}, {}, { contracts: true });
    return cleanRow(['Bezemvrij B.V.', ...cells], mapping);
  };

  it.each([
    ['50.000', '1-1-2024', '31-12-2026', 150_000],
    ['€ 12.000,-', '1-7-2026', '31-12-2026', 6_000],
    ['10.000', '1-3-2024', '29-2-2028', 40_000],
  ])('is worked out over the term: %s from %s to %s', (value, from, until, whole) => {
    const { record, reasons } = read(value, from, until);
    expect([record?.contractValue, reasons]).toEqual([whole, []]);
  });

  it.each([
    ['€ 18.500 per jaar', '1-1-2025', '31-12-2027', 55_500],
    ['18.500 p.j.', '1-1-2025', '31-12-2025', 18_500],
    ['€ 20.000,- / jaar excl. btw', '1-7-2025', '31-12-2026', 30_000],
    ['€ 20.000', '1-7-2025', '31-12-2026', 20_000],
  ])('is known by its cell, too: %s from %s to %s', (value, from, until, whole) => {
    const { mapping } = mapColumns(
      ['Naam', 'Contractwaarde', 'Ingangsdatum', 'Einddatum'],
      {},
      {},
      { contracts: true },
    );
    const { record, reasons } = cleanRow(['Bezemvrij B.V.', value, from, until], mapping);
    expect([record?.contractValue, reasons]).toEqual([whole, []]);
  });

  it.each([
    ['', '31-12-2026'],
    ['1-1-2024', ''],
    ['1-1-2027', '31-12-2026'],
  ])('is left out with a note where no term is told: %s to %s', (from, until) => {
    const { record, reasons } = read('50.000', from, until);
    expect(record).not.toHaveProperty('contractValue');
    expect(reasons.map(({ code }) => code)).toContain('contract-value-yearly');
  });
});

describe('how often, in a column beside how long', () => {
  it.each([
    ['Duur verlenging', '2', '12 maanden', '2x12'],
    ['Duur verlenging', '1', '2 jaar', '1x24'],
    ['Verlengingsduur in maanden', '2', '6', '2x6'],
    ['Duur verlenging', '3', '1', '3x12'],
    ['Duur verlenging', '2 x 1 jaar', '6 maanden', '2x12'],
    ['Duur verlenging', '0', '12 maanden', '0x0'],
  ])('%s: %s and %s', (header, often, long, read) => {
    const columns = ['Naam', 'Aantal verlengingen', header];
    const { mapping } = mapColumns(columns, {}, {}, { contracts: true });
    const { record, reasons } = cleanRow(['Bezemvrij B.V.', often, long], mapping);
    expect([record?.contractExtensions, reasons]).toEqual([read, []]);
  });

  it('is left out with a note where only how often is told', () => {
    const { mapping } = mapColumns(['Naam', 'Aantal verlengingen'], {}, {}, { contracts: true });
    const { record, reasons } = cleanRow(['Bezemvrij B.V.', '2'], mapping);
    expect(record).not.toHaveProperty('contractExtensions');
    expect(reasons.map(({ code }) => code)).toEqual(['contract-term-unreadable']);
  });
});

describe('a unit that the header says', () => {
  const read = (header: string, cell: string) => {
    const { mapping } = mapColumns(['Naam', header], {}, {}, { contracts: true });
    return cleanRow(['Bezemvrij B.V.', cell], mapping).record;
  };

  it.each([
    ['Opzegtermijn (mnd)', '3', { contractNotice: '3m' }],
    ['Notice period (months)', '6', { contractNotice: '6m' }],
    ['Opzegtermijn in dagen', '90', { contractNotice: '90d' }],
    ['Opzegtermijn (mnd)', '90 dagen', { contractNotice: '90d' }],
    ['Verlengingsopties (mnd)', '2 x 3', { contractExtensions: '2x3' }],
  ])('%s: %s', (header, cell, record) => {
    expect(read(header, cell)).toMatchObject(record);
  });
});

describe('what a list of contracts says otherwise', () => {
  const header = ['Contractnr.', 'Perceel', 'Contractomschrijving', 'Contractpartij', 'Einddatum', 'Waarde'];
  const read = (...cells: string[]) => {
    const rows = [cells, ...Array.from({ length: 5 }, () => cells)];
    const names = header.slice(0, cells.length);
    const top = { profiles: profileRows(names.length, rows), rows };
    return cleanRow(cells, mapColumns(names, {}, {}, { top, contracts: true }).mapping);
  };

  it('has its subject where it is told, and not in the number of a lot', () => {
    expect(read('2021-0034', '2', 'Schoonmaak Haren', 'Bezemvrij B.V.').record).toMatchObject({
      contractSubject: 'Schoonmaak Haren',
      name: 'Bezemvrij B.V.',
    });
    const lots = (lot: string): string | undefined => {
      const rows = Array.from({ length: 5 }, () => ['Bezemvrij B.V.', lot]);
      const top = { profiles: profileRows(2, rows), rows };
      const { mapping } = mapColumns(['Contractpartij', 'Perceel'], {}, {}, { top, contracts: true });
      return cleanRow(['Bezemvrij B.V.', lot], mapping).record?.contractSubject;
    };
    expect([lots('2'), lots('Perceel 2: Haren')]).toEqual([undefined, 'Perceel 2: Haren']);
  });

  it.each<[string[], string[], object]>([
    [
      ['Overeenkomstnummer', 'Naam', 'Leverancier', 'Contract einddatum', 'Verlengingsmogelijkheden'],
      ['OVK-1', 'Schoonmaak stadhuis', 'Bezemvrij B.V.', '31-12-2026', '2 x 1 jaar'],
      {
        contractNumber: 'OVK-1',
        contractSubject: 'Schoonmaak stadhuis',
        name: 'Bezemvrij B.V.',
        validUntil: '2026-12-31',
        contractExtensions: '2x12',
      },
    ],
    [
      ['Naam', 'Onderwerp', 'Aantal optiejaren'],
      ['De Heg B.V.', 'Groen', '2'],
      { name: 'De Heg B.V.', contractSubject: 'Groen', contractExtensions: '2x12' },
    ],
  ])('tells which name is whose: %p', (names, cells, record) => {
    expect(cleanRow(cells, mapColumns(names, {}, {}, { contracts: true }).mapping).record).toMatchObject(
      record,
    );
  });

  it('has no value where the column counts the VAT in, and no contract in a heading between them', () => {
    const names = ['Leverancier', 'Onderwerp', 'Waarde incl. btw'];
    const { mapping } = mapColumns(names, {}, {}, { contracts: true });
    expect(mapping.ignored).toEqual(['Waarde incl. btw']);
    const { record, reasons } = cleanRow(['Afdeling Groen', '', ''], mapping);
    expect([record, reasons.map(({ code }) => code)]).toEqual([null, ['heading-row']]);
  });

  it('may have no end, and a value with VAT is not taken for one without', () => {
    const { record, reasons } = read(
      '1',
      '1',
      'Groen',
      'De Heg B.V.',
      'onbepaalde tijd',
      '180.000 incl. btw',
    );
    expect([record?.validUntil, record?.contractValue]).toEqual([undefined, undefined]);
    expect(reasons.map(({ code }) => code)).toEqual(['amount-with-vat']);
  });

  it('is not taken for what a list of firms would say by the same name', () => {
    const list = ['Supplier', 'VAT', 'Status', 'Website'];
    const rows = Array.from({ length: 5 }, () => ['Bezemvrij B.V.', 'excl.', 'Active', 'bezemvrij.example']);
    const top = { profiles: profileRows(list.length, rows), rows };
    const { mapping } = mapColumns(list, {}, {}, { top, contracts: true });
    expect(Object.keys(mapping.columns)).toEqual(['name']);
  });
});

describe('columns of a list of contracts', () => {
  const header = ['Naam', 'Onderwerp', 'Waarde', 'Contractnummer', 'Startdatum'];

  it('mean other things there than in a list of firms', () => {
    const columns = (contracts: boolean) => mapColumns(header, {}, {}, { contracts }).mapping.columns;
    expect(columns(true)).toEqual({
      name: 0,
      contractSubject: 1,
      contractValue: 2,
      contractNumber: 3,
      validFrom: 4,
    });
    expect(columns(false)).toEqual({ name: 0 });
  });
});
