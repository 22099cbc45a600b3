import { open } from 'node:fs/promises';

import { type CsvRecord, UnreadableCsv } from '../csv/read-csv.ts';
import { readCellFormats } from './cell-formats.ts';
import { type CellContext } from './cell-value.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheetLinks, type SheetLinks } from './sheet-links.ts';
import { nothingFound, readSheetRows, type SheetFindings } from './sheet-rows.ts';
import { WORKBOOK_LIMITS, type WorkbookLimits } from './workbook-limits.ts';
import { readWorkbookParts, sheetName, type SheetPart, type WorkbookParts } from './workbook-parts.ts';
import { openArchive, type ZipArchive } from './zip-archive.ts';

/** First bytes of a zip file, of an empty one, and of a compound file (old Excel, or a workbook with a password). */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/** An Excel workbook that is open; close it in any case. */
export interface Workbook {
  sheets: { name: string; hidden: boolean }[];
  /** The sheet that is read when none is named: the first that is visible. */
  defaultSheet: string;
  /** What was noticed in the rows that were read last. */
  findings: SheetFindings;
  /**
   * The rows that hold something, with Excel's row numbers; may be called again. Rows that a filter hides are given too.
   * @throws UnreadableCsv also while reading; and when there is no such sheet
   */
  rows(sheetName?: string): AsyncGenerator<CsvRecord>;
  /** Addresses behind cells of a sheet. @throws UnreadableCsv as `rows` does */
  links(sheetName?: string): Promise<SheetLinks>;
  close(): void;
}

/** Whether a file is for `openWorkbook`, readable or not, by its first bytes. */
export function startsLikeWorkbook(start: Uint8Array): boolean {
  return [ZIP, EMPTY_ZIP, COMPOUND_FILE].some((magic) => startsWith(start, magic));
}

/**
 * Opens an .xlsx or .xlsm file. Sheets are streamed with bounded memory; only shared texts are held. Formulas and macros
 * are never run: a formula cell gives the result that the file holds.
 * @throws UnreadableCsv for what is no workbook, is damaged, has a password, or exceeds the limits
 */
export async function openWorkbook(
  path: string,
  limits: WorkbookLimits = WORKBOOK_LIMITS,
): Promise<Workbook> {
  await refuseCompoundFile(path);
  const archive = await openArchive(path, limits);
  try {
    return workbookOf(archive, await readWorkbookParts(archive, limits), limits);
  } catch (error) {
    archive.close();
    throw error;
  }
}

function workbookOf(archive: ZipArchive, parts: WorkbookParts, limits: WorkbookLimits): Workbook {
  let context: Promise<CellContext> | undefined;
  const findings = nothingFound();
  return {
    sheets: parts.sheets.map(({ name, hidden }) => ({ name, hidden })),
    defaultSheet: findSheet(parts.sheets, undefined).name,
    findings,
    async *rows(sheetName) {
      const { part } = findSheet(parts.sheets, sheetName);
      Object.assign(findings, nothingFound());
      context ??= readContext(archive, parts, limits);
      yield* readSheetRows(archive.read(part), await context, limits, findings);
    },
    links: (sheetName) => readSheetLinks(archive, findSheet(parts.sheets, sheetName).part),
    close: () => archive.close(),
  };
}

async function readContext(
  archive: ZipArchive,
  { sharedStrings, styles, date1904 }: WorkbookParts,
  limits: WorkbookLimits,
): Promise<CellContext> {
  const strings = sharedStrings
    ? await readSharedStrings(archive.read(sharedStrings), limits.sharedText)
    : [];
  const formats = styles ? await readCellFormats(archive.read(styles)) : [];
  return { strings, formats, date1904 };
}

function findSheet(sheets: readonly SheetPart[], name: string | undefined): SheetPart {
  const sheet =
    name === undefined
      ? (sheets.find(({ hidden }) => !hidden) ?? sheets[0])
      : sheets.find((candidate) => candidate.name === sheetName(name));
  if (sheet) return sheet;
  const names = sheets.map((candidate) => `'${candidate.name}'`).join(', ');
  throw new UnreadableCsv('sheet-not-found', `There is no sheet '${name ?? ''}'. Sheets: ${names}.`, {
    sheet: name ?? '',
    sheets: names,
  });
}

async function refuseCompoundFile(path: string): Promise<void> {
  await using file = await open(path);
  const { buffer } = await file.read(Buffer.alloc(8), 0, 8, 0);
  if (!startsWith(buffer, COMPOUND_FILE)) return;
  throw new UnreadableCsv(
    'spreadsheet',
    'This is an old Excel file (.xls) or a workbook with a password. Save it as an Excel workbook (.xlsx) without a password, or as CSV, and import that file.',
  );
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
