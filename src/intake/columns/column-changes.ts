import { type Reason } from '../import-view.ts';
import { type ColumnProfile } from './column-profile.ts';
import { type MappedBy } from './fields.ts';
import { headerKey } from './header-aliases.ts';
import { type Shape } from './value-shape.ts';

/** One delivery's columns, as far as the next one is compared with them. */
export interface DeliveredColumns {
  /** Field -> header. */
  mapping: Readonly<Record<string, string>>;
  /** Header -> profile. */
  profiles: Readonly<Record<string, ColumnProfile>>;
  /** Header -> field, of columns that feed a field together with others (`FIELDS_OF_SEVERAL`). */
  adding?: Readonly<Record<string, string>>;
}

/**
 * Share of the cells that must look otherwise. Measured on 14 lists, public ones and the demo files: the two halves of one
 * list differ by at most 0.23 in any column, and two columns of one list by more than 0.5 in 399 of 443 pairs (the others
 * are two columns of texts, or of dates, which nobody can tell apart by their shapes).
 */
const CLEARLY_OTHER = 0.5;

/** Filled cells on both sides below which a difference may be chance. */
const FEWEST_CELLS = 20;

/** A column that was filled for at least this share, and now for less than a tenth of that, lost what it held. */
const WAS_FILLED = 0.2;

/** Shapes that are named in a message. */
const SHAPES_SHOWN = 2;

/**
 * Warns about what changed its meaning since the source's last delivery: a column of the same header with other values, a
 * field that another column feeds, a column that is gone. What the importer asked for this time is no surprise.
 * @param by field -> why its column feeds it now
 */
export function columnChanges(
  before: DeliveredColumns,
  now: DeliveredColumns,
  by: Readonly<Partial<Record<string, MappedBy>>>,
): Reason[] {
  return [...otherValues(before, now), ...otherColumns(before, now, by), ...goneOfSeveral(before, now, by)];
}

function otherValues(before: DeliveredColumns, now: DeliveredColumns): Reason[] {
  const former = new Map(
    Object.entries(before.profiles).map(([header, profile]) => [headerKey(header), profile]),
  );
  const fields = new Map(Object.entries(now.mapping).map(([field, header]) => [header, field]));
  return Object.entries(now.profiles).flatMap(([header, profile]) => {
    const was = former.get(headerKey(header));
    if (!was || !(isOther(was, profile) || isEmptied(was, profile))) return [];
    const field = fields.get(header);
    const message =
      `Column '${header}' changed its meaning: ${describe(was)} in the last delivery, ${describe(profile)} now. ` +
      `Check that it still holds the same.`;
    return [
      {
        code: 'column-changed',
        ...(field ? { field } : {}),
        message,
        values: { header, before: describe(was), after: describe(profile) },
      },
    ];
  });
}

function isOther(was: ColumnProfile, now: ColumnProfile): boolean {
  return Math.min(was.cells, now.cells) >= FEWEST_CELLS && shapeDistance(was, now) >= CLEARLY_OTHER;
}

function isEmptied(was: ColumnProfile, now: ColumnProfile): boolean {
  return (
    Math.min(was.cells, now.rows) >= FEWEST_CELLS && was.filled >= WAS_FILLED && now.filled < was.filled / 10
  );
}

/** Share of the cells that would have to change their shape to make two columns alike, 0 to 1 (total variation distance). */
export function shapeDistance(a: ColumnProfile, b: ColumnProfile): number {
  const shapes = new Set([...Object.keys(a.shapes), ...Object.keys(b.shapes)]) as Set<Shape>;
  let sum = 0;
  for (const shape of shapes) sum += Math.abs((a.shapes[shape] ?? 0) - (b.shapes[shape] ?? 0));
  return sum / 2;
}

function otherColumns(
  before: DeliveredColumns,
  now: DeliveredColumns,
  by: Readonly<Partial<Record<string, MappedBy>>>,
): Reason[] {
  const headers = new Set(Object.keys(now.profiles).map(headerKey));
  return Object.entries(before.mapping).flatMap(([field, was]): Reason[] => {
    const header = now.mapping[field];
    if (isOfSeveral(before, field, was)) return [];
    if (by[field] === 'asked' || (header && headerKey(header) === headerKey(was))) return [];
    if (header) {
      const message = `${field} came from column '${was}' in the last delivery, and comes from '${header}' now.`;
      return [{ code: 'column-moved', field, message, values: { before: was, after: header } }];
    }
    if (headers.has(headerKey(was))) return [];
    const message = `Column '${was}' is gone: it fed ${field} in the last delivery, and nothing does now.`;
    return [{ code: 'column-gone', field, message, values: { header: was } }];
  });
}

/** `PSO`, one of the columns that fed the labels, is gone: of the others nobody can see that it is missed. */
function goneOfSeveral(
  before: DeliveredColumns,
  now: DeliveredColumns,
  by: Readonly<Partial<Record<string, MappedBy>>>,
): Reason[] {
  const headers = new Set(Object.keys(now.profiles).map(headerKey));
  return Object.entries(before.adding ?? {}).flatMap(([header, field]): Reason[] => {
    if (by[field] === 'asked' || headers.has(headerKey(header))) return [];
    const message = `Column '${header}' is gone: it fed ${field} in the last delivery, together with others. The rows of this file do not say it.`;
    return [{ code: 'column-gone', field, message, values: { header } }];
  });
}

function isOfSeveral({ adding = {} }: DeliveredColumns, field: string, header: string): boolean {
  return adding[header] === field;
}

const WORDS: Record<Shape, string> = {
  email: 'e-mail addresses',
  postcode: 'Dutch postcodes',
  'vat-number': 'VAT numbers',
  cpv: 'CPV codes',
  phone: 'phone numbers',
  date: 'dates',
  sbi: 'SBI codes',
  amount: 'amounts',
  'establishment-number': 'numbers of 12 digits',
  'kvk-number': 'numbers of 8 digits',
  'seven-digits': 'numbers of 7 digits',
  number: 'other numbers',
  website: 'web addresses',
  place: 'places',
  'firm-name': 'names with a legal form',
  'short-text': 'short texts',
  'long-text': 'long texts',
};

/** `94 % numbers of 8 digits, 6 % other numbers`; of a column that is nearly empty, that. */
function describe({ filled, shapes }: ColumnProfile): string {
  if (filled < 0.01) return 'empty';
  const largest = Object.entries(shapes).sort(([, a], [, b]) => b - a);
  const parts = largest
    .slice(0, SHAPES_SHOWN)
    .map(([shape, share]) => `${Math.round(share * 100)} % ${WORDS[shape as Shape]}`);
  return `${parts.join(', ')} (${Math.round(filled * 100)} % filled)`;
}
