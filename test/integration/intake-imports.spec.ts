import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { ImportService } from '../../src/intake/import.service.ts';
import { testPreviewPromises } from './preview-promises.ts';
import { countTables, type KeptRow, keptRows } from '../support/import-rows.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const SOURCE = 'leveranciersdatabank';
const HEADER = 'Leveranciersnummer;Bedrijfsnaam;KvK-nummer;Postcode;Plaats;Omschrijving\n';

/** One row; the number in the source is made of the KvK number, so that tests do not meet each other's rows. */
function row(
  kvk: number,
  over: { id?: string; name?: string; kvk?: string; description?: string } = {},
): string {
  const { id = `L${kvk}`, name = `Voorbeeld ${kvk} B.V.`, description = 'Groenvoorziening' } = over;
  return `${id};${name};${over.kvk ?? kvk};9712HM;Groningen;${description}\n`;
}

const brief = (rows: readonly KeptRow[]): unknown[] =>
  rows.map(({ line, outcome, reasons }) => [line, outcome, reasons.map(({ code }) => code)]);

describe('an import', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.close());

  it('that is previewed changes nothing, and applying it does what the preview said', async () => {
    await test.importCsv(SOURCE, HEADER + row(99710001) + row(99710002));
    const file =
      HEADER +
      row(99710001) +
      row(99710002, { description: 'Catering' }) +
      row(99710003) +
      row(99710003, { id: 'L-other' }) +
      row(99710004, { kvk: '1,23E+07' }) +
      row(0, { id: 'L5', name: 'Vorbeeld 99710001', kvk: '' });
    const before = await countTables(test.dataSource);
    const preview = await test.importCsv(SOURCE, file, { dryRun: true });
    const after = await countTables(test.dataSource);
    expect(preview).toMatchObject({
      status: 'previewed',
      dryRun: true,
      searchable: false,
      rows: { total: 6, created: 1, updated: 2, unchanged: 1, review: 1, rejected: 1 },
    });
    const own = ['import', 'import_row', 'import_file_chunk'];
    const others = (counts: Record<string, number>): [string, number][] =>
      Object.entries(counts).filter(([name]) => !own.includes(name));
    expect(others(after)).toEqual(others(before));
    const promised = await keptRows(test.dataSource, preview.id);

    await test.app.get(ImportService, { strict: false }).apply(preview.id);
    await test.drainJobs();
    const applied = await test.app.get(ImportService, { strict: false }).find(preview.id);
    expect(applied).toMatchObject({ status: 'completed', rows: preview.rows });
    expect(brief(await keptRows(test.dataSource, preview.id))).toEqual(brief(promised));
  });

  it('of the same file again leaves everything as it was, and says so of every row', async () => {
    const file = HEADER + row(99710011) + row(99710012, { kvk: '' }) + row(99710013) + row(99710013);
    await test.importCsv(SOURCE, file);
    const before = await countTables(test.dataSource);
    const again = await test.importCsv(SOURCE, file, { fileName: 'again.csv' });
    expect(again.rows).toEqual({ total: 4, created: 0, updated: 0, unchanged: 4, review: 0, rejected: 0 });
    const after = await countTables(test.dataSource);
    expect(after).toEqual({
      ...before,
      import: (before['import'] ?? 0) + 1,
      import_row: (before['import_row'] ?? 0) + 4,
      import_file_chunk: (before['import_file_chunk'] ?? 0) + 1,
    });
    const rows = await keptRows(test.dataSource, again.id);
    expect(rows.every(({ supplierId }) => supplierId !== null)).toBe(true);
  });

  it('in another order of rows and in another encoding says the same', async () => {
    const rows = [99710021, 99710022, 99710023].map((kvk) => row(kvk, { name: `Café ${kvk}` }));
    await test.importCsv(SOURCE, HEADER + rows.join(''));
    const again = await test.importCsv(SOURCE, Buffer.from(HEADER + rows.reverse().join(''), 'latin1'));
    expect(again).toMatchObject({ encoding: 'windows-1252', rows: { total: 3, unchanged: 3 } });
  });

  it('of a corrected row updates the firm and supersedes what was said before', async () => {
    await test.importCsv(SOURCE, HEADER + row(99710031, { name: 'Fout Gespeld B.V.' }));
    const { id } = await test.importCsv(SOURCE, HEADER + row(99710031, { name: 'Goed Gespeld B.V.' }));
    const [kept] = await keptRows(test.dataSource, id);
    expect(kept).toMatchObject({ outcome: 'updated', reasons: [{ code: 'same-record' }] });
    const records: { name: string; current: boolean }[] = await test.dataSource.query(
      `select cleaned ->> 'name' as name, superseded_at is null as current from source_record
        where record_key = 'id:L99710031' order by id`,
    );
    expect(records).toEqual([
      { name: 'Fout Gespeld B.V.', current: false },
      { name: 'Goed Gespeld B.V.', current: true },
    ]);
    const { otherNames, ...profile } = await test.getJson<{ otherNames: { value: string }[] }>(
      `/v1/suppliers/${kept?.supplierId}`,
    );
    expect(JSON.stringify(profile)).toContain('Goed Gespeld');
    expect(JSON.stringify(profile)).not.toContain('Fout Gespeld');
    // Only as a name that it had: whoever knows the firm by it must find it.
    expect(otherNames.map(({ value }) => value)).toEqual(['Fout Gespeld B.V.']);
  });

  it('keeps a rejected row with its line, its cells and each reason with its field', async () => {
    const { id, rows } = await test.importCsv(SOURCE, `${HEADER}L1;;1,23E+07;9712HM;Groningen;x\n`);
    expect(rows).toMatchObject({ total: 1, rejected: 1 });
    expect(await keptRows(test.dataSource, id)).toMatchObject([
      {
        line: 2,
        outcome: 'rejected',
        supplierId: null,
        raw: { Leveranciersnummer: 'L1', 'KvK-nummer': '1,23E+07' },
        reasons: [
          { code: 'name-missing', field: 'name' },
          { code: 'kvk-scientific', field: 'kvkNumber' },
        ],
      },
    ]);
  });

  it('takes a number that several names share for no identity', async () => {
    const shared = ['Alfa', 'Beta', 'Gamma'].map((name) =>
      row(0, { id: 'L7', name: `${name} Zeven`, kvk: '' }),
    );
    const { id } = await test.importCsv(SOURCE, HEADER + shared.join(''));
    const suppliers = (await keptRows(test.dataSource, id)).map(({ supplierId }) => supplierId);
    expect(new Set(suppliers).size).toBe(3);
    const again = await test.importCsv(SOURCE, HEADER + shared.reverse().join(''));
    expect(again.rows).toMatchObject({ total: 3, unchanged: 3 });
  });

  it('takes numbers of rows in a list that was sorted anew for no identity either', async () => {
    const list = (names: readonly string[]): string =>
      `Nummer;Naam;Plaats\n${names.map((name, index) => `${index + 1};${name};Assen`).join('\n')}\n`;
    const names = ['Zonnebloem Drukwerk', 'Heideveld Catering', 'Kompas Schoonmaak'];
    await test.importCsv('impact-noord', list(names));
    const { id } = await test.importCsv('impact-noord', list(names.reverse()));
    const published: { name: string }[] = await test.dataSource.query(
      `select data -> 'name' ->> 'value' as name from profile where published and data -> 'sources' ? 'impact-noord'`,
    );
    expect(published.map(({ name }) => name).sort()).toEqual([...names].sort());
    expect((await keptRows(test.dataSource, id)).map(({ cleaned }) => cleaned?.name)).toEqual(names);
  });

  testPreviewPromises(() => test);
});
