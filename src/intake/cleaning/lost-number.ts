import { type Field } from '../columns/fields.ts';
import { type Reason } from '../import-view.ts';

/** Fields whose digits identify something: one that a spreadsheet rounded identifies something else, or several things. */
const IDENTIFYING: ReadonlySet<Field> = new Set([
  'externalId',
  'establishmentNumber',
  'rsin',
  'phone',
  'certificateNumber',
]);

/** Whether a spreadsheet wrote a long number in scientific notation: `1,23457E+11`. (For KvK numbers see `readKvkNumber`.) */
export function isLostNumber(field: Field, text: string): boolean {
  return IDENTIFYING.has(field) && /^\d[.,]\d+e\+\d+$/i.test(text);
}

export function lostNumber(field: Field, text: string): Reason {
  return {
    code: 'number-scientific',
    field,
    message: `'${text}' is in scientific notation: digits are lost, so it is left out. Format the column as text and export again.`,
    values: { value: text },
  };
}
