import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { loadRows } from '../../src/intake/import-store.ts';
import { reasonInDutch } from '../../src/intake/reasons/dutch-reasons.ts';
import { csvCells, report, sheetCells, workbookOf } from '../support/read-report.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const SOURCE = 'leveranciersdatabank';

/** A rejected row, a question about its namesake, a repeated row, and names that a spreadsheet would run. */
const FILE = [
  'Leveranciersnummer,Bedrijfsnaam,KvK-nummer,Plaats,Omschrijving,Bedrag',
  '00071,Noorder Drukkerij,01230071,Assen,"een\ntwee",1',
  '00072,,01230072,Assen,zonder naam,1',
  '00071,Noorder Drukkerij,01230071,Assen,"een\ntwee",1',
  '00073,Noorder Drukkerijj,,Assen,lijkt erop,1',
  '00074,=cmd|calc B.V.,01230074,Assen,  +31 50 123,-5',
].join('\n');

const column = (cells: readonly string[][], name: string): string[] => {
  const at = cells[0]?.indexOf(name) ?? -1;
  return cells.slice(1).map((row) => row[at] ?? '');
};

/** The cells with one of them replaced: in the row whose number of the source is this one. */
function corrected(cells: readonly string[][], id: string, name: string, value: string): string[][] {
  const at = cells[0]?.indexOf(name) ?? -1;
  return cells.map((row) => (row.includes(id) ? row.with(at, value) : [...row]));
}

describe('the report of an import', () => {
  let test: TestApp;
  let id: string;
  beforeAll(async () => {
    test = await startTestApp();
    ({ id } = await test.importCsv(SOURCE, FILE));
  });
  afterAll(() => test.close());

  it.each(['csv', 'xlsx'] as const)(
    'tells in Dutch what became of every row, as %s, beside the original columns in their order',
    async (format) => {
      const content = await report(test, id, { format });
      const cells = format === 'csv' ? await csvCells(content) : await sheetCells(content);
      expect(cells[0]).toEqual(['regel', 'uitkomst', 'redenen', ...(FILE.split('\n')[0] ?? '').split(',')]);
      expect(column(cells, 'uitkomst')).toEqual([
        'nieuw',
        'afgewezen',
        'ongewijzigd',
        'ter beoordeling',
        'nieuw',
      ]);
      expect(column(cells, 'redenen')[1]).toBe(
        'De rij heeft geen naam van een bedrijf. Vul de kolom met de naam in.',
      );
      expect(column(cells, 'KvK-nummer')).toEqual(['01230071', '01230072', '01230071', '', '01230074']);
      expect(column(cells, 'Omschrijving')[0]).toBe('een\ntwee');
    },
  );

  it('numbers rows as Excel does: a cell with line breaks is one row, a blank line and a title are rows too', async () => {
    const titled = `"Lijst van\nleveranciers 2026"\n\n${FILE.replaceAll('0007', '0008').replaceAll('012300', '012310')}`;
    const { id: other } = await test.importCsv(SOURCE, titled);
    const cells = await csvCells(await report(test, other));
    expect(column(cells, 'regel')).toEqual(['4', '5', '6', '7', '8']);
    // A reason that names another row means the same number.
    expect(column(cells, 'redenen')[2]).toBe('De rij zegt hetzelfde als regel 4.');
    // So does the page of the import, which has the line of a text editor beside it.
    const { items } = await loadRows(test.dataSource.manager, other, { page: 1, pageSize: 25 });
    expect(items.map(({ line, sheetRow }) => [sheetRow, line])).toEqual([
      [4, 5],
      [5, 7],
      [6, 8],
      [7, 10],
      [8, 11],
    ]);
    expect(items[2]?.reasons.map(reasonInDutch)).toEqual(['De rij zegt hetzelfde als regel 4.']);
  });

  it('does not count the line that tells Excel the delimiter, which Excel does not show', async () => {
    const { id: other } = await test.importCsv(SOURCE, 'sep=;\nNaam;Plaats\nRij Twee B.V.;Assen\n');
    expect(column(await csvCells(await report(test, other)), 'regel')).toEqual(['2']);
  });

  it('is never run by a spreadsheet: quoted in CSV, plain text in a workbook', async () => {
    const csv = (await report(test, id)).toString();
    expect(csv).not.toMatch(/(^|[;"])\s*[=+@-]/m);
    expect(column(await csvCells(Buffer.from(csv)), 'Bedrijfsnaam').at(-1)).toBe("'=cmd|calc B.V.");
    const sheet = await sheetCells(await report(test, id, { format: 'xlsx' }));
    expect(column(sheet, 'Bedrijfsnaam').at(-1)).toBe('=cmd|calc B.V.');
  });

  it.each(['csv', 'xlsx'] as const)(
    'that is corrected as %s and delivered again has the corrected outcome, and nothing else changes',
    async (format) => {
      const ids = FILE.replaceAll('0007', format === 'csv' ? '0171' : '0172').replaceAll(
        '012300',
        format === 'csv' ? '012321' : '012322',
      );
      const first = await test.importCsv(SOURCE, ids.replaceAll('Noorder', `Ooster ${format}`));
      const content = await report(test, first.id, { format });
      const cells = format === 'csv' ? await csvCells(content) : await sheetCells(content);
      const number = cells[2]?.[3] ?? '';
      const mended = corrected(cells, number, 'Bedrijfsnaam', `Zuider Smederij ${format}`);
      const delivered =
        format === 'csv'
          ? Buffer.from(
              mended
                .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'))
                .join('\r\n'),
            )
          : await workbookOf(mended);
      const again = await test.importCsv(SOURCE, delivered);
      expect(again).toMatchObject({
        columnsIgnored: first.columnsIgnored,
        mapping: first.mapping,
        rows: { total: 5, created: 1, unchanged: 4, review: 0, rejected: 0 },
      });
      const next = await report(test, again.id, { format });
      const header = (format === 'csv' ? await csvCells(next) : await sheetCells(next))[0];
      expect(header).toEqual(cells[0]);
    },
  );

  it('keeps cells beyond the header, and gives back every cell as it was when it is delivered', async () => {
    const odd = `Naam;constructor;__proto__;Tekst\nEigenaardig;;;'=1;los\n${"' =2"};a;b; -3\n_x0041_ N.V.;;;_x000D_\n`;
    const first = await test.importCsv('impact-noord', odd);
    const raw = async (importId: string): Promise<unknown> =>
      (await test.dataSource.query(`select raw from import_row where import_id = $1 order by line`, [
        importId,
      ])) as unknown;
    expect((await csvCells(await report(test, first.id)))[1]).toEqual([
      '2',
      'nieuw',
      expect.stringContaining('kolomkoppen'),
      'Eigenaardig',
      '',
      '',
      "''=1",
      'los',
    ]);
    const again = await test.importCsv('impact-noord', await report(test, first.id));
    expect(again.rows).toMatchObject({ total: 3, unchanged: 3 });
    expect(await raw(again.id)).toEqual(await raw(first.id));
    const sheet = await sheetCells(await report(test, first.id, { format: 'xlsx' }));
    expect(column(sheet, 'Tekst')).toEqual(["'=1", ' -3', '_x000D_']);
  });

  it.each(['csv', 'xlsx'] as const)(
    'says in Dutch what is not stored, as %s, and a rejected row of it that comes back as it was is rejected again',
    async (format) => {
      const rows = [
        `Eerlijk Werk ${format}, BSN 123456782;Assen;123456782`,
        `Tweede Werk ${format} BSN 123456782;Assen;`,
      ];
      const first = await test.importCsv('impact-noord', `Naam;Plaats;KvK\n${rows.join('\n')}\n`);
      expect(first.rows).toMatchObject({ created: 1, rejected: 1 });
      const content = await report(test, first.id, { format });
      const cells = format === 'csv' ? await csvCells(content) : await sheetCells(content);
      expect(column(cells, 'KvK')).toEqual(['[niet bewaard]', '']);
      expect(column(cells, 'Naam')[1]).toBe(`Tweede Werk ${format} [niet bewaard]`);
      expect(column(cells, 'redenen')[1]).toContain('In de naam stond een nummer');
      const again = await test.importCsv('impact-noord', content);
      expect(again.rows).toMatchObject({ total: 2, unchanged: 1, rejected: 1 });
      const next = await report(test, again.id, { format });
      expect(column(format === 'csv' ? await csvCells(next) : await sheetCells(next), 'Naam')).toEqual(
        column(cells, 'Naam'),
      );
    },
  );

  it('can be only of the rows that need somebody', async () => {
    for (const format of ['csv', 'xlsx'] as const) {
      const content = await report(test, id, { format, outcomes: ['rejected', 'review'] });
      const cells = format === 'csv' ? await csvCells(content) : await sheetCells(content);
      expect(column(cells, 'Leveranciersnummer')).toEqual(['00072', '00073']);
    }
  });

  it('says that a cell was too long for Excel, and is otherwise whole', async () => {
    const long = 'x'.repeat(40_000);
    const { id: other } = await test.importCsv('impact-noord', `Naam;Straat\nLange Straat B.V.;${long}\n`);
    const [, row] = await sheetCells(await report(test, other, { format: 'xlsx' }));
    expect(row?.[4]).toHaveLength(32_767);
    expect(row?.[2]).toContain('ingekort');
    expect((await csvCells(await report(test, other)))[1]?.[4]).toBe(long);
  });

  it('is refused with the cause when no row was taken in', async () => {
    const { id: refused } = await test.importCsv(SOURCE, 'Straat;Plaats\nDorpsstraat;Assen\n');
    await expect(report(test, refused)).rejects.toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining("firm's name") as unknown,
    });
  });
});
