import { type Delimiter, DELIMITERS } from '../platform/csv/detect-delimiter.ts';
import { TEXT_ENCODINGS, type TextEncoding } from '../platform/csv/detect-encoding.ts';

/** How a file is to be read, for what is asked; the rest is found. Kept with the import, so that applying reads the same. */
export interface ReadingOptions {
  encoding?: TextEncoding;
  delimiter?: Delimiter;
  /** Line of the header; 1 is the first, in a workbook as Excel shows it. */
  headerRow?: number;
  /** Name on the tab of the sheet. */
  sheet?: string;
}

export const READING_OPTIONS = ['encoding', 'delimiter', 'headerRow', 'sheet'] as const;
export type ReadingOption = (typeof READING_OPTIONS)[number];

/** What is wrong with a choice, and what is allowed. */
export interface OptionFault {
  name: ReadingOption;
  message: string;
}

/** Furthest line on which a header may be asked for: what stands above it is no list. */
export const LAST_HEADER_ROW = 1_000;

/** Longest name of a sheet; Excel allows 31 characters, other programs more. */
const MAX_SHEET_NAME = 100;

/** Words for delimiters that a form or a shell cannot easily send. */
const DELIMITER_WORDS: ReadonlyMap<string, Delimiter> = new Map([
  ['tab', '\t'],
  ['\\t', '\t'],
  ['semicolon', ';'],
  ['comma', ','],
  ['pipe', '|'],
]);

/** Reads choices as a form or a command line gives them; what is empty or absent was not asked. Every fault at once. */
export function readReadingOptions(texts: Readonly<Partial<Record<ReadingOption, string>>>): {
  options: ReadingOptions;
  faults: OptionFault[];
} {
  const options: ReadingOptions = {};
  const faults: OptionFault[] = [];
  const take = <T>(name: ReadingOption, read: (text: string) => T | null, allowed: string): T | undefined => {
    const text = texts[name];
    if (text === undefined || text === '') return undefined;
    const value = read(text);
    if (value === null) faults.push({ name, message: allowed });
    return value ?? undefined;
  };
  const encoding = take('encoding', readEncoding, `must be one of: ${TEXT_ENCODINGS.join(', ')}`);
  const delimiter = take('delimiter', readDelimiter, `must be one of: ; , | tab`);
  const headerRow = take('headerRow', readLine, `must be a line number from 1 to ${LAST_HEADER_ROW}`);
  const sheet = take(
    'sheet',
    readSheet,
    `must be the name of a sheet, of ${MAX_SHEET_NAME} characters at most`,
  );
  if (encoding) options.encoding = encoding;
  if (delimiter) options.delimiter = delimiter;
  if (headerRow) options.headerRow = headerRow;
  if (sheet) options.sheet = sheet;
  return { options, faults };
}

/** Also other names of the same encoding, such as `latin1` (WHATWG Encoding Standard) and `cp850`. */
function readEncoding(text: string): TextEncoding | null {
  if (/^\s*(?:ibm|cp)?-?(?:850|437)\s*$/i.test(text)) return 'ibm850';
  try {
    const { encoding } = new TextDecoder(text.trim());
    return TEXT_ENCODINGS.find((known) => known === encoding) ?? null;
  } catch {
    return null;
  }
}

function readDelimiter(text: string): Delimiter | null {
  return DELIMITERS.find((known) => known === text) ?? DELIMITER_WORDS.get(text.trim().toLowerCase()) ?? null;
}

function readLine(text: string): number | null {
  const line = /^\s*\d{1,7}\s*$/.test(text) ? Number(text) : 0;
  return line >= 1 && line <= LAST_HEADER_ROW ? line : null;
}

function readSheet(text: string): string | null {
  return text.trim() !== '' && text.length <= MAX_SHEET_NAME ? text : null;
}
