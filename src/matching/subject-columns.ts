import { type MatchSubject } from './match-subject.ts';

/** Columns of `record_match` that a record fills itself: name, type in PostgreSQL, and what of the record goes into it. */
const COLUMNS: readonly (readonly [column: string, type: string, key: keyof MatchSubject])[] = [
  ['record_id', 'bigint', 'recordId'],
  ['precedence', 'smallint', 'precedence'],
  ['kvk_number', 'text', 'kvkNumber'],
  ['establishment_number', 'text', 'establishmentNumber'],
  ['rsin', 'text', 'rsin'],
  ['name_key', 'text', 'nameKey'],
  ['legal_form', 'text', 'legalForm'],
  ['place_key', 'text', 'placeKey'],
  ['postcode', 'text', 'postcode'],
  ['house_number', 'text', 'houseNumber'],
  ['website_domain', 'text', 'websiteDomain'],
  ['email_domain', 'text', 'emailDomain'],
  ['phone', 'text', 'phone'],
];

export const SUBJECT_COLUMNS: readonly string[] = COLUMNS.map(([column]) => column);
export const SUBJECT_TYPES: readonly string[] = COLUMNS.map(([, type]) => type);

/** One array a column, in the order of {@link SUBJECT_COLUMNS}. */
export function subjectArrays(subjects: readonly MatchSubject[]): unknown[][] {
  return COLUMNS.map(([, , key]) => subjects.map((subject) => subject[key]));
}

/** `$1::uuid[], $2::text[] ...`: one array a column, to be unnested. */
export function arrayParameters(types: readonly string[]): string {
  return types.map((type, index) => `$${index + 1}::${type}[]`).join(', ');
}
