import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { type Bytes, type CsvRecord, detectFormat, readCsv } from '../platform/csv/read-csv.ts';
import { openWorkbook, startsLikeWorkbook, type Workbook } from '../platform/xlsx/read-xlsx.ts';
import { type Reason } from './import-view.ts';

/** Names of sheets that a warning lists; a workbook may hold many. */
const NAMES_SHOWN = 10;

/** A delivered file as rows, whichever kind of file it is. Close it in any case. */
export interface DeliveredTable {
  encoding: string;
  /** Null for a workbook. */
  delimiter: string | null;
  /** The rows from the start; may be called again. @param bytes where a text file is read from this time */
  records(bytes: Bytes): AsyncGenerator<CsvRecord>;
  /** What was noticed about the file as a whole; complete once all rows were read. */
  warnings(): Reason[];
  close(): void;
}

/** Opens a file by what is in it, not by its name. @throws UnreadableCsv when it is no table */
export async function openTable(bytes: Bytes): Promise<DeliveredTable> {
  if (startsLikeWorkbook(await firstPiece(bytes))) return workbookTable(await spoolWorkbook(bytes));
  const format = await detectFormat(bytes);
  return {
    encoding: format.encoding,
    delimiter: format.delimiter,
    records: (from) => readCsv(from, format),
    warnings: () => [],
    close: () => undefined,
  };
}

async function firstPiece(bytes: Bytes): Promise<Uint8Array> {
  for await (const piece of bytes()) return piece;
  return new Uint8Array();
}

function workbookTable(workbook: Workbook): DeliveredTable {
  return {
    encoding: 'xlsx',
    delimiter: null,
    records: () => workbook.rows(),
    warnings: () => [...sheetWarning(workbook), ...formulaWarning(workbook)],
    close: () => workbook.close(),
  };
}

/**
 * A zip is read from its end, so the file must stand somewhere. It is removed as soon as it is open: the open file stays
 * readable, and a worker that is killed leaves nothing behind.
 */
async function spoolWorkbook(bytes: Bytes): Promise<Workbook> {
  const folder = await mkdtemp(join(tmpdir(), 'impact-register-workbook-'));
  try {
    const path = join(folder, 'import.xlsx');
    await pipeline(Readable.from(bytes()), createWriteStream(path, { mode: 0o600 }));
    return await openWorkbook(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function sheetWarning({ sheets, defaultSheet }: Workbook): Reason[] {
  const others = sheets.filter(({ name }) => name !== defaultSheet);
  if (others.length === 0) return [];
  const names = others
    .slice(0, NAMES_SHOWN)
    .map(({ name, hidden }) => `'${name}'${hidden ? ' (hidden)' : ''}`);
  if (others.length > NAMES_SHOWN) names.push(`${others.length - NAMES_SHOWN} more`);
  const message = `Sheet '${defaultSheet}' was read. Not read: ${names.join(', ')}.`;
  return [{ code: 'sheets-not-read', message }];
}

function formulaWarning({ findings: { formulasWithoutResult: count } }: Workbook): Reason[] {
  if (count === 0) return [];
  const message = `${count} cells hold a formula without a result, and are empty here. Open the file in Excel, save it and import it again.`;
  return [{ code: 'formulas-without-result', message }];
}
