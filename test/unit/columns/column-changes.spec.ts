import { describe, expect, it } from '@jest/globals';

import { columnChanges, type DeliveredColumns } from '../../../src/intake/columns/column-changes.ts';
import { profileRows } from '../../../src/intake/columns/column-profile.ts';

const ROWS = 40;

/** A delivery. @param mapping field -> header */
function delivery(
  columns: Record<string, (row: number) => string>,
  mapping: Record<string, string> = {},
  count = ROWS,
): DeliveredColumns {
  const headers = Object.keys(columns);
  const rows = Array.from({ length: count }, (_, row) => headers.map((name) => columns[name]?.(row) ?? ''));
  const profiles = profileRows(headers.length, rows);
  return { mapping, profiles: Object.fromEntries(headers.map((name, index) => [name, profiles[index]!])) };
}

const kvk = (row: number): string => String(99_000_101 + row);
const email = (row: number): string => `info@firma${row}.example`;

describe('since the last delivery', () => {
  it('a column of the same header with other values changed its meaning, which is told with before and after', () => {
    const was = delivery({ Nummer: kvk, Contact: email }, { kvkNumber: 'Nummer' });
    const now = delivery({ nummer: (row) => `Kenmerk ${row}`, Contact: email }, { kvkNumber: 'nummer' });
    expect(columnChanges(was, now, {})).toMatchObject([
      {
        code: 'column-changed',
        field: 'kvkNumber',
        message:
          "Column 'nummer' changed its meaning: 100 % numbers of 8 digits (100 % filled) in the last delivery, " +
          '100 % short texts (100 % filled) now. Check that it still holds the same.',
      },
    ]);
  });

  it('a column that fed a field together with others is missed, and the others are not told of', () => {
    const was = {
      ...delivery({ PSO: () => 'Trede 2', 'B Corp': () => 'x', CO2: () => '3' }, { labels: 'PSO' }),
      adding: { PSO: 'labels', 'B Corp': 'labels', CO2: 'labels' },
    };
    const now = delivery({ 'B Corp': () => 'x', CO2: () => '3' }, { labels: 'B Corp' });
    expect(columnChanges(was, now, {})).toMatchObject([
      { code: 'column-gone', field: 'labels', values: { header: 'PSO' } },
    ]);
    expect(columnChanges(was, now, { labels: 'asked' })).toEqual([]);
    expect(
      columnChanges(
        was,
        delivery({ CO2: () => '3', 'B Corp': () => 'x', PSO: () => 'Trede 2' }, { labels: 'CO2' }),
        {},
      ),
    ).toEqual([]);
  });

  it('a column with some other values, or with a few cells only, did not change', () => {
    const was = delivery({ Nummer: kvk, Fax: (row) => (row < 10 ? '050-5550305' : '') });
    const now = delivery({
      Nummer: (row) => (row % 3 === 0 ? 'geen nummer' : kvk(row)),
      Fax: (row) => (row < 10 ? email(row) : ''),
    });
    expect(columnChanges(was, now, {})).toEqual([]);
  });

  it('a column that was full and is empty now lost what it held', () => {
    const was = delivery({ Naam: email, Omschrijving: (row) => `Werk ${row}` });
    const now = delivery({ Naam: email, Omschrijving: (row) => (row === 0 ? 'Werk' : 'n.v.t.') });
    expect(columnChanges(was, now, {}).map(({ code, message }) => [code, message])).toEqual([
      ['column-changed', expect.stringContaining("'Omschrijving'")],
    ]);
    expect(columnChanges(now, was, {})).toEqual([]);
  });

  it('a column that hardly anybody filled, or a file of a few rows, says nothing about that', () => {
    const rare = delivery({ Fax: (row) => (row % 10 === 0 ? '050-5550305' : '') }, {}, 400);
    expect(columnChanges(rare, delivery({ Fax: () => '' }), {})).toEqual([]);
    expect(columnChanges(delivery({ Fax: email }), delivery({ Fax: () => '' }, {}, 5), {})).toEqual([]);
  });

  it('a field that another column feeds is told, unless that was asked', () => {
    const was = delivery({ KvK: kvk, Dossier: kvk }, { kvkNumber: 'KvK' });
    const now = delivery({ KvK: kvk, Dossier: kvk }, { kvkNumber: 'Dossier' });
    expect(columnChanges(was, now, { kvkNumber: 'header' })).toMatchObject([
      {
        code: 'column-moved',
        field: 'kvkNumber',
        message: expect.stringMatching(/'KvK'.*'Dossier'/) as unknown,
      },
    ]);
    expect(columnChanges(was, now, { kvkNumber: 'asked' })).toEqual([]);
  });

  it('a column that fed a field and is gone is told', () => {
    const was = delivery({ Naam: email, KvK: kvk }, { name: 'Naam', kvkNumber: 'KvK' });
    const now = delivery({ NAAM: email }, { name: 'NAAM' });
    expect(columnChanges(was, now, {})).toMatchObject([{ code: 'column-gone', field: 'kvkNumber' }]);
  });
});
