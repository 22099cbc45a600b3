import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';

import { type ImportRowView } from '../../src/intake/import-view.ts';
import { reasonInDutch } from '../../src/intake/reasons/dutch-reasons.ts';
import { textRow, workbookParts, writeWorkbook } from '../fixtures/xlsx/workbook-writer.ts';
import { writeZip } from '../fixtures/xlsx/zip-writer.ts';
import { keptRows } from '../support/import-rows.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { testBoundedMemory } from './import-memory.ts';
import { ODD_WORKBOOKS } from './odd-workbooks.ts';

const HEADER = ['Leveranciersnummer', 'Bedrijfsnaam', 'KvK-nummer', 'Plaats', 'Omschrijving'];

const suppliers = {
  name: 'Leveranciers',
  rows:
    textRow(1, ['Lijst van november']) +
    textRow(3, HEADER) +
    textRow(4, ['L1', 'Voorbeeld Groenbedrijf B.V.', '99500001', 'Groningen', 'Groenvoorziening']) +
    // A number that Excel wrote in its own way, and one that lost its first zero.
    '<row r="7"><c r="A7" t="inlineStr"><is><t>L2</t></is></c><c r="B7" t="inlineStr"><is><t>Voorbeeld Catering</t></is></c><c r="C7"><v>9.9500002E7</v></c><c r="D7" t="inlineStr"><is><t>Assen</t></is></c></row>' +
    '<row r="8"><c r="A8" t="inlineStr"><is><t>L3</t></is></c><c r="B8" t="inlineStr"><is><t>Voorbeeld Drukwerk</t></is></c><c r="C8"><v>1234567</v></c><c r="D8" t="inlineStr"><is><t>Assen</t></is></c></row>',
};

describe('an import of a workbook', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.close());

  const leftBehind = (): string[] =>
    readdirSync(tmpdir()).filter((name) => name.startsWith('impact-register-workbook-'));

  testBoundedMemory();

  it('goes all the way to search, and tells which sheet was read', async () => {
    const workbook = writeWorkbook({
      sheets: [
        { name: 'Hulp', state: 'hidden', rows: textRow(1, ['niets']) },
        suppliers,
        { name: 'Oud', rows: '' },
      ],
    });
    const before = leftBehind();
    const view = await test.importCsv('leveranciersdatabank', workbook, { fileName: 'lijst.xlsx' });
    expect(view).toMatchObject({
      status: 'completed',
      encoding: 'xlsx',
      delimiter: null,
      searchable: true,
      rows: { total: 3, created: 3 },
      mapping: { name: 'Bedrijfsnaam', kvkNumber: 'KvK-nummer' },
    });
    expect(view.warnings.map(({ message }) => message)).toEqual([
      "Sheet 'Leveranciers' was read. Not read: 'Hulp', 'Oud' (hidden: 'Hulp').",
    ]);
    expect(view.warnings.map(reasonInDutch)).toEqual([
      "Blad ‘Leveranciers’ is gelezen. Niet gelezen: 'Hulp', 'Oud' (verborgen: 'Hulp').",
    ]);
    expect(leftBehind()).toEqual(before);
    const rows: ImportRowView[] = await test.dataSource.query(
      `select line, raw, reasons from import_row where import_id = $1 order by line`,
      [view.id],
    );
    expect(rows.map(({ line, raw }) => [line, raw['KvK-nummer']])).toEqual([
      [4, '99500001'],
      [7, '99500002'],
      [8, '1234567'],
    ]);
    expect(rows[2]?.reasons.map(({ field }) => field)).toContain('kvkNumber');
    const answer = await request(test.app.getHttpServer())
      .get('/v1/suppliers?q=groenvoorziening')
      .expect(200);
    expect(JSON.stringify(answer.body)).toContain('Voorbeeld Groenbedrijf');
  });

  it('adds nothing when the same list comes as CSV', async () => {
    const csv = `${HEADER.join(';')}\nL1;Voorbeeld Groenbedrijf B.V.;99500001;Groningen;Groenvoorziening\n`;
    const view = await test.importCsv('leveranciersdatabank', csv);
    expect(view.rows).toMatchObject({ total: 1, unchanged: 1 });
  });

  it.each(Object.entries(ODD_WORKBOOKS))(
    '%s ends as a steward may expect',
    async (_, [workbook, expected]) => {
      const view = await test.importCsv('impact-noord', writeWorkbook(workbook));
      if (typeof expected === 'string') {
        expect(view).toMatchObject({ status: 'refused', refusal: { code: expected }, rows: { total: 0 } });
        return;
      }
      expect(view).toMatchObject({ status: 'completed', refusal: null });
      const rows = await keptRows(test.dataSource, view.id);
      const ends = rows.map(({ line, outcome, cleaned }) => [
        line,
        outcome === 'rejected' ? outcome : cleaned?.name,
      ]);
      expect(Object.fromEntries(ends)).toEqual(expected.rows);
      const reasons = [...view.warnings, ...rows.flatMap((row) => row.reasons)].map(({ code }) => code);
      // Whether its columns are those of the workbook before is not what this is about.
      const codes = reasons.filter((code) => !code.startsWith('column-'));
      expect(codes.sort()).toEqual([...(expected.codes ?? [])].sort());
      const part = (kept: object | null | undefined, like: object): object =>
        Object.fromEntries(
          Object.keys(like).map((key) => [key, new Map(Object.entries(kept ?? {})).get(key) ?? null]),
        );
      for (const row of rows) {
        const [cleaned, raw] = [expected.cleaned?.[row.line] ?? {}, expected.raw?.[row.line] ?? {}];
        expect([part(row.cleaned, cleaned), part(row.raw, raw)]).toEqual([cleaned, raw]);
      }
    },
  );

  it('is refused as a whole, with the reason, when damage shows only far into the sheet', async () => {
    const many = Array.from({ length: 5_000 }, (_, row) =>
      textRow(row + 2, [`X${row}`, `Firma ${row}`, '', 'Assen']),
    );
    const rows = `${textRow(1, HEADER)}${many.join('')}<row r="5"></row>`;
    const view = await test.importCsv(
      'leveranciersdatabank',
      writeZip(workbookParts({ sheets: [{ name: 'Blad1', rows }] })),
      { fileName: 'stuk.xlsx' },
    );
    expect(view).toMatchObject({
      status: 'refused',
      refusal: { code: 'broken-workbook' },
      rows: { total: 0 },
    });
  });
});
