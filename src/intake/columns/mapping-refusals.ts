import { type Reason } from '../import-view.ts';
import {
  type Field,
  FIELDS,
  FIELDS_OF_SEVERAL,
  headersOf,
  isField,
  type MappedBy,
  type Wish,
  type WishedMapping,
} from './fields.ts';
import { headerKey, knownNames } from './header-aliases.ts';
import { indexOfHeader } from './unique-headers.ts';

/** Fields that say which firm a row is about: of two columns with one header none is chosen for these. */
const IDENTIFYING = ['name', 'kvkNumber', 'externalId', 'certificateNumber'] as const satisfies Field[];

/** Why the mapping that somebody asked for does not fit the file; null when it does. */
export function wrongMapping(asked: WishedMapping, headers: readonly string[]): Reason | null {
  const details = Object.entries(asked).flatMap(([field, wish]) => wrongWish(field, wish, asked, headers));
  if (details.length === 0) return null;
  const message = `The mapping does not fit: ${details.join('; ')}. Columns of the file: ${headers.join(', ')}.`;
  return { code: 'mapping-invalid', message, values: { columns: headers.join(', ') } };
}

function wrongWish(field: string, wish: Wish, asked: WishedMapping, headers: readonly string[]): string[] {
  if (!isField(field)) return [`'${field}' is no field (fields: ${FIELDS.join(', ')})`];
  const names = headersOf(wish);
  if (names.length === 0) return field === 'name' ? ['name is required, some column must feed it'] : [];
  if (names.length > 1 && !FIELDS_OF_SEVERAL.has(field))
    return [`${field} takes one column (several: ${[...FIELDS_OF_SEVERAL].join(', ')})`];
  return names.flatMap((header) => wrongHeader(field, header, asked, headers));
}

function wrongHeader(
  field: string,
  header: string,
  asked: WishedMapping,
  headers: readonly string[],
): string[] {
  if (indexOfHeader(headers, header) < 0) return [`the file has no column '${header}' (for ${field})`];
  const twin = Object.keys(asked).find(
    (other) =>
      other !== field && headersOf(asked[other]).some((name) => headerKey(name) === headerKey(header)),
  );
  return twin && twin < field ? [`column '${header}' is asked for both ${twin} and ${field}`] : [];
}

/** Two columns that are both called the same, one of which would have to be guessed; a mapping that names one decides. */
export function columnTwice(
  header: readonly string[],
  headers: readonly string[],
  columns: Partial<Record<Field, number>>,
  by: Partial<Record<Field, MappedBy>>,
): Reason | null {
  for (const field of IDENTIFYING) {
    const index = columns[field];
    if (index === undefined || by[field] !== 'header') continue;
    const key = headerKey(header[index] ?? '');
    const other = header.findIndex((name, at) => at !== index && headerKey(name) === key);
    if (other < 0) continue;
    const message =
      `Two columns are called '${headers[index]}', and both would be ${field}. Rename one, or say which one it is: ` +
      `mapping {"${field}": "${headers[other]}"}.`;
    return { code: 'column-twice', field, message, values: { header: headers[index] ?? '' } };
  }
  return null;
}

/** @param lookalike header of a column whose values look like names: offered, never taken without asking */
export function noNameColumn(headers: readonly string[], lookalike: string | null): Reason {
  const offer = lookalike
    ? `Column '${lookalike}' looks like it: mapping ${JSON.stringify({ name: lookalike })}, or --map 'name=${lookalike}'. Or rename`
    : 'Rename';
  return {
    code: 'column-missing',
    field: 'name',
    message:
      `No column holds the firm's name, the only one that is required. Columns of the file: ${headers.join(', ')}. ` +
      `${offer} one to 'Naam' (also known: ${knownNames('name').slice(1, 8).join(', ')}), or say which one it is: mapping {"name": "..."}.`,
    values: { columns: headers.join(', '), ...(lookalike && { lookalike }) },
  };
}
