import { describe, expect, it } from '@jest/globals';

import { type CleanedRow, cleanRow } from '../../../src/intake/cleaning/clean-row.ts';
import { profileRows } from '../../../src/intake/columns/column-profile.ts';
import { mapColumns } from '../../../src/intake/columns/map-columns.ts';
import { reasonInDutch } from '../../../src/intake/reasons/dutch-reasons.ts';

const HEADER = ['Naam', 'kvk_in_bron', 'kvk_verbeterd'];
/** The list that the row is the last of: the columns agree in forty rows, and some lost their zero in the first. */
const TOP = Array.from({ length: 40 }, (_, row) => {
  const number = String((row < 12 ? 9_900_100 : 99_000_100) + row);
  return [`Firma ${row}`, number, number.padStart(8, '0')];
});

/** The row as it is read in that list. */
function read(source: string, mended: string, name = 'Voorbeeld B.V.'): CleanedRow {
  const row = [name, source, mended];
  const rows = [...TOP, row];
  const { mapping } = mapColumns(
    HEADER,
    {},
    {},
    { top: { profiles: profileRows(HEADER.length, rows), rows } },
  );
  expect(mapping.columns.kvkNumber).toBe(2);
  return cleanRow(row, mapping);
}

const codes = ({ reasons }: CleanedRow): string[] => reasons.map(({ code }) => code);

describe('a number that two columns give', () => {
  it.each([
    ['9900123', '09900123', '09900123', []],
    ['99001234', '', '99001234', []],
    ['', '99001234', '99001234', []],
    // What one of them lost the other one has.
    ['99001234', '9,90012E+07', '99001234', []],
    ['9900123', '-', '09900123', ['kvk-padded']],
    ['', '', undefined, []],
    ['99001234', '99009999', undefined, ['columns-contradict']],
  ] as [string, string, string | undefined, string[]][])(
    'as %j and %j is %s',
    (source, mended, kvk, said) => {
      const row = read(source, mended);
      expect(row.record?.name).toBe('Voorbeeld B.V.');
      expect(row.record?.kvkNumber).toBe(kvk);
      expect(codes(row)).toEqual(said);
    },
  );

  it('is told with both values when they contradict, in Dutch too', () => {
    const [reason] = read('99001234', '99009999').reasons;
    expect(reason && reasonInDutch(reason)).toBe(
      'De kolommen zeggen niet hetzelfde (KvK-nummer; kvk_in_bron: 99001234; kvk_verbeterd: 99009999); geen ervan is gebruikt. Verbeter er een, of maak er een leeg.',
    );
  });

  it('rejects the row as ever when neither can be read', () => {
    expect(codes(read('1234', '9,90012E+07'))).toEqual(['kvk-scientific']);
  });

  it('is not kept when it may be a citizen service number, in neither column', () => {
    const row = read('123456782', '99001234', 'Jan Alleen');
    expect(row.record?.kvkNumber).toBe('99001234');
    expect(JSON.stringify(row)).not.toContain('123456782');
  });
});
