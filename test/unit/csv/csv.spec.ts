import { describe, expect, it } from '@jest/globals';

import { detectDelimiter } from '../../../src/platform/csv/detect-delimiter.ts';
import { type CsvRecord, detectFormat, readCsv, UnreadableCsv } from '../../../src/platform/csv/read-csv.ts';
import { repairDoubleEncoding } from '../../../src/platform/csv/repair-double-encoding.ts';

async function* pieces(content: Uint8Array, size = 64): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += size)
    yield await Promise.resolve(content.subarray(at, at + size));
}

async function read(
  content: Uint8Array,
): Promise<{ encoding: string; delimiter: string; records: CsvRecord[] }> {
  const bytes = (): AsyncIterable<Uint8Array> => pieces(content);
  const format = await detectFormat(bytes);
  const records: CsvRecord[] = [];
  for await (const record of readCsv(bytes, format)) records.push(record);
  return { encoding: format.encoding, delimiter: format.delimiter, records };
}

const cells = (records: readonly CsvRecord[]): string[][] => records.map((record) => record.cells);

describe('reading a file of any make', () => {
  const text = 'naam;plaats\r\nCafé Zoë;Groningen\r\n';
  const expected = [
    ['naam', 'plaats'],
    ['Café Zoë', 'Groningen'],
  ];

  it.each([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), 'utf-8'],
    ['windows-1252', Buffer.from(text, 'latin1'), 'windows-1252'],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le'), 'utf-16le'],
  ])('%s', async (_, content, encoding) => {
    const result = await read(content);
    expect(result.encoding).toBe(encoding);
    expect(cells(result.records)).toEqual(expected);
  });

  it('reads quoted line breaks, doubled quotes and all three line ends in one file', async () => {
    const { records } = await read(Buffer.from('a;b\r\n"een\ntwee";"zeg ""ja"""\r3;4\n'));
    expect(records).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['een\ntwee', 'zeg "ja"'] },
      { line: 4, row: 3, cells: ['3', '4'] },
    ]);
  });

  it('leaves out blank lines and the line sep=, and counts lines as an editor and rows as Excel does', async () => {
    const { records, delimiter } = await read(Buffer.from('sep=|\nnaam|plaats\n\n;\nX|Assen\n'));
    expect(delimiter).toBe('|');
    expect(records.at(-1)).toEqual({ line: 5, row: 4, cells: ['X', 'Assen'] });
  });

  it('keeps rows that are too long or too short', async () => {
    expect(cells((await read(Buffer.from('a,b\n1\n1,2,3\n'))).records)).toEqual([
      ['a', 'b'],
      ['1'],
      ['1', '2', '3'],
    ]);
  });

  it.each([
    ['an empty file', '', 'empty'],
    ['only a mark', '\ufeff', 'empty'],
    ['a workbook', 'PK\u0003\u0004xx', 'spreadsheet'],
    ['a page', '<html><table>', 'markup'],
    ['JSON', '[{"a":1}]', 'json'],
    ['zeros', '\u0000'.repeat(100), 'not-text'],
    ['a PDF', '%PDF-1.7', 'not-text'],
  ])('refuses %s', async (_, content, code) => {
    await expect(read(Buffer.from(content))).rejects.toMatchObject({ code });
  });

  it('names the line of a quote that is never closed', async () => {
    const reading = read(Buffer.from('a;b\n1;2\n"open;3\n4;5\n'));
    await expect(reading).rejects.toBeInstanceOf(UnreadableCsv);
    await expect(reading).rejects.toMatchObject({
      code: 'quote-not-closed',
      message: expect.stringContaining('Line 3') as unknown,
    });
  });
});

it.each([
  ['a;b;c\n1;2;3', ';'],
  ['a,b\n"1,5",2', ','],
  ['a\tb\n1\t2', '\t'],
  ['naam;omschrijving\nX;"een, twee, drie, vier"\nY;a, b, c', ';'],
  ['naam\nX', null],
])('the delimiter of %j', (text, delimiter) => {
  expect(detectDelimiter(text)).toBe(delimiter);
});

it.each([
  ['CoÃ¶peratie', 'Coöperatie'],
  ['CoÃƒÂ¶peratie', 'Coöperatie'],
  ['FryslÃ¢n â€“ noord', 'Fryslân – noord'],
  ['Café Zoë', 'Café Zoë'],
  ['€ 5', '€ 5'],
  ['ÃÃ', 'ÃÃ'],
  // Part of a text only.
  ['Café CoÃ¶peratie', 'Café Coöperatie'],
  ['Fotoâ€™s, Ã…ngstrÃ¶m en cafés', 'Foto’s, Ångström en cafés'],
  // What somebody may have written stays.
  ['MENÜ»', 'MENÜ»'],
  ['São Tomé, SÃO', 'São Tomé, SÃO'],
])('double encoding of %s', (broken, right) => {
  expect(repairDoubleEncoding(broken)).toBe(right);
});
