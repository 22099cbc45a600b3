import { type Field } from '../columns/fields.ts';
import { type Reason } from '../import-view.ts';

/**
 * What is left in a text when letters were lost or read in the wrong encoding beyond repair: the replacement character,
 * or half of a doubly encoded letter.
 */
export const DAMAGED = /\ufffd|[\u00c2\u00c3](?![\p{L}\p{M}'’. -])|(?<=\p{Ll})[\u00c2\u00c3]/u;

/** PostgreSQL's text holds no NUL and no half of a surrogate pair; what stands for a lost letter is shown as such. */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '').replaceAll('\ufffd', '?');
}

/** Tells that a text has lost letters, and what to do. */
export function damaged(field: Field, text: string): Reason {
  const value = storable(text).slice(0, 80);
  return {
    code: field === 'name' ? 'name-damaged' : 'text-damaged',
    field,
    message: `'${value}' lost letters in an earlier conversion; export the file as UTF-8 again.`,
    values: { value },
  };
}
