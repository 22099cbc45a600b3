import { type Reason } from '../import-view.ts';
import { type ColumnProfile } from './column-profile.ts';
import { type Field, headersOf, isField, type WishedMapping } from './fields.ts';
import { type ColumnMapping } from './map-columns.ts';
import { type ColumnWishes, type RecognisedColumns } from './recognise-columns.ts';
import { indexOfHeader } from './unique-headers.ts';

/** What somebody should know about how columns were chosen, with what to do when it is wrong. */
export function mappingWarnings(
  { mapping, profiles }: Pick<RecognisedColumns, 'mapping' | 'profiles'>,
  { requestedMapping, confirmedMapping }: ColumnWishes,
): Reason[] {
  return [
    ...suggested(mapping, profiles),
    ...mapping.alike.map(({ field, indexes }) => lookAlike(field, namesOf(mapping, indexes))),
    ...mapping.agreeing.map(({ field, indexes }) => saySame(field, mapping, indexes)),
    ...confirmedGone(mapping, requestedMapping, confirmedMapping),
  ];
}

function suggested(
  { columns, by, headers, agreeing }: ColumnMapping,
  profiles: readonly ColumnProfile[],
): Reason[] {
  const told = new Set<string>(agreeing.map(({ field }) => field));
  const guessed = Object.entries(columns).filter(
    ([field]) => isField(field) && by[field] === 'values' && !told.has(field),
  );
  return guessed.map(([field, index]) => {
    const cells = profiles[index]?.cells ?? 0;
    const message =
      `Column '${headers[index]}' is read as ${field}, because ${cells} values at the top look like it. ` +
      `Is that wrong? Then say so: mapping {"${field}": null}, or --map ${field}=.`;
    return { code: 'column-suggested', field, message, values: { header: headers[index] ?? '' } };
  });
}

function lookAlike(field: Field, names: readonly string[]): Reason {
  const message =
    `Columns ${names.map((name) => `'${name}'`).join(' and ')} both look like ${field}; neither is used. ` +
    `Say which one it is: mapping ${JSON.stringify({ [field]: names[0] })}, or --map '${field}=${names[0]}'.`;
  return { code: 'columns-alike', field, message, values: { columns: names.join(', ') } };
}

function saySame(field: Field, mapping: ColumnMapping, indexes: readonly number[]): Reason {
  const header = mapping.headers[mapping.columns[field] ?? -1] ?? '';
  const names = namesOf(mapping, indexes);
  const message =
    `Columns ${names.map((name) => `'${name}'`).join(' and ')} both look like ${field} and say the same; ` +
    `'${header}' is used, and the other one where it is empty. Is only the other one right? Then say so: ` +
    `mapping ${JSON.stringify({ [field]: names.find((name) => name !== header) })}.`;
  return { code: 'columns-agree', field, message, values: { header, columns: names.join(', ') } };
}

/** A remembered choice that does not fit this file is no reason to refuse it; what feeds the field now is told. */
function confirmedGone(mapping: ColumnMapping, asked: WishedMapping, confirmed: WishedMapping): Reason[] {
  return Object.entries(confirmed).flatMap(([field, wish]) => {
    const header = headersOf(wish).find((name) => indexOfHeader(mapping.headers, name) < 0);
    if (header === undefined || !isField(field) || asked[field] !== undefined) return [];
    const index = mapping.columns[field];
    const now = index === undefined ? 'no column feeds it now' : `'${mapping.headers[index]}' feeds it now`;
    const message =
      `For this source ${field} was read from column '${header}' on request. The file has no such column; ${now}. ` +
      `Is that right?`;
    return [{ code: 'confirmed-column-gone', field, message, values: { header } }];
  });
}

function namesOf({ headers }: ColumnMapping, indexes: readonly number[]): string[] {
  return indexes.map((index) => headers[index] ?? '');
}
