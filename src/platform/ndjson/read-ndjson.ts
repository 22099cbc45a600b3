import { StringDecoder } from 'node:string_decoder';

import { type Bytes, UnreadableCsv } from '../csv/read-csv.ts';

/** Longest line that is read; characters. As long as a record of a CSV file may be. */
export const MAX_LINE_LENGTH = 1_000_000;

/** One line of a file of JSON objects; 1 is the first. */
export interface JsonLine {
  line: number;
  object: Record<string, unknown>;
}

/** Whether a file begins with a JSON object that ends on its line, as no table does. */
export function startsLikeNdjson(piece: Uint8Array): boolean {
  const end = piece.indexOf(0x0a);
  const first = Buffer.from(end < 0 ? piece : piece.subarray(0, end)).toString('utf8');
  const line = first.replace(/^\ufeff/, '').trim();
  return line.startsWith('{') && line.endsWith('}');
}

/**
 * Reads JSON objects, one a line; empty lines are passed over.
 * @throws UnreadableCsv with the line, for what is no object or no JSON
 */
export async function* readNdjson(bytes: Bytes): AsyncGenerator<JsonLine> {
  for await (const { line, text } of linesOf(bytes)) {
    if (text.trim() !== '') yield { line, object: objectOf(text, line) };
  }
}

async function* linesOf(bytes: Bytes): AsyncGenerator<{ line: number; text: string }> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let line = 1;
  for await (const piece of bytes()) {
    const lines = (rest + decoder.write(Buffer.from(piece))).split('\n');
    rest = lines.pop() ?? '';
    for (const text of lines) yield { line: line++, text };
    if (rest.length > MAX_LINE_LENGTH) throw tooLong(line);
  }
  yield { line, text: rest + decoder.end() };
}

function objectOf(text: string, line: number): Record<string, unknown> {
  if (text.length > MAX_LINE_LENGTH) throw tooLong(line);
  const value = parsed(text.replace(/^\ufeff/, ''));
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw new UnreadableCsv(
    'json-line-invalid',
    `Line ${line} is no JSON object. Write one object a line, such as {"name":"Smaakwerk B.V.","place":"Groningen"}.`,
    { line },
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function tooLong(line: number): UnreadableCsv {
  return new UnreadableCsv(
    'json-line-too-long',
    `Line ${line} has more than ${MAX_LINE_LENGTH} characters. Write one object a line.`,
    { line, limit: MAX_LINE_LENGTH },
  );
}
