import { type Field } from '../columns/fields.ts';

/** Gives the cleaned text of the cell that feeds a field; undefined when there is none or it holds nothing. */
export type CellReader = (field: Field, multiline?: boolean) => string | undefined;

/** `{ key: value }`, or nothing: a record has no keys without a value. */
export function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}
