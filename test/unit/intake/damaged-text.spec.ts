import { describe, expect, it } from '@jest/globals';

import { csvCell, withoutFormula } from '../../../src/platform/csv/spreadsheet-text.ts';
import { type CleanedRow, cleanRow } from '../../../src/intake/cleaning/clean-row.ts';
import { cleanText } from '../../../src/intake/cleaning/clean-text.ts';
import { FIELDS } from '../../../src/intake/columns/fields.ts';
import { mapColumns } from '../../../src/intake/columns/map-columns.ts';

function clean(row: Record<string, string>): CleanedRow {
  const mapped = mapColumns(Object.keys(row), {}, {});
  if (!mapped.ok) throw new Error(mapped.refusal.message);
  return cleanRow(Object.values(row), mapped.mapping);
}

describe('text as it arrives', () => {
  it.each([
    ['Cafe\u0301 Zoe\u0308', 'Café Zoë'],
    ['Ac\u200bme\u202e VB evil', 'Acme VB evil'],
    ['Ac\u00a0me', 'Ac me'],
    ['Ac\u0007me\u001b[31m rood', 'Acme rood'],
    ['\ufeffDe Hoek', 'De Hoek'],
    ['Groen\u0000werk', 'Groenwerk'],
    ['schoon\u00admaak', 'schoonmaak'],
    ['Carr\u00c3\u00ad', 'Carrí'],
    [' regel 1\r\nregel 2 ', 'regel 1 regel 2'],
    ['StadsbeheerÂ\u00a0Noord', 'Stadsbeheer Noord'],
  ])('%j is %s', (raw, text) => expect(cleanText(raw)).toBe(text));

  it('keeps paragraphs of a description', () => {
    expect(cleanText('een \r\n\r\n\r\n twee\rdrie', true)).toBe('een\n\ntwee\ndrie');
  });

  it.each(['Sociale Onderneming Ã( B.V.', 'Caf\ufffd De Hoek', 'Co\u00c3\ufffd'])(
    'rejects a row whose name lost letters (%s), and stores no replacement character',
    (name) => {
      const row = clean({ Naam: name, Plaats: 'S\ufffddwest' });
      expect(row.record).toBeNull();
      expect(row.reasons[0]).toMatchObject({ code: 'name-damaged', field: 'name' });
      expect(JSON.stringify(row)).not.toContain('\ufffd');
    },
  );

  it.each(['São Paulo Catering', 'SÃO PAULO', 'Â’t Hoekje', 'Ångström', 'Zoë & Crêpe'])(
    'takes %s for a name',
    (name) => expect(clean({ Naam: name }).record).not.toBeNull(),
  );

  it.each([
    ['"Bakker \\"X\\" BV"', 'Bakker "X" BV'],
    ['NULL', 'NULL'],
    ['x', 'x'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['__proto__', '__proto__'],
    ["'; DROP TABLE supplier;--", "'; DROP TABLE supplier;--"],
  ])('takes %s for the name it is', (cell, name) => expect(clean({ Naam: cell }).record?.name).toBe(name));

  it.each(['-', 'n.v.t.', '#N/A', '  ', '???', '\u200b'])('takes %j for no name', (cell) => {
    expect(clean({ Naam: cell }).reasons).toMatchObject([{ field: 'name' }]);
  });

  it('leaves out a value that is absurdly long, keeps the row and the cell', () => {
    const street = 'x'.repeat(5_000);
    const { record, raw, reasons } = clean({ Naam: 'Xylos', Straat: street });
    expect(record).toEqual({ name: 'Xylos', country: 'NL' });
    expect(raw['Straat']).toBe(street);
    expect(reasons).toMatchObject([{ code: 'value-too-long', field: 'street' }]);
  });

  it('says so when a row has more cells than headers, and keeps them', () => {
    const mapped = mapColumns(['Naam', 'Plaats'], {}, {});
    if (!mapped.ok) throw new Error('unexpected');
    const { raw, reasons } = cleanRow(['A', 'Assen', 'extra'], mapped.mapping);
    expect(raw).toMatchObject({ 'column 3': 'extra' });
    expect(reasons).toMatchObject([{ code: 'cells-extra' }]);
  });
});

describe('a cell that a spreadsheet would calculate', () => {
  it.each(['=cmd|x', '+31 50', '-1+2', '@SUM(A1)', '\tx', '\r=x', '＝1+1', '＋1', '－1', '＠x'])(
    '%j is escaped in the report',
    (cell) => expect(csvCell(cell).replace(/^"/, '').startsWith("'")).toBe(true),
  );

  it('is the same firm again when the report comes back as an import', () => {
    const name = '=cmd|calc & Zonen';
    expect(clean({ Naam: withoutFormula(name) }).record).toEqual(clean({ Naam: name }).record);
  });

  it.each(["'t Hoekje", "'s-Gravenhaagse Bouw"])('leaves the apostrophe of %s alone', (name) =>
    expect(clean({ Naam: name }).record?.name).toBe(name),
  );
});

describe('two columns of one name', () => {
  it('are refused for the name: which one is it?', () => {
    expect(mapColumns(['naam', 'kvk', 'Naam'], {}, {})).toMatchObject({
      ok: false,
      refusal: { code: 'column-twice', field: 'name', message: expect.stringContaining('Naam') as unknown },
    });
  });

  it('are accepted when the mapping says which one', () => {
    expect(mapColumns(['naam', 'kvk', 'naam'], { name: 'naam (2)' }, {})).toMatchObject({
      ok: true,
      mapping: { columns: { name: 2, kvkNumber: 1 }, ignored: ['naam'] },
    });
  });
});

describe('256 kB in one cell', () => {
  const length = 262_144;
  const nasty: Record<string, string> = {
    letters: 'a'.repeat(length),
    digits: '1'.repeat(length),
    blanks: `1234${' '.repeat(length)}x`,
    commas: `a${','.repeat(length)}b9712AB`,
    quotes: '"'.repeat(length - 1),
    dots: 'a.'.repeat(length / 2),
    ats: 'a@'.repeat(length / 2),
    accounts: 'NL91ABNA'.repeat(length / 8),
    mojibake: 'Ã«'.repeat(length / 2),
    numbers: '12345678,'.repeat(length / 9),
    lines: `${'\n '.repeat(length / 2)}x`,
  };

  // Every pattern has to be linear: that takes some 0.1 s, and the quadratic ones that were here took 20 s and more.
  it.each(Object.keys(nasty))('of %s is read in no time by every field', (kind) => {
    const started = performance.now();
    for (const field of FIELDS.filter((name) => name !== 'name')) {
      const mapped = mapColumns(['naam', 'x'], { [field]: 'x' }, {});
      if (mapped.ok) cleanRow(['Xylos', nasty[kind] ?? ''], mapped.mapping);
    }
    cleanRow([nasty[kind] ?? ''], mustMap(['naam']));
    expect(performance.now() - started).toBeLessThan(8_000);
  });
});

function mustMap(header: string[]): Parameters<typeof cleanRow>[1] {
  const mapped = mapColumns(header, {}, {});
  if (!mapped.ok) throw new Error('unexpected');
  return mapped.mapping;
}
