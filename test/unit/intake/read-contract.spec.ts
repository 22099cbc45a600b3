import { describe, expect, it } from '@jest/globals';

import { readExtensions, readNotice } from '../../../src/intake/cleaning/read-contract.ts';
import { mapColumns } from '../../../src/intake/columns/map-columns.ts';

describe('terms of a contract', () => {
  it.each([
    ['2 x 1 jaar', '2x12'],
    ['1x24 mnd', '1x24'],
    ['twee keer 12 maanden', '2x12'],
    ['3 × 6 months', '3x6'],
    ['geen', '0x0'],
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
