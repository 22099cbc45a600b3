import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import {
  type Bytes,
  type CsvFormat,
  type CsvRecord,
  detectFormat,
  readCsv,
} from '../platform/csv/read-csv.ts';
import { startsLikeNdjson } from '../platform/ndjson/read-ndjson.ts';
import { openWorkbook, startsLikeWorkbook, type Workbook } from '../platform/xlsx/read-xlsx.ts';
import { type FoundBy, type Reason } from './import-view.ts';
import { BEFORE_FIRST_LINE, namesIn, rowsOf } from './json-table.ts';
import { linkedRows } from './linked-cells.ts';
import { READING_OPTIONS, type ReadingOption, type ReadingOptions } from './reading-options.ts';
import { sheetWarning, workbookWarnings } from './workbook-warnings.ts';

/** A delivered file as rows, whichever kind of file it is. Close it in any case. */
export interface DeliveredTable {
  encoding: string;
  /** Null for a workbook. */
  delimiter: string | null;
  /** The sheet that is read, and all of them; null and none for a text file. */
  sheet: string | null;
  sheets: string[];
  foundBy: Record<'encoding' | 'delimiter' | 'sheet', FoundBy | null>;
  /** Where the header stands, when the kind of file says so; otherwise it is looked for. */
  headerLine?: number;
  /** The rows from the start; may be called again. @param bytes where a text file is read from this time */
  records(bytes: Bytes): AsyncGenerator<CsvRecord>;
  /** What was noticed about the file as a whole; complete once all rows were read. @param headerLine what stands below counts */
  warnings(headerLine: number): Reason[];
  close(): void;
}

/**
 * Opens a file by what is in it, not by its name.
 * @throws UnreadableCsv when it is no table, or has no sheet of the name that is asked for
 */
export async function openTable(bytes: Bytes, asked: ReadingOptions = {}): Promise<DeliveredTable> {
  const start = await firstPiece(bytes);
  if (startsLikeWorkbook(start)) return workbookTable(await spoolWorkbook(bytes), asked);
  if (startsLikeNdjson(start)) return jsonTable(await namesIn(bytes), asked);
  return textTable(await detectFormat(bytes, asked), asked);
}

function textTable(format: CsvFormat, asked: ReadingOptions): DeliveredTable {
  return {
    encoding: format.encoding,
    delimiter: format.delimiter,
    sheet: null,
    sheets: [],
    foundBy: {
      encoding: asked.encoding ? 'asked' : format.bom ? 'stated' : 'guessed',
      delimiter: asked.delimiter ? 'asked' : format.delimiterStated ? 'stated' : 'guessed',
      sheet: null,
    },
    records: (from) => readCsv(from, format),
    warnings: () => [
      ...encodingWarning(format),
      ...wrappedWarning(format),
      ...doubts(format),
      ...notForThisFile(asked, 'a text file', ['sheet']),
    ],
    close: () => undefined,
  };
}

/** One JSON object a line. */
function jsonTable(names: readonly string[], asked: ReadingOptions): DeliveredTable {
  return {
    encoding: 'utf-8',
    delimiter: null,
    sheet: null,
    sheets: [],
    foundBy: { encoding: 'stated', delimiter: null, sheet: null },
    headerLine: BEFORE_FIRST_LINE,
    records: (from) => rowsOf(from, names),
    warnings: () => notForThisFile(asked, 'a list of JSON objects', READING_OPTIONS),
    close: () => undefined,
  };
}

function encodingWarning({ encoding, mixed }: CsvFormat): Reason[] {
  if (!mixed) return [];
  const other = encoding === 'utf-8' ? 'windows-1252' : encoding;
  const message = `Some lines are in UTF-8 and others in ${other}; each was read in its own. Check names with accents.`;
  return [{ code: 'encoding-mixed', message, values: { encoding: other } }];
}

function wrappedWarning({ wrapped }: CsvFormat): Reason[] {
  if (!wrapped) return [];
  const message =
    'Rows stood in quotes as a whole, as a spreadsheet saves a file that it took for one column. They were read as what is in them.';
  return [{ code: 'rows-unwrapped', message }];
}

async function firstPiece(bytes: Bytes): Promise<Uint8Array> {
  for await (const piece of bytes()) return piece;
  return new Uint8Array();
}

async function workbookTable(workbook: Workbook, asked: ReadingOptions): Promise<DeliveredTable> {
  const sheet = asked.sheet ?? workbook.defaultSheet;
  const linked = await linkedRows(workbook, sheet, asked.headerRow).catch((error: unknown) => {
    workbook.close();
    throw error;
  });
  return {
    encoding: 'xlsx',
    delimiter: null,
    sheet,
    sheets: workbook.sheets.map(({ name }) => name),
    foundBy: { encoding: 'stated', delimiter: null, sheet: asked.sheet ? 'asked' : 'guessed' },
    records: () => linked(),
    warnings: (headerLine) => [
      ...(asked.sheet ? [] : sheetWarning(workbook)),
      ...workbookWarnings(workbook, headerLine),
      ...notForThisFile(asked, 'an Excel workbook', ['encoding', 'delimiter']),
    ],
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

/** Where another reading fits about as well, a person should look. */
function doubts({ encoding, delimiter, rivals = {} }: CsvFormat): Reason[] {
  const reasons: Reason[] = [];
  if (rivals.encoding)
    reasons.push({
      code: 'encoding-uncertain',
      message: `The file was read as ${encoding}, but may be ${rivals.encoding}. Look at names with accents; if they are wrong, ask for encoding ${rivals.encoding}.`,
      values: { encoding, rival: rivals.encoding },
    });
  if (rivals.delimiter)
    reasons.push({
      code: 'delimiter-uncertain',
      message: `The file was read with delimiter ${JSON.stringify(delimiter)}, but ${JSON.stringify(rivals.delimiter)} fits about as well. Look at the columns; if they are wrong, ask for that delimiter.`,
      values: { delimiter, rival: rivals.delimiter },
    });
  return reasons;
}

function notForThisFile(asked: ReadingOptions, kind: string, names: readonly ReadingOption[]): Reason[] {
  const unused = names.filter((name) => asked[name] !== undefined);
  if (unused.length === 0) return [];
  const options = unused.join(', ');
  return [
    { code: 'option-unused', message: `The file is ${kind}; not used: ${options}.`, values: { options } },
  ];
}
