import { describe, expect, it } from '@jest/globals';

import { findHeader } from '../../../src/intake/columns/find-header.ts';
import { profileRows } from '../../../src/intake/columns/column-profile.ts';
import { mapColumns } from '../../../src/intake/columns/map-columns.ts';
import { FIRMS, LISTS, VALUES } from './lists-of-systems.ts';

const LISTED = Object.entries(LISTS).map(([system, columns]) => ({ system, columns }));

describe('a list whose headers nobody wrote for us', () => {
  it.each(LISTED)('is read: $system', ({ columns }) => {
    const header = Object.keys(columns);
    const rows = FIRMS.map((_, row) => header.map((name) => valueUnder(columns[name] ?? null, name, row)));
    const { mapping } = mapColumns(
      header,
      {},
      {},
      { top: { profiles: profileRows(header.length, rows), rows } },
    );
    const fed = Object.fromEntries(header.map((name): [string, string | null] => [name, null]));
    for (const [field, index] of Object.entries(mapping.columns))
      fed[header[index] ?? ''] = headerField(field, columns, header[index]);
    expect(fed).toEqual(columns);
  });

  it('keeps a column called after the firm as its name when it holds names', () => {
    const header = ['Leverancier', 'Naam'];
    const rows = FIRMS.map((name) => [name, 'J. Voorbeeld']);
    const { mapping } = mapColumns(header, {}, {}, { top: { profiles: profileRows(2, rows), rows } });
    expect(mapping.columns).toEqual({ name: 0 });
  });

  it('takes the column that is filled where another of the same name is empty', () => {
    const header = ['Naam', 'Telefoon', 'Organisatie', 'Mobiel'];
    const rows = FIRMS.map((name) => ['', '-', name, '06-12345678']);
    const { mapping } = mapColumns(header, {}, {}, { top: { profiles: profileRows(4, rows), rows } });
    expect(mapping.columns).toEqual({ name: 2, phone: 3 });
  });

  it('does not take what others than the firm are called, or what its values contradict', () => {
    const columns = {
      Naam: VALUES['name'],
      'Naam contactpersoon factuur': () => 'Administratie',
      'Leverancier status': () => 'actief',
      'Organisatie nummer': (row: number) => String(row),
      'E-mail (ja/nee)': () => 'ja',
      'Omschrijving grootboek': () => 'Kantoor',
    };
    const header = Object.keys(columns);
    const rows = FIRMS.map((_, row) => Object.values(columns).map((value) => value?.(row) ?? ''));
    const { mapping } = mapColumns(
      header,
      {},
      {},
      { top: { profiles: profileRows(header.length, rows), rows } },
    );
    expect(mapping.columns).toEqual({ name: 0 });
  });

  it('has its header below a title block that names a field freely', () => {
    const lines = [
      ['Overzicht naam en adres leveranciers'],
      ['Plaats van de organisatie: Voorbeeldstad'],
      ['Cred.nr', 'Naam 1', 'PC', 'Woonpl.'],
      ['1', 'Bakkerij Krent', '9712 AB', 'Groningen'],
    ];
    expect(findHeader(lines.map((cells, index) => ({ cells, line: index + 1 })))).toBe(2);
  });
});

function valueUnder(field: string | null, header: string, row: number): string {
  if (field !== null) return VALUES[field]?.(row) ?? '';
  if (/postcode/i.test(header)) return '9700 AC';
  return /plaats/i.test(header) ? 'Groningen' : `${header.slice(0, 2)}${row % 3}`;
}

/** `Straat` with house numbers in it is read as the street it is called; the address in it is taken apart later. */
function headerField(field: string, columns: Record<string, string | null>, header = ''): string {
  return field === 'street' && columns[header] === 'address' ? 'address' : field;
}
