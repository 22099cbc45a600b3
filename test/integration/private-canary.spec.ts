import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { FIELDS } from '../../src/intake/columns/fields.ts';
import { textRow, writeWorkbook } from '../fixtures/xlsx/workbook-writer.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { testKeptColumns } from './kept-columns.ts';
import { testKeptOriginals } from './kept-originals.ts';

/** Invented; the one passes the IBAN check, the other the 11-proef. */
const IBAN = 'NL91ABNA0417164300';
const BSN = '123456782';

/** How they are written. A number in scientific notation or without its first digit is none any more. */
const WRITTEN = [
  IBAN,
  'NL91 ABNA 0417 1643 00',
  `bsn ${BSN}`,
  'BSN: 1234.56.782',
  `NL${BSN}B01`,
  'ＮＬ９１ＡＢＮＡ０４１７１６４３００',
  'bsn １２３４５６７８２',
];

/** What the numbers look like wherever they would be found, once blanks, dots and the like are gone. */
const CANARIES = [IBAN, '0417164300', BSN];

/** Fields in which nine digits without a word are a number of something else. */
const OTHER_NUMBERS = [
  'externalId',
  'phone',
  'certificateNumber',
  'maxOrderValue',
  'quarterlyRoom',
  'contractNumber',
  'contractValue',
];

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

async function deliver(
  content: Buffer | string,
  options: { fileName?: string; mapping?: Record<string, string> } = {},
): Promise<void> {
  const view = await test.importCsv('leveranciersdatabank', content, options);
  expect(view).toMatchObject({ status: 'completed' });
}

/** Every place of the database in which a canary stands: `table.column: what`. */
async function whereKept(): Promise<string[]> {
  const columns: { table: string; column: string; bytes: boolean }[] = await test.dataSource.query(
    `select format('%I.%I', table_schema, table_name) as "table", quote_ident(column_name) as "column",
            data_type = 'bytea' as bytes
       from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  for (const { table, column, bytes } of columns) {
    const text = bytes ? `encode(${column}, 'escape')` : `${column}::text`;
    const rows: { kept: string }[] = await test.dataSource.query(
      `select kept from (select ${text} as kept from ${table}) as cells
        where regexp_replace(normalize(kept, NFKC), '[^A-Za-z0-9]', '', 'g') ~* $1`,
      [CANARIES.join('|')],
    );
    found.push(...rows.map(({ kept }) => `${table}.${column}: ${kept.slice(0, 200)}`));
  }
  return found;
}

describe('an account number or a citizen service number', () => {
  it('is found by this test where one is kept', async () => {
    await test.dataSource.query(`create table canary (note text, cells jsonb, file bytea)`);
    await test.dataSource.query(`insert into canary values ($1, $2, $3)`, [
      'x 1234 56 782',
      JSON.stringify({ [IBAN]: 1 }),
      Buffer.from(`é ${BSN}`),
    ]);
    expect((await whereKept()).map((place) => place.split(':')[0])).toEqual([
      'public.canary.note',
      'public.canary.cells',
      'public.canary.file',
    ]);
    await test.dataSource.query(`drop table canary`);
  });

  it('is kept nowhere, whichever field it stands in', async () => {
    const header = ['naam', ...FIELDS.filter((field) => field !== 'name'), 'opmerking'];
    const rows = header.flatMap((field, at) => {
      const bare = OTHER_NUMBERS.includes(field) ? [] : [BSN];
      return [...WRITTEN, ...bare].map((number, nth) =>
        header.map((_, column) => (column === at ? number : column === 0 ? `Kanarie ${at} ${nth}` : '')),
      );
    });
    await deliver([header, ...rows].map((cells) => cells.join(';')).join('\n'), {
      mapping: Object.fromEntries(header.slice(1, -1).map((field) => [field, field])),
    });
    expect(await whereKept()).toEqual([]);
  });

  it.each([...WRITTEN, BSN])(
    '%s is kept nowhere in a title, a header, an extra cell or a file name',
    async (number) => {
      const lines = [
        `Uitdraai ${number}`,
        `Naam;Plaats;Opmerking ${number};${number}`,
        `Kanarie Groen;Assen;x;y;z;${number};ook ${number} hier`,
        `${number};Assen`,
        `Kanarie Café;${number};;`,
      ];
      await deliver(lines.join('\r\n'), { fileName: `export ${number}.csv` });
      expect(await whereKept()).toEqual([]);
    },
  );

  it('is kept nowhere when only the title of a file holds it', async () => {
    await deliver(`Rekening ${IBAN}\nNaam;Plaats\nKanarie Titel;Assen\n`);
    expect(await whereKept()).toEqual([]);
  });

  it('is kept nowhere when a sheet is called so', async () => {
    const rows = textRow(1, ['Naam', 'Plaats']) + textRow(2, ['Kanarie Blad', 'Assen']);
    await deliver(
      writeWorkbook({
        sheets: [
          { name: `Blad ${IBAN}`, rows },
          { name: BSN, rows: '' },
        ],
      }),
    );
    expect(await whereKept()).toEqual([]);
  });

  it('is kept nowhere when a file is refused', async () => {
    const file = `Straat;IBAN ${IBAN};${BSN}\nKade 1;x;y\n`;
    const view = await test.importCsv('leveranciersdatabank', file);
    expect(view).toMatchObject({ status: 'refused', refusal: { code: 'column-missing' } });
    expect(await whereKept()).toEqual([]);
  });
});

testKeptOriginals(() => test, { iban: IBAN, bsn: BSN });
testKeptColumns(() => test);
