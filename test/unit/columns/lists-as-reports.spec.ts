import { describe, expect, it } from '@jest/globals';

import { findHeader } from '../../../src/intake/columns/find-header.ts';
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

  /** The header as the first rows of a list give it, and on which row it ends. */
  function found(...rows: string[][]): [number, string[]] {
    const index = findHeader(rows.map((cells, at) => ({ line: at + 1, cells })));
    return [index, groupedHeader(rows[index] ?? [], rows[index - 1] ?? [])];
  }

  it('is found where the upper row names most columns, and the lower one those of groups', () => {
    expect(
      found(
        ['Nr', 'Leverancier', '', 'Plaats', 'Keurmerk', '', 'Omschrijving'],
        ['', 'Naam', 'KvK', '', 'Naam', 'Geldig t/m'],
        ['1', 'De Schil', '99000301', 'Assen', 'PSO', '1-1-2028', 'Catering'],
      ),
    ).toEqual([
      1,
      ['Nr', 'Leverancier Naam', 'KvK', 'Plaats', 'Keurmerk Naam', 'Geldig t/m', 'Omschrijving'],
    ]);
  });

  it('is found where what a group is of stands below', () => {
    const rows = [
      ['Naam', 'KvK', 'Keurmerken'],
      ['', '', 'PSO', 'B Corp'],
      ['De Schil', '99000301', 'x', ''],
    ];
    expect(found(...rows)).toEqual([1, ['Naam', 'KvK', 'PSO', 'B Corp']]);
  });

  it.each([
    ['a firm', ['Naam', 'KvK', '', 'Plaats'], ['De Schil', '99000301', 'oud', 'Assen']],
    ['a name that stands alone', ['Naam', '', ''], ['De Schil', 'Groen', 'Brood']],
    ['the header once more', ['Naam', 'KvK', 'Plaats'], ['Naam', 'KvK', 'Plaats']],
    ['a heading', ['Naam', 'KvK', 'Plaats'], ['Afdeling Groen', '', '']],
    ['a row without a name', ['Naam', 'Plaats', '', ''], ['', 'Assen', 'Markt', 'Brood']],
    ['numbers', ['Naam', 'Keurmerken', ''], ['', '99000301', '99000302']],
  ])('is not made of %s below it', (_, header, below) => {
    expect(found(header, below)[0]).toBe(0);
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
