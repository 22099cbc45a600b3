import { REPORT_COLUMNS } from '../import-report.ts';
import { type Reason } from '../import-view.ts';
import { FIELDS, isField, type Field } from './fields.ts';
import {
  FIELD_BY_HEADER,
  headerKey,
  isFiscalHeader,
  isForbiddenHeader,
  knownNames,
} from './header-aliases.ts';

/** How the columns of one file feed our fields. */
export interface ColumnMapping {
  /** Header cells as they stand in the file, made unique (`Naam`, `Naam (2)`, `column 3` for an empty one). */
  headers: string[];
  /** Field -> index of the column that feeds it. */
  columns: Partial<Record<Field, number>>;
  /** Indexes of columns whose cells are not stored. */
  forbidden: Set<number>;
  /** Indexes of columns in which nine digits may be a citizen service number (see `isFiscalHeader`). */
  fiscal: Set<number>;
  /** Headers that no field takes; their cells are kept raw. */
  ignored: string[];
}

/** Fields that say which firm a row is about: of two columns with one header none is chosen for these. */
const IDENTIFYING = ['name', 'kvkNumber', 'externalId', 'certificateNumber'] as const satisfies Field[];

/** Longest header that is kept. */
const MAX_HEADER_LENGTH = 200;

export type MappingResult = { ok: true; mapping: ColumnMapping } | { ok: false; refusal: Reason };

/**
 * Finds which column feeds which field: what the caller asked for first, then what was confirmed for this source
 * before, then the list of known names. Of two columns with the same meaning the first one counts.
 * @param asked field -> header, from the person or program that imports
 * @param confirmed field -> header, remembered for the source
 */
export function mapColumns(
  header: readonly string[],
  asked: Readonly<Record<string, string>>,
  confirmed: Readonly<Record<string, string>>,
): MappingResult {
  const headers = uniqueHeaders(header);
  const forbidden = new Set(headers.flatMap((name, index) => (isForbiddenHeader(name) ? [index] : [])));
  const fiscal = new Set(headers.flatMap((name, index) => (isFiscalHeader(name) ? [index] : [])));
  const columns: Partial<Record<Field, number>> = {};
  const wrong = Object.entries(asked).filter(
    ([field, name]) => !isField(field) || indexOf(headers, name) < 0,
  );
  if (wrong.length > 0) return { ok: false, refusal: wrongMapping(wrong, headers) };
  const taken = new Set([...forbidden, ...reportColumns(headers)]);
  const assign = (field: string, index: number): void => {
    if (!isField(field) || index < 0 || taken.has(index) || columns[field] !== undefined) return;
    columns[field] = index;
    taken.add(index);
  };
  for (const wishes of [asked, confirmed]) {
    for (const [field, name] of Object.entries(wishes)) assign(field, indexOf(headers, name));
  }
  header.forEach((name, index) => assign(FIELD_BY_HEADER.get(headerKey(name)) ?? '', index));
  if (columns.name === undefined) return { ok: false, refusal: noNameColumn(headers) };
  const twice = columnTwice(headers, header, columns, { ...confirmed, ...asked });
  if (twice) return { ok: false, refusal: twice };
  const fed = new Set([...Object.values(columns), ...forbidden]);
  const ignored = headers.filter((_, index) => !fed.has(index));
  for (const index of [columns.kvkNumber, columns.vatNumber]) if (index !== undefined) fiscal.add(index);
  return { ok: true, mapping: { headers, columns, forbidden, fiscal, ignored } };
}

/**
 * The columns that our own report puts before the original ones: people mend the rejected rows there and deliver the
 * report again. Its `supplierId` is no number of the source.
 */
function reportColumns(headers: readonly string[]): number[] {
  const isReport = REPORT_COLUMNS.every((name, index) => headers[index] === name);
  return isReport ? REPORT_COLUMNS.map((_, index) => index) : [];
}

/** Field -> header, for people and programs. */
export function describeMapping(mapping: ColumnMapping): Record<string, string> {
  const entries = Object.entries(mapping.columns).map(([field, index]) => [
    field,
    mapping.headers[index] ?? '',
  ]);
  return Object.fromEntries(entries) as Record<string, string>;
}

function indexOf(headers: readonly string[], name: string): number {
  return headers.findIndex((header) => headerKey(header) === headerKey(name));
}

function uniqueHeaders(header: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return header.map((cell, index) => {
    const name =
      cell
        .toWellFormed()
        .replace(/\s+/g, ' ')
        .replace(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
        .replaceAll('\ufffd', '?')
        .trim()
        .slice(0, MAX_HEADER_LENGTH) || `column ${index + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/** Two columns that are both called the same, one of which would have to be guessed; a mapping that names one decides. */
function columnTwice(
  headers: readonly string[],
  header: readonly string[],
  columns: ColumnMapping['columns'],
  wishes: Readonly<Record<string, string>>,
): Reason | null {
  for (const field of IDENTIFYING) {
    const index = columns[field];
    if (index === undefined || wishes[field] !== undefined) continue;
    const key = headerKey(header[index] ?? '');
    const other = header.findIndex((name, at) => at !== index && headerKey(name) === key);
    if (other < 0) continue;
    const message =
      `Two columns are called '${headers[index]}', and both would be ${field}. Rename one, or say which one it is: ` +
      `mapping {"${field}": "${headers[other]}"}.`;
    return { code: 'column-twice', field, message };
  }
  return null;
}

function wrongMapping(wrong: readonly [string, string][], headers: readonly string[]): Reason {
  const details = wrong.map(([field, name]) =>
    isField(field)
      ? `the file has no column '${name}' (for ${field})`
      : `'${field}' is no field (fields: ${FIELDS.join(', ')})`,
  );
  return {
    code: 'mapping-invalid',
    message: `The mapping does not fit: ${details.join('; ')}. Columns of the file: ${headers.join(', ')}.`,
  };
}

function noNameColumn(headers: readonly string[]): Reason {
  return {
    code: 'column-missing',
    field: 'name',
    message:
      `No column holds the firm's name, the only one that is required. Columns of the file: ${headers.join(', ')}. ` +
      `Rename one to 'Naam' (also known: ${knownNames('name').slice(1, 8).join(', ')}), or say which one it is: mapping {"name": "..."}.`,
  };
}
