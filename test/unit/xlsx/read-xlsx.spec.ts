import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { UnreadableCsv } from '../../../src/platform/csv/read-csv.ts';
import { openWorkbook, startsLikeWorkbook } from '../../../src/platform/xlsx/read-xlsx.ts';
import { WORKBOOK_LIMITS, type WorkbookLimits } from '../../../src/platform/xlsx/workbook-limits.ts';
import { columnName, textRow, workbookParts, writeWorkbook } from '../../fixtures/xlsx/workbook-writer.ts';
import { writeZip } from '../../fixtures/xlsx/zip-writer.ts';
import { filesAreIn } from '../../support/where-files-are.ts';

const HOSTILE = join(process.env['REGISTER_SHARED_DATA'] ?? '../shared/data', 'hostile');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xlsx-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface Read {
  sheet: string;
  rows: { line: number; cells: string[] }[];
  formulasWithoutResult: number;
}

async function readPath(
  path: string,
  options: { sheet?: string; limits?: Partial<WorkbookLimits> } = {},
): Promise<Read> {
  const workbook = await openWorkbook(path, { ...WORKBOOK_LIMITS, ...options.limits });
  try {
    const rows = [];
    for await (const row of workbook.rows(options.sheet)) rows.push(row);
    return {
      sheet: workbook.defaultSheet,
      rows,
      formulasWithoutResult: workbook.findings.formulasWithoutResult,
    };
  } finally {
    workbook.close();
  }
}

async function read(
  content: Buffer,
  options: { sheet?: string; limits?: Partial<WorkbookLimits> } = {},
): Promise<Read> {
  const path = join(folder, 'test.xlsx');
  await writeFile(path, content);
  return readPath(path, options);
}

/** The code of the refusal; fails for any other error, and when the file is read. */
async function refusal(reading: Promise<Read>): Promise<string> {
  const error: unknown = await reading.then(
    () => 'it was read',
    (reason: unknown) => reason,
  );
  if (error instanceof UnreadableCsv) return error.code;
  throw error;
}

/** The text of one cell, given as XML, in a workbook with these number formats. */
async function cell(
  xml: string,
  formats: readonly (number | string)[] = [],
  date1904 = false,
): Promise<string> {
  const custom = formats.map((code, index) =>
    typeof code === 'string' ? `<numFmt numFmtId="${164 + index}" formatCode="${code}"/>` : '',
  );
  const xfs = formats.map(
    (format, index) => `<xf numFmtId="${typeof format === 'number' ? format : 164 + index}"/>`,
  );
  const styles = `<numFmts>${custom.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${xfs.join('')}</cellXfs>`;
  const { rows } = await read(
    writeWorkbook({ sheets: [{ name: 'Blad1', rows: `<row r="1">${xml}</row>` }], styles, date1904 }),
  );
  return rows[0]?.cells[0] ?? '';
}

const number = (value: string | number): string => `<c r="A1" s="0"><v>${value}</v></c>`;

describe('values of cells', () => {
  it.each([
    ['1.2345678E7', '12345678'],
    ['1234567', '1234567'],
    ['0.30000000000000004', '0.3'],
    ['4.5499999999999998', '4.55'],
    ['000012345678', '12345678'],
    ['1234567890123456', '1234567890123456'],
    ['-12.5', '-12.5'],
  ])('number %s is %s', async (written, shown) => {
    expect(await cell(number(written))).toBe(shown);
  });

  it.each([
    ['a built-in date', 46752, 14, '2027-12-31'],
    ['a date and time', 46752.604166666664, 22, '2027-12-31T14:30:00'],
    ['a time a hair before midnight', 46751.999999999, 22, '2027-12-31'],
    ['a time', 0.604166666666667, 20, '14:30:00'],
    ['a Dutch long date', 46752, '[$-413]d mmmm yyyy;@', '2027-12-31'],
    ['a month', 46752, 'mmm', '2027-12-31'],
    ['the last day before the day that never was', 59, 14, '1900-02-28'],
    ['the day that never was', 60, 14, '1900-02-29'],
    ['the day after', 61, 14, '1900-03-01'],
    ['a number that is no date', -5, 14, '-5'],
    ['letters in quotes', 12, '0 &quot;dagen&quot;', '12'],
    ['a colour', 12, '[Red]0.00', '12'],
    ['an escaped letter', 12, '0\\d', '12'],
    ['the default', 12, 'General', '12'],
    ['the default, by its Dutch name', 12, 'Standaard', '12'],
    ['a percentage', 0.125, 10, '12.5%'],
    ['a percentage that floats', 0.07, '0%', '7%'],
    ['zeros in front that the format adds', 1234567, '00000000', '01234567'],
  ])('%s', async (_, value, format, shown) => {
    expect(await cell(number(value), [format])).toBe(shown);
  });

  it('counts days from 1904 when the workbook says so', async () => {
    expect(await cell(number(45290), [14], true)).toBe('2027-12-31');
  });

  it.each([
    ['a formula by its result', '<c r="A1" t="str"><f>A2&amp;"x"</f><v>uitkomst</v></c>', 'uitkomst'],
    ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', '#N/A'],
    ['true', '<c r="A1" t="b"><v>1</v></c>', 'WAAR'],
    ['false', '<c r="A1" t="b"><v>0</v></c>', 'ONWAAR'],
    ['an ISO date', '<c r="A1" t="d"><v>2027-12-31T00:00:00</v></c>', '2027-12-31'],
    [
      'an inline text in runs',
      '<c r="A1" t="inlineStr"><is><r><t>Groen</t></r><r><t xml:space="preserve"> &amp; co</t></r></is></c>',
      'Groen & co',
    ],
    ['an escaped character', '<c r="A1" t="str"><v>a_x000A_b_x0000_c_x005F_x</v></c>', 'a\nbc_x'],
  ])('%s', async (_, xml, shown) => {
    expect(await cell(xml)).toBe(shown);
  });

  it('joins the runs of a shared text and leaves its phonetic guide out', async () => {
    const strings =
      '<si><t>een</t></si><si><r><rPr><b/></rPr><t>東</t></r><r><t>京</t></r><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>';
    const rows = '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c></row>';
    expect((await read(writeWorkbook({ sheets: [{ name: 'Blad1', rows }], strings }))).rows).toEqual([
      { line: 1, cells: ['東京', 'een'] },
    ]);
  });

  it('tells how many formulas have no result in the file', async () => {
    const rows = '<row><c><f>1+1</f></c><c><f>1+1</f><v>2</v></c><c t="str"><f>""</f><v></v></c></row>';
    const result = await read(writeWorkbook({ sheets: [{ name: 'Blad1', rows }] }));
    expect(result.formulasWithoutResult).toBe(1);
    expect(result.rows[0]?.cells).toEqual(['', '2']);
  });
});

describe('rows and sheets', () => {
  it('keeps the row numbers of Excel, gaps between cells, and leaves empty rows and trailing empty cells out', async () => {
    const rows = `${textRow(2, ['a', '', 'c'])}<row r="3"><c r="A3" s="1"/></row><row r="1048576"><c r="AA1048576"><v>1</v></c><c r="AC1048576"/></row>`;
    expect((await read(writeWorkbook({ sheets: [{ name: 'Blad1', rows }] }))).rows).toEqual([
      { line: 2, cells: ['a', '', 'c'] },
      { line: 1_048_576, cells: [...Array<string>(26).fill(''), '1'] },
    ]);
  });

  it('counts on when rows and cells carry no reference, and knows elements by any prefix', async () => {
    const parts = workbookParts({ sheets: [{ name: 'Blad1', rows: '' }] });
    const sheet = parts.find(({ name }) => name.endsWith('sheet1.xml'));
    if (sheet)
      sheet.content =
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row><x:c><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect((await read(writeZip(parts))).rows).toEqual([
      { line: 1, cells: ['1', '2'] },
      { line: 2, cells: ['3'] },
    ]);
  });

  it('reads the first visible sheet, or the one that is named', async () => {
    const workbook = writeWorkbook({
      sheets: [
        { name: 'Lijsten', state: 'hidden', rows: textRow(1, ['verborgen']) },
        { name: 'Leveranciers', rows: textRow(1, ['zichtbaar']) },
        { name: 'Oud', rows: textRow(1, ['oud']) },
      ],
    });
    expect(await read(workbook)).toMatchObject({ sheet: 'Leveranciers', rows: [{ cells: ['zichtbaar'] }] });
    expect((await read(workbook, { sheet: 'Oud' })).rows[0]?.cells).toEqual(['oud']);
    await expect(read(workbook, { sheet: 'Blad9' })).rejects.toThrow(/'Lijsten', 'Leveranciers', 'Oud'/);
  });

  it('can be read again after only the top was taken', async () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => textRow(row + 1, [`firma ${row}`])).join('');
    const path = join(folder, 'again.xlsx');
    await writeFile(path, writeWorkbook({ sheets: [{ name: 'Blad1', rows }] }));
    const workbook = await openWorkbook(path);
    for await (const row of workbook.rows()) if (row.line === 3) break;
    let last = 0;
    for await (const row of workbook.rows()) last = row.line;
    workbook.close();
    expect(last).toBe(20_000);
  });
});

describe('workbooks that are refused', () => {
  const plain = {
    sheets: [{ name: 'Blad1', rows: textRow(1, ['naam', 'plaats']) + textRow(2, ['A', 'B']) }],
  };

  it('by name tricks, numbers of parts, sizes and density', async () => {
    const slip = writeWorkbook({ ...plain, extraParts: [{ name: '../../tmp/x.txt', content: 'x' }] });
    expect(await refusal(read(slip))).toBe('zip-path');
    expect(await refusal(read(writeWorkbook(plain), { limits: { entries: 3 } }))).toBe(
      'workbook-too-many-parts',
    );
    const tabs = { sheets: [...plain.sheets, ...plain.sheets] };
    expect(await refusal(read(writeWorkbook(tabs), { limits: { sheets: 1 } }))).toBe(
      'workbook-too-many-sheets',
    );
    expect(await refusal(read(writeWorkbook(plain), { limits: { inflatedBytes: 500 } }))).toBe(
      'workbook-too-large',
    );
    const dense = writeWorkbook({
      ...plain,
      extraParts: [{ name: 'xl/media/a.bin', content: Buffer.alloc(2_000_000) }],
    });
    expect(await refusal(read(dense))).toBe('workbook-too-large');
  });

  it('by a part that inflates to more than the directory says', async () => {
    const parts = workbookParts({ sheets: [{ name: 'Blad1', rows: textRow(1, ['x'.repeat(200_000)]) }] });
    const lying = parts.map((part) =>
      part.name.endsWith('sheet1.xml') ? { ...part, statedSize: 100 } : part,
    );
    await expect(read(writeZip(lying))).rejects.toThrow('larger than the file says');
  });

  it('by a password', async () => {
    const locked = workbookParts(plain).map((part) => ({ ...part, encrypted: true }));
    expect(await refusal(read(writeZip(locked)))).toBe('encrypted');
    expect(await refusal(read(Buffer.from('d0cf11e0a1b11ae10000', 'hex')))).toBe('spreadsheet');
  });

  it('when the file ends early, a byte has flipped, or the zip holds something else', async () => {
    const whole = writeWorkbook(plain);
    expect(await refusal(read(whole.subarray(0, whole.length - 40)))).toBe('broken-workbook');
    const flipped = Buffer.from(whole);
    const at = flipped.indexOf('sheet1.xml') + 60;
    flipped[at] = (flipped[at] ?? 0) ^ 0x10;
    expect(await refusal(read(flipped))).toBe('broken-workbook');
    const wrongSum = workbookParts(plain).map((part) => ({ ...part, statedSum: 1 }));
    expect(await refusal(read(writeZip(wrongSum)))).toBe('broken-workbook');
    expect(await refusal(read(writeZip([])))).toBe('no-worksheet');
    expect(await refusal(read(writeWorkbook({ sheets: [] })))).toBe('no-worksheet');
    const latin = workbookParts({ sheets: [{ name: 'Blad1', rows: '' }] });
    latin[3] = {
      name: 'xl/worksheets/sheet1.xml',
      content: Buffer.from('<worksheet>caf\xe9</worksheet>', 'latin1'),
    };
    expect(await refusal(read(writeZip(latin)))).toBe('broken-workbook');
    await expect(read(writeZip([{ name: 'content.xml', content: '<a/>' }]))).rejects.toThrow('OpenDocument');
  });

  it.each([
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
    'xl/sharedStrings.xml',
    'xl/styles.xml',
    '_rels/.rels',
  ])('by a document type in %s', async (name) => {
    const parts = workbookParts({ ...plain, strings: '', styles: '' }).map((part) =>
      part.name === name
        ? { ...part, content: part.content.toString().replace('?>', '?><!DOCTYPE x [<!ENTITY a "b">]>') }
        : part,
    );
    expect(await refusal(read(writeZip(parts)))).toBe('workbook-doctype');
  });

  it.each([
    ['a row that comes twice', `${textRow(2, ['a'])}${textRow(2, ['b'])}`],
    ['a row beyond the last', '<row r="1048577"><c><v>1</v></c></row>'],
    ['a cell beyond the last column', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['a shared text that does not exist', '<row r="1"><c r="A1" t="s"><v>7</v></c></row>'],
    ['tags that do not close', '<row r="1"><c r="A1"></row>'],
    ['an endless text', textRow(1, [randomBytes(600_000).toString('hex')])],
  ])('by %s', async (_, rows) => {
    expect(await refusal(read(writeWorkbook({ sheets: [{ name: 'Blad1', rows }] })))).toBe('broken-workbook');
  });

  it('by a value beyond the last column that is read, but not by an empty cell there', async () => {
    const at = `${columnName(200)}1`;
    const wide = (cell: string) =>
      writeWorkbook({ sheets: [{ name: 'Blad1', rows: `<row r="1">${cell}</row>` }] });
    expect(await refusal(read(wide(`<c r="${at}"><v>1</v></c>`)))).toBe('columns-too-many');
    expect((await read(wide(`<c r="A1"><v>1</v></c><c r="${at}" s="0"/>`))).rows).toHaveLength(1);
  });

  it('by more cells or text than there may be', async () => {
    const strings = `<si><t>${'ab'.repeat(500)}</t></si>`;
    const rows = '<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>'.repeat(50);
    const repeated = writeWorkbook({ sheets: [{ name: 'Blad1', rows }], strings });
    expect((await read(repeated)).rows).toHaveLength(50);
    expect(await refusal(read(repeated, { limits: { cells: 99 } }))).toBe('workbook-too-large');
    expect(await refusal(read(repeated, { limits: { sharedText: 900 } }))).toBe('workbook-too-large');
    expect(await refusal(read(repeated, { limits: { rowText: 1_500 } }))).toBe('record-too-long');
    expect(await refusal(read(repeated, { limits: { sheetText: 90_000 } }))).toBe('workbook-too-large');
  });
});

describe('files that were made to do harm', () => {
  if (!filesAreIn(HOSTILE)) return;
  it.each([
    ['xlsx-billion-laughs.xlsx', 'workbook-doctype'],
    ['xlsx-many-entries.xlsx', 'workbook-too-many-parts'],
    ['xlsx-zipslip.xlsx', 'zip-path'],
    ['xls-biff-magic.xls', 'spreadsheet'],
    ['csv-named-xlsx.xlsx', 'broken-workbook'],
  ])('%s is refused: %s', async (file, code) => {
    expect(await refusal(readPath(join(HOSTILE, file)))).toBe(code);
  });

  it.each([
    ['xlsx-ok.xlsx', 21],
    ['xlsx-gap.xlsx', 2],
    ['xlsx-two-sheets.xlsx', 6],
  ])('%s has %i rows', async (file, rows) => {
    expect((await readPath(join(HOSTILE, file))).rows).toHaveLength(rows);
  });

  it('xlsx-kvk-number.xlsx gives every number in full', async () => {
    const { rows } = await readPath(join(HOSTILE, 'xlsx-kvk-number.xlsx'));
    expect(rows.map(({ cells }) => cells[1])).toEqual(['kvk_nummer', '1234567', '12345678', '12345678']);
  });
});

describe('telling a workbook by its first bytes', () => {
  it('whatever the file is called', () => {
    expect(startsLikeWorkbook(writeZip([]))).toBe(true);
    expect(startsLikeWorkbook(Buffer.from('PK;naam'))).toBe(false);
    expect(startsLikeWorkbook(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe(true);
  });
});
