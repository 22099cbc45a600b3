import { type Field, FIELDS } from '../../../intake/columns/fields.ts';

/** What the value of a field of a pushed record may be. A text may always be a number that is written as one. */
export type RecordFieldKind = 'text' | 'list' | 'flag';

const LISTS: readonly Field[] = ['categories', 'sbi', 'labels', 'themes', 'serviceArea', 'programmes'];

/** Every field of an import but the number of the firm, which is not one among others here; with what it holds. */
export const RECORD_FIELDS: ReadonlyMap<string, RecordFieldKind> = new Map(
  FIELDS.filter((field) => field !== 'externalId').map((field) => [
    field,
    field === 'nonMailing' ? 'flag' : LISTS.includes(field) ? 'list' : 'text',
  ]),
);

/** Longest text of a field; as intake takes it, which leaves out what is too long for the field. */
export const LONGEST_TEXT = 20_000;

/** Most values of a list. */
export const MOST_VALUES = 100;

/** Longest number that a source may have for a firm. */
export const LONGEST_EXTERNAL_ID = 200;
