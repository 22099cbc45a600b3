import { describe, expect, it } from '@jest/globals';

import { groupedHeader } from '../../../src/intake/columns/grouped-header.ts';
import { describeMapping, mapColumns } from '../../../src/intake/columns/map-columns.ts';
import { profileRows } from '../../../src/intake/columns/column-profile.ts';
import { InactiveRows } from '../../../src/intake/inactive-rows.ts';

function mapped(header: readonly string[], rows: readonly string[][]): Record<string, string> {
  const result = mapColumns(header, {}, {}, { top: { profiles: profileRows(header.length, rows), rows } });
  return describeMapping(result.mapping);
}

describe('a header in two rows', () => {
  it('tells columns of one name apart by the group that they stand under', () => {
    const header = groupedHeader(
      ['Nr', 'Naam', 'Straat', 'Naam', 'Geldig tot'],
      ['Leverancier', '', '', 'Keurmerk', ''],
    );
    expect(header).toEqual(['Nr', 'Leverancier Naam', 'Straat', 'Keurmerk Naam', 'Geldig tot']);
    expect(mapped(header, [['1', 'De Schil', 'Kade 3', 'PSO', '31-12-2027']])).toMatchObject({
      name: 'Leverancier Naam',
      labels: 'Keurmerk Naam',
    });
  });

  it('names a column that has no name below', () => {
    expect(groupedHeader(['', 'Straat', 'Plaats'], ['Leverancier', 'Adres', ''])).toEqual([
      'Leverancier',
      'Straat',
      'Plaats',
    ]);
  });

  it.each([
    ['a title', ['Leverancierslijst 2026', '', '']],
    ['nothing', []],
    ['a date beside a title', ['Leverancierslijst', '12-10-2026', '']],
  ])('is not made of %s', (_, above) => {
    expect(groupedHeader(['Naam', 'Naam', ''], above)).toEqual(['Naam', 'Naam', '']);
  });
});

describe('a list of invoices', () => {
  const firm = ['F1', '1-2-2026', '100234', 'De Schil B.V.', '430000', 'Declaratie maart', '12,00'];

  it('says who was paid, and not what the firm does', () => {
    const header = [
      'Factuurnummer',
      'Boekdatum',
      'Crediteurnr',
      'Crediteurnaam',
      'Grootboek',
      'Omschrijving',
      'Bedrag',
    ];
    expect(mapped(header, [firm])).toEqual({ externalId: 'Crediteurnr', name: 'Crediteurnaam' });
  });

  it('is told by more than one column', () => {
    expect(mapped(['Naam', 'Factuuradres', 'Omschrijving'], [['De Schil', 'Kade 3', 'Brood']])).toMatchObject(
      {
        description: 'Omschrijving',
      },
    );
  });
});

describe('rows that say that a firm is no longer in use', () => {
  const rows = (header: string[], cells: string[]): ReturnType<InactiveRows['warnings']> => {
    const watch = new InactiveRows(mapColumns(header, {}, {}).mapping);
    cells.forEach((cell, index) => watch.add(['De Schil', cell], index + 2));
    return watch.warnings();
  };

  it.each([
    ['Geblokkeerd', ['Ja', 'nee', '']],
    ['Actief', ['N', 'J', '']],
    ['Status', ['Inactief', 'Actief', '']],
  ])('are told of by the column %s', (header, cells) => {
    expect(rows(['Naam', header], cells)).toMatchObject([
      { code: 'rows-inactive', values: { count: 1, columns: header, lines: '2' } },
    ]);
  });

  it('are not seen in other columns', () => {
    expect(rows(['Naam', 'Nieuwsbrief'], ['Nee', 'Ja'])).toEqual([]);
    expect(rows(['Naam', 'Status'], ['In aanvraag', 'Leverancier'])).toEqual([]);
    expect(rows(['Naam', 'Status', 'Geldig tot'], ['Vervallen', 'Geldig'])).toEqual([]);
  });
});
