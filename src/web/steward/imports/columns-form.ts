import { FIELDS_OF_SEVERAL, isField, type Wish, type WishedMapping } from '../../../intake/columns/fields.ts';
import { type ImportColumn } from '../../../intake/import-view.ts';
import { type FormFault } from '../components/fault-list.tsx';
import { type StewardContext } from '../steward-context.ts';

/** The name of the select that belongs to a column. */
export function columnFieldName(index: number): string {
  return `column-${index}`;
}

/** What was chosen for each column, in their order; empty is: feeds nothing. */
export function readColumnChoices(body: Record<string, unknown>, columns: readonly ImportColumn[]): string[] {
  return columns.map(({ field }, index) => {
    const value = body[columnFieldName(index)];
    return typeof value === 'string' ? value : (field ?? '');
  });
}

/**
 * What a person changed, as wishes. Only what differs from what was recognised, or was asked for before: what the register
 * finds by itself it shall find in the next file too, whatever its columns are called then.
 */
export function wishesOf(columns: readonly ImportColumn[], choices: readonly string[]): WishedMapping {
  const wishes: Record<string, Wish> = {};
  columns.forEach(({ field }) => {
    if (field !== null && !choices.includes(field)) wishes[field] = null;
  });
  columns.forEach(({ header, field, by }, index) => {
    const chosen = choices[index] ?? '';
    if (chosen !== '' && !takesSeveral(chosen) && (chosen !== field || by === 'asked'))
      wishes[chosen] = header;
  });
  for (const several of FIELDS_OF_SEVERAL) {
    const chosen = columns.filter((_, index) => choices[index] === several);
    const found = columns.filter(({ field }) => field === several);
    const isChanged = chosen.some(({ field, by }) => field !== several || by === 'asked');
    if (chosen.length > 0 && (isChanged || chosen.length < found.length))
      wishes[several] = oneOrMore(chosen.map(({ header }) => header));
  }
  return wishes;
}

function takesSeveral(field: string): boolean {
  return isField(field) && FIELDS_OF_SEVERAL.has(field);
}

function oneOrMore(headers: readonly string[]): Wish {
  const [first, ...more] = headers;
  return first !== undefined && more.length === 0 ? first : headers;
}

/** What makes these choices impossible: two columns for one field, none for the name. */
export function choiceFaults(
  columns: readonly ImportColumn[],
  choices: readonly string[],
  { s }: StewardContext,
): FormFault[] {
  const faults: FormFault[] = [];
  for (const field of new Set(choices.filter((choice) => choice !== '' && !takesSeveral(choice)))) {
    const at = choices.flatMap((choice, index) => (choice === field ? [index] : []));
    if (at.length < 2) continue;
    const headers = at.map((index) => `‘${columns[index]?.header ?? ''}’`).join(', ');
    faults.push({
      field: columnFieldName(at[1] ?? 0),
      text: s.columns.twice(s.fields[field] ?? field, headers),
    });
  }
  if (!choices.includes('name')) faults.push({ field: columnFieldName(0), text: s.columns.noName });
  return faults;
}
