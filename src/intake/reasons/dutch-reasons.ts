import { type Reason } from '../import-view.ts';
import { COLUMN_TEXTS } from './dutch-column-texts.ts';
import { fieldInDutch } from './dutch-fields.ts';
import { FILE_TEXTS } from './dutch-file-texts.ts';
import { ROW_TEXTS } from './dutch-row-texts.ts';
import { leftOutInDutch } from './left-out-in-dutch.ts';

const TEXTS: ReadonlyMap<string, readonly string[]> = new Map([
  ...Object.entries(ROW_TEXTS),
  ...Object.entries(FILE_TEXTS),
  ...Object.entries(COLUMN_TEXTS),
]);

/** One Dutch sentence or two about a reason, for whoever delivered the file; the English message when the code is not known. */
export function reasonInDutch(reason: Reason): string {
  for (const text of TEXTS.get(reason.code) ?? []) {
    const filled = fill(text, reason);
    if (filled !== null) return filled;
  }
  return reason.message;
}

/** Values that are days, as ISO dates. A `value` is the cell as it stands in the file. */
const DAYS = new Set(['date', 'listedOn', 'on']);

const DAY = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' });

/** `2026-11-27` -> `27 november 2026`; anything else as it is. */
function dayInDutch(text: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? DAY.format(new Date(`${text}T00:00:00Z`)) : text;
}

/** A row of the list by the number that Excel shows for it, where that is another one than its line. */
function valueOf(values: Record<string, string | number>, name: string): string | number | undefined {
  const of = (key: string) => (Object.hasOwn(values, key) ? values[key] : undefined);
  return name === 'line' ? (of('sheetRow') ?? of('line')) : of(name);
}

/** The text with its values; null when one of them is not there. */
function fill(text: string, { field, values = {} }: Reason): string | null {
  let complete = true;
  const filled = text.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (name === 'field' && field !== undefined) return fieldInDutch(field);
    const value = valueOf(values, name);
    if (value === undefined) complete = false;
    return DAYS.has(name) ? dayInDutch(String(value ?? '')) : leftOutInDutch(String(value ?? ''));
  });
  return complete ? filled : null;
}
