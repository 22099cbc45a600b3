import { isUtf8 } from 'node:buffer';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { cleanRow } from '../../../src/intake/cleaning/clean-row.ts';
import { FIELDS } from '../../../src/intake/columns/fields.ts';
import { mapColumns } from '../../../src/intake/columns/map-columns.ts';
import { openTable } from '../../../src/intake/delivered-table.ts';

/** How a program writes a table. */
interface Dialect {
  delimiter: ';' | ',' | '\t' | '|';
  quoting: 'always' | 'needed';
  lineEnd: '\n' | '\r\n' | '\r';
  encoding: 'utf-8' | 'utf-8 with mark' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  lastLineEnd: boolean;
  sepLine: boolean;
  title: boolean;
}

const dialects: fc.Arbitrary<Dialect> = fc.record({
  delimiter: fc.constantFrom(';', ',', '\t', '|'),
  quoting: fc.constantFrom('always', 'needed'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  encoding: fc.constantFrom('utf-8', 'utf-8 with mark', 'utf-16le', 'utf-16be', 'windows-1252'),
  lastLineEnd: fc.boolean(),
  sepLine: fc.boolean(),
  title: fc.boolean(),
});

/** Letters that windows-1252 has, beyond Latin-1. */
const WINDOWS = new Map([
  ['€', 0x80],
  ['’', 0x92],
  ['–', 0x96],
  ['œ', 0x9c],
]);

const awkward = [
  ';',
  ',',
  '\t',
  '|',
  '"',
  '""',
  "'",
  '\n',
  '\r\n',
  ' ',
  '0',
  '00123',
  'é',
  'Zoë',
  '=1+1',
  '5 %',
  '-',
  '#N/A',
  ...WINDOWS.keys(),
];

/** Text that every encoding of ours can hold. */
const westernCell = fc
  .array(fc.constantFrom(...awkward, 'a', 'B', '7', 'straat'), { maxLength: 8 })
  .map((parts) => parts.join(''));

/** Any text that a table can hold; not a byte order mark or NUL, which are no text. */
const anyCell = fc
  .oneof(
    westernCell,
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  )
  .map((cell) => cell.replace(/[\u0000\ufeff]/g, ''));

const HEADER = ['Naam', 'KvK-nummer', 'Plaats', 'Omschrijving', 'Wat ons opvalt'];

/** Rows of one width, each with a cell that is not blank, as blank rows are no rows. */
const tableOf = (cell: fc.Arbitrary<string>): fc.Arbitrary<string[][]> =>
  fc.array(
    fc
      .tuple(fc.nat(9_999), fc.array(cell, { minLength: HEADER.length - 1, maxLength: HEADER.length - 1 }))
      .map(([nth, cells]) => [`Firma ${nth}`, ...cells]),
    { minLength: 3, maxLength: 8 },
  );

function write(rows: readonly (readonly string[])[], dialect: Dialect): Buffer {
  const { delimiter, quoting, lineEnd, sepLine, title, lastLineEnd } = dialect;
  const quoted = (cell: string): string =>
    quoting === 'always' || /["\r\n]/.test(cell) || cell.includes(delimiter) || cell.trim() !== cell
      ? `"${cell.replaceAll('"', '""')}"`
      : cell;
  const lines = [HEADER, ...rows].map((cells) => cells.map(quoted).join(delimiter));
  if (title) lines.unshift(quoted('Lijst van leveranciers'), '');
  if (sepLine) lines.unshift(`sep=${delimiter}`);
  return encode(lines.join(lineEnd) + (lastLineEnd ? lineEnd : ''), dialect.encoding);
}

function encode(text: string, encoding: Dialect['encoding']): Buffer {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text);
    case 'utf-8 with mark':
      return Buffer.from(`\ufeff${text}`);
    case 'utf-16le':
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 'utf-16be':
      return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    case 'windows-1252':
      return Buffer.from([...text].map((letter) => WINDOWS.get(letter) ?? letter.charCodeAt(0)));
  }
}

/** `é€–` of windows-1252 are the bytes of one Chinese character: nobody can tell. */
function isUtf8ByChance(rows: readonly (readonly string[])[]): boolean {
  const lines = rows.flat().flatMap((cell) => cell.split(/[\r\n]+/));
  return lines.some((line) => /[^\u0000-\u007f]/.test(line) && isUtf8(encode(line, 'windows-1252')));
}

/** The rows below the header, as the real reader gives them, with the bytes cut anywhere. */
async function read(content: Buffer, size: number): Promise<string[][]> {
  const bytes = async function* (): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < content.length; at += size)
      yield await Promise.resolve(content.subarray(at, at + size));
  };
  const table = await openTable(bytes);
  const rows: string[][] = [];
  for await (const { cells } of table.records(bytes)) rows.push(cells);
  return rows.slice(rows.findIndex(([first]) => first === HEADER[0]) + 1);
}

const PIECES = fc.constantFrom(4096, 65_536);

describe('a random table', () => {
  it('in a random dialect is read back as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(
        dialects,
        fc.constantFrom(true, false),
        tableOf(anyCell),
        tableOf(westernCell),
        PIECES,
        async (dialect, any, rows, western, size) => {
          const table = any && dialect.encoding !== 'windows-1252' ? rows : western;
          fc.pre(dialect.encoding !== 'windows-1252' || !isUtf8ByChance(table));
          expect(await read(write(table, dialect), size)).toEqual(table);
        },
      ),
      { numRuns: 600 },
    );
  });

  it('of which lines were written in different encodings is read back as it was written', async () => {
    const lineCell = westernCell.map((cell) => cell.replace(/[\r\n"]/g, ''));
    await fc.assert(
      fc.asyncProperty(
        tableOf(lineCell),
        fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
        PIECES,
        async (rows, kinds, size) => {
          fc.pre(!isUtf8ByChance(rows));
          const dialect: Dialect = {
            delimiter: ';',
            quoting: 'always',
            lineEnd: '\n',
            encoding: 'utf-8',
            lastLineEnd: true,
            sepLine: true,
            title: false,
          };
          const lines = write(rows, dialect).toString().split('\n').slice(0, -1);
          const mixed = lines.map((line, index) =>
            encode(`${line}\n`, kinds[index] ? 'utf-8' : 'windows-1252'),
          );
          expect(await read(Buffer.concat(mixed), size)).toEqual(rows);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('a random row', () => {
  const mapped = mapColumns(
    [...FIELDS, 'iets anders'],
    Object.fromEntries(FIELDS.map((field) => [field, field])),
    {},
  );
  if (!mapped.ok) throw new Error(mapped.refusal.message);
  const { mapping } = mapped;
  const width = mapping.headers.length;
  const cell = fc.oneof(
    anyCell,
    fc.constantFrom(
      '1,23E+07',
      '12.345.678',
      '9731km',
      '45992',
      '30 februari',
      '€ 4.800,00',
      'www.x.nl',
      '90911200-8',
      'CoÃ¶p',
      '\u202eX',
      '\ud800',
      '\u0000',
      '\ufffd',
    ),
  );
  /** Those are taken out before storing, as PostgreSQL's text cannot hold them. */
  const storable = (text: string): string =>
    text.toWellFormed().replaceAll('\u0000', '').replaceAll('\ufffd', '?');
  /** Only cells of nine digits or more may hold a number that is taken out. */
  const mayBePrivate = (text: string): boolean => text.normalize('NFKC').replace(/\P{N}/gu, '').length >= 9;

  it('is cleaned without an error, is a record or has a reason, and loses no raw cell', () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: width + 3 }), (cells) => {
        const { raw, record, reasons } = cleanRow(cells, mapping);
        expect(record !== null || reasons.length > 0).toBe(true);
        cells.forEach((value, index) => {
          if (value === '' || mayBePrivate(value)) return;
          const header = mapping.headers[index] ?? `column ${index + 1}`;
          expect(raw[header]).toBe(storable(value));
        });
        for (const text of [raw, record, reasons].map((part) => JSON.stringify(part)))
          expect(text).not.toMatch(/\\u0000|\\ud[89a-f]/i);
      }),
      { numRuns: 1_500 },
    );
  });

  it('says the same when its cleaned values are cleaned again', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: width, maxLength: width }), (cells) => {
        const text = (field: (typeof FIELDS)[number], record: Record<string, unknown>): string => {
          const value = record[field];
          return Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : '';
        };
        const first = cleanRow(['L1', 'Firma', ...cells.slice(2)], mapping).record as Record<
          string,
          unknown
        > | null;
        if (first?.['country'] !== 'NL') return;
        const again = cleanRow(
          FIELDS.map((field) => text(field, first)),
          mapping,
        ).record;
        const stable = ['name', 'kvkNumber', 'email', 'validFrom', 'validUntil'] as const;
        for (const field of stable) expect(again?.[field]).toEqual(first[field]);
      }),
      { numRuns: 1_000 },
    );
  });
});
