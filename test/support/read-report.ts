import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ImportService } from '../../src/intake/import.service.ts';
import { type ReportRequest } from '../../src/intake/report/import-report.ts';
import { readCsv } from '../../src/platform/csv/read-csv.ts';
import { openWorkbook } from '../../src/platform/xlsx/read-xlsx.ts';
import { writeXlsx } from '../../src/platform/xlsx/write-xlsx.ts';
import { type TestApp } from './test-app.ts';

/** The report of an import as somebody saves it. */
export async function report(
  test: TestApp,
  importId: string,
  request: Partial<ReportRequest> = {},
): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const wanted: ReportRequest = { format: 'csv', outcomes: [], ...request };
  for await (const piece of test.app.get(ImportService, { strict: false }).report(importId, wanted))
    pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

/** The cells of a CSV report, its header first. */
export async function csvCells(content: Buffer): Promise<string[][]> {
  const cells: string[][] = [];
  const bytes = async function* (): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(content);
  };
  for await (const record of readCsv(bytes, { encoding: 'utf-8', bom: true, delimiter: ';' }))
    cells.push(record.cells);
  return cells;
}

/** The cells of a workbook's first sheet, its header first. */
export async function sheetCells(content: Buffer): Promise<string[][]> {
  const folder = await mkdtemp(join(tmpdir(), 'impact-register-report-'));
  try {
    const path = join(folder, 'report.xlsx');
    await writeFile(path, content);
    const workbook = await openWorkbook(path);
    const cells: string[][] = [];
    for await (const record of workbook.rows()) cells.push(record.cells);
    workbook.close();
    return cells;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A workbook with these cells, as somebody saves it who corrected a report. */
export async function workbookOf([header = [], ...rows]: readonly string[][]): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  const columns = header.map((name) => ({ header: name, width: 10 }));
  const given = async function* (): AsyncGenerator<string[]> {
    for (const row of rows) yield await Promise.resolve(row);
  };
  for await (const piece of writeXlsx('Blad1', columns, given())) pieces.push(piece);
  return Buffer.concat(pieces);
}
