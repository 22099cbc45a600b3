import { type Bytes, type CsvRecord, UnreadableCsv } from '../platform/csv/read-csv.ts';
import { readNdjson } from '../platform/ndjson/read-ndjson.ts';

/** Most names that the objects of a file may have together: as many as a table may have columns. */
const MAX_NAMES = 200;

/** Objects have names and no header line: it stands before the first line. */
export const BEFORE_FIRST_LINE = 0;

/** Names of all objects of a file, in the order in which they first come. @throws UnreadableCsv */
export async function namesIn(bytes: Bytes): Promise<string[]> {
  const names = new Set<string>();
  for await (const { object, line } of readNdjson(bytes)) {
    for (const name of Object.keys(object)) names.add(name);
    if (names.size > MAX_NAMES)
      throw new UnreadableCsv(
        'columns-too-many',
        `The objects up to line ${line} have more than ${MAX_NAMES} names; at most ${MAX_NAMES} are read.`,
        { columns: names.size, limit: MAX_NAMES },
      );
  }
  return [...names];
}

/** JSON objects as rows below a header of their names. @throws UnreadableCsv for a value that is an object itself */
export async function* rowsOf(bytes: Bytes, names: readonly string[]): AsyncGenerator<CsvRecord> {
  yield { line: BEFORE_FIRST_LINE, cells: [...names] };
  for await (const { object, line } of readNdjson(bytes))
    yield { line, cells: names.map((name) => cellOf(object[name], name, line)) };
}

function cellOf(value: unknown, name: string, line: number): string {
  const values = Array.isArray(value) ? (value as unknown[]) : [value];
  const texts = values.map(textOf);
  if (!texts.includes(null)) return texts.filter((text) => text !== '').join('; ');
  throw new UnreadableCsv(
    'json-value-nested',
    `Line ${line}: '${name.slice(0, 80)}' holds an object or a list of lists; give a text, a number, true, false, or a list of those.`,
    { line, name: name.slice(0, 80) },
  );
}

/** As a person would write it in a cell; null for what is no single value. */
function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  return null;
}

/** Three decimals look like thousands (`1234.567`), so there are never more than two. */
function numberText(value: number): string {
  const text = String(value);
  return /\.\d{3,}$/.test(text) ? value.toFixed(2) : text;
}
