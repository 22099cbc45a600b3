import { MAX_LINE_LENGTH } from '../platform/ndjson/read-ndjson.ts';
import { cleanRow } from './cleaning/clean-row.ts';
import { type Field, type WishedMapping } from './columns/fields.ts';
import { mapColumns } from './columns/map-columns.ts';

/** What a field of a pushed record may hold. */
export type RecordValue = string | number | boolean | null | readonly (string | number)[];

/** One firm as a system pushes it: its number there, and import fields. */
export type PushedRecord = { externalId: string; name: string } & Partial<Record<Field, RecordValue>>;

/** A record as a line of a file may have so many characters; one that has more is not read. */
export const LONGEST_RECORD = MAX_LINE_LENGTH;

/** Records as a file that intake reads like any other: one JSON object a line, in the order given. */
export function recordLines(records: readonly PushedRecord[]): string {
  return records.map((record) => `${recordLine(record)}\n`).join('');
}

/** One of them, without its end. */
export function recordLine(record: object): string {
  return JSON.stringify(record);
}

/** Every field feeds itself, whatever was remembered for files of the source; what is not sent is not looked for. */
export function recordMapping(records: readonly PushedRecord[]): WishedMapping {
  const fields = new Set(records.flatMap((record) => Object.keys(record)));
  return Object.fromEntries([...fields].map((field) => [field, field]));
}

/** Whether intake keeps this number as it is: one that reads as nothing, or as an account number, cannot be found again. */
export function isKeptAsGiven(externalId: string): boolean {
  const columns = mapColumns(['name', 'externalId'], {}, {});
  return cleanRow(['Naam', externalId], columns.mapping).record?.externalId === externalId;
}

/** Under what a source's statement about the firm with this number is kept. */
export function keyOfRecord(externalId: string): string {
  return `id:${externalId}`;
}
