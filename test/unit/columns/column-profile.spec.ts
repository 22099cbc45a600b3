import { describe, expect, it } from '@jest/globals';

import { ColumnProfiler, profileRows } from '../../../src/intake/columns/column-profile.ts';
import { describeColumns } from '../../../src/intake/columns/describe-columns.ts';
import { mapColumns } from '../../../src/intake/columns/map-columns.ts';

describe('the profile of a column', () => {
  it('counts what says nothing as empty, and shapes as shares of the filled cells', () => {
    const [profile] = profileRows(1, [
      ['9712 HM'],
      ['n.v.t.'],
      [''],
      ['9401 LT'],
      ['-'],
      [],
      ['Assen'],
      ['x'],
    ]);
    expect(profile).toEqual({
      rows: 8,
      cells: 3,
      filled: 0.375,
      shapes: { postcode: 0.667, place: 0.333 },
      distinct: 1,
    });
  });

  it('of a long file speaks for all of it, though few of its rows are looked at', () => {
    const profiler = new ColumnProfiler(1);
    for (let row = 0; row < 100_000; row++) profiler.add([row < 60_000 ? '9712 HM' : '']);
    const [profile] = profiler.profiles();
    expect(profile?.filled).toBeCloseTo(0.6, 1);
    expect(profile?.rows).toBeLessThan(2_000);
  });
});

describe('a column as a person sees it', () => {
  const header = ['Naam', 'BSN', 'Fiscaal nummer', 'Opmerking', 'Kenmerk'];
  const rows = [
    ['Firma A', '123456782', '123456782', `Betaald op NL91ABNA0417164300`, '123456782'],
    ['Firma A', '', '', 'x'.repeat(200), 'K1'],
    ['Firma B', '', '', '  twee\n regels ', ''],
    ['Firma C', '', '', 'tekst', ''],
    ['Firma D', '', '', 'meer', ''],
  ];
  const mapped = mapColumns(header, {}, {});
  const columns = describeColumns(mapped.mapping, profileRows(header.length, rows), rows);

  it('comes with what it feeds and why, how full it is, and three different values', () => {
    expect(columns[0]).toEqual({
      header: 'Naam',
      field: 'name',
      by: 'header',
      samples: ['Firma A', 'Firma B', 'Firma C'],
      filled: 1,
    });
    expect(columns[4]).toMatchObject({ field: null, by: null, filled: 0.4 });
  });

  it('shows no citizen service number and no account number, and no endless text', () => {
    expect(JSON.stringify(columns)).not.toMatch(/123456782|NL91/);
    expect(columns[3]?.samples).toEqual([`${'x'.repeat(59)}…`, 'twee regels', 'tekst']);
  });

  it('has no private number for a header either, when the file has no header', () => {
    const { headers } = mapColumns(['Firma A', '123456782', 'NL91ABNA0417164300'], {}, {}).mapping;
    expect(headers).toEqual(['Firma A', '[not stored]', '[not stored] (2)']);
    expect(mapColumns(['Naam', 'BSN 123456782'], {}, {}).mapping.forbidden).toEqual(new Set([1]));
  });
});
