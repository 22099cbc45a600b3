import { Readable } from 'node:stream';

import { CsvError, parse } from 'csv-parse';

import { decodeText } from './decode-text.ts';
import { detectDelimiter, type Delimiter, rivalDelimiter, statedDelimiter } from './detect-delimiter.ts';
import { detectEncoding, type FoundEncoding, type TextEncoding } from './detect-encoding.ts';
import { isMixed } from './mixed-encodings.ts';
import { unwrapped, wrappedBy, type Wrapping } from './wrapped-rows.ts';

/** Longest record (bytes of text) that is read; a missing closing quote must not swallow a whole file. */
const MAX_RECORD_SIZE = 1_000_000;

/** Share of control characters in a text that got damaged; an image or a program has more. */
const MOST_CONTROL_CHARACTERS = 0.05;

/** Characters of the file that the delimiter is found from. */
const SAMPLE_LENGTH = 64 * 1024;

/** One record of a file: its cells and the line on which it starts (1 is the first line of the file). */
export interface CsvRecord {
  line: number;
  /** Row in which a spreadsheet program shows it, when that is not `line`: line breaks in a cell take no row of their own. */
  row?: number;
  cells: string[];
}

export interface CsvFormat {
  encoding: TextEncoding;
  bom: boolean;
  delimiter: Delimiter;
  /** Lines of UTF-8 and lines of another encoding stand in one file; see `decodeText`. */
  mixed?: boolean;
  /** The file itself names its delimiter, in a line `sep=`. */
  delimiterStated?: boolean;
  /** Rows stand in quotes as a whole; see `wrappedBy`. */
  wrapped?: Wrapping;
  /** What might as well be right, where the choice was a narrow one. */
  rivals?: { encoding?: TextEncoding; delimiter?: Delimiter };
}

/** What somebody who knows the file says about it; that is not looked for any more. */
export type AskedFormat = Partial<Pick<CsvFormat, 'encoding' | 'delimiter'>>;

/** Why a file cannot be read as CSV at all. */
export class UnreadableCsv extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** What the message names, for programs and other languages. */
    readonly values?: Record<string, string | number>,
  ) {
    super(message);
  }
}

/** Bytes that can be read as often as needed: once to find the format, once for the records. */
export type Bytes = () => AsyncIterable<Uint8Array>;

/** Finds encoding and delimiter, as far as not asked. @throws UnreadableCsv for an empty file or one that is no text. */
export async function detectFormat(bytes: Bytes, asked: AskedFormat = {}): Promise<CsvFormat> {
  const found: FoundEncoding = asked.encoding
    ? { encoding: asked.encoding, bom: false }
    : await detectEncoding(bytes());
  const mixed = !asked.encoding && (await isMixed(bytes, found.encoding, found.bom));
  const sample = await head(decodeText(bytes(), { encoding: found.encoding, mixed }), SAMPLE_LENGTH);
  refuseOtherFormats(sample);
  const stated = statedDelimiter(sample);
  const wrapped = stated === undefined ? wrappedBy(wholeLinesOf(sample), asked.delimiter) : undefined;
  const delimiter = asked.delimiter ?? wrapped?.delimiter ?? detectDelimiter(sample) ?? ';';
  const rival = asked.delimiter || stated || wrapped ? undefined : rivalDelimiter(sample, delimiter);
  return {
    encoding: found.encoding,
    bom: found.bom,
    ...(mixed ? { mixed } : {}),
    delimiter,
    ...(wrapped ? { wrapped } : {}),
    delimiterStated: delimiter === stated,
    rivals: { ...(found.rival && { encoding: found.rival }), ...(rival && { delimiter: rival }) },
  };
}

/**
 * Reads a file record by record, with bounded memory. Rows may have any number of cells; blank lines are left out.
 * @throws UnreadableCsv with the line when a quote is never closed or a record is absurdly long.
 */
export async function* readCsv(bytes: Bytes, format: CsvFormat): AsyncGenerator<CsvRecord> {
  let next = 1;
  let row = 0;
  const starts: number[] = [];
  const parser = Readable.from(decodeText(bytes(), format)).pipe(
    parse({
      delimiter: format.wrapped?.outer ?? format.delimiter,
      // All three kinds, since files are pasted together from several systems.
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: MAX_RECORD_SIZE,
      // Called while the text is parsed, so that `next` is right when the rest of it cannot be.
      on_record: (cells) => {
        starts.push(next);
        next += 1 + lineBreaks(cells);
        return cells;
      },
    }),
  );
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      const line = starts.shift() ?? next;
      // Excel obeys this line and does not show it.
      if (line === 1 && /^sep=.$/i.test(cells.join(format.delimiter))) continue;
      row++;
      if (cells.every((cell) => cell.trim() === '')) continue;
      const record = { line, cells: format.wrapped ? unwrapped(cells, format.delimiter) : cells };
      yield row === line ? record : { ...record, row };
    }
  } catch (error) {
    if (error instanceof CsvError) throw unreadable(error, next);
    throw error;
  }
}

/** Counted here: the parser takes CRLF inside quotes for two lines. */
function lineBreaks(record: readonly string[]): number {
  return record.reduce((count, cell) => count + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
}

function unreadable(error: CsvError, line: number): UnreadableCsv {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return new UnreadableCsv(
      'quote-not-closed',
      `Line ${line} starts a row that opens a quote (") and never closes it. Close it, or double it ("") when it is part of the text.`,
      { line },
    );
  }
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return new UnreadableCsv(
      'record-too-long',
      `The row that starts on line ${line} is longer than ${MAX_RECORD_SIZE} characters; probably a quote (") before it is never closed.`,
      { line, limit: MAX_RECORD_SIZE },
    );
  }
  return new UnreadableCsv(
    'malformed',
    `The row that starts on line ${line} cannot be read: ${error.message}`,
    { line },
  );
}

async function head(text: AsyncIterable<string>, length: number): Promise<string> {
  let sample = '';
  for await (const piece of text) {
    sample += piece;
    if (sample.length >= length) break;
  }
  return sample.slice(0, length);
}

/** Without a last line that the sample cut off. */
function wholeLinesOf(sample: string): string {
  return sample.length < SAMPLE_LENGTH ? sample : sample.slice(0, sample.lastIndexOf('\n') + 1);
}

function refuseOtherFormats(sample: string): void {
  const start = sample.replaceAll('\ufeff', '').trimStart();
  if (start === '') throw new UnreadableCsv('empty', 'The file is empty.');
  if (/^(PK\u0003\u0004|\u00d0\u00cf\u0011\u00e0)/.test(start))
    throw new UnreadableCsv('spreadsheet', 'This is an Excel workbook, not a text file.');
  if (start.startsWith('%PDF')) throw new UnreadableCsv('not-text', 'This is a PDF file, not a table.');
  if (/^<(!doctype|html|table|\?xml)/i.test(start)) {
    throw new UnreadableCsv(
      'markup',
      'This is an HTML or XML file. Open it in a spreadsheet program and save it as CSV.',
    );
  }
  if (/^[[{]\s*["{[]/.test(start))
    throw new UnreadableCsv(
      'json',
      'This is a JSON file. Export the list as CSV, or write one JSON object a line.',
    );
  if (!/[^\u0000-\u001f]/.test(start)) throw new UnreadableCsv('not-text', 'The file holds no text.');
  const odd = start.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  if (odd > start.length * MOST_CONTROL_CHARACTERS)
    throw new UnreadableCsv(
      'not-text',
      'This is neither a text file nor a workbook that can be read. Save the list again as an Excel workbook (.xlsx) or as CSV.',
    );
}
