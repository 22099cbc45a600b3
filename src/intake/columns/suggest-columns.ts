import { type ColumnProfile } from './column-profile.ts';
import { type Field } from './fields.ts';
import { type Shape } from './value-shape.ts';

/** What the values of a column must look like to be taken for a field that no header names. */
interface Likeness {
  field: Field;
  shapes: readonly Shape[];
  /** Share of the filled cells that must have one of the shapes. */
  share: number;
  /** Share that must have the first of them, where another field has the others as well. */
  core?: number;
  /** Least share of different values: a firm's own number differs from row to row, a code repeats. */
  distinct?: number;
}

/**
 * A wrong number leads to rejected rows and wrong links, so nearly every cell must be one; elsewhere a tenth of odd
 * cells is usual in real lists. Dates, amounts and bare numbers are recognised but never suggested: they do not say
 * which date or amount. Names are offered only (`columnLikeNames`).
 */
const LIKENESSES: readonly Likeness[] = [
  // Some end in 00 or read as a day, and spreadsheets drop the first zero.
  {
    field: 'kvkNumber',
    shapes: ['kvk-number', 'seven-digits', 'cpv', 'date'],
    share: 0.95,
    core: 0.5,
    distinct: 0.5,
  },
  { field: 'establishmentNumber', shapes: ['establishment-number'], share: 0.95, distinct: 0.5 },
  { field: 'vatNumber', shapes: ['vat-number'], share: 0.95, distinct: 0.5 },
  { field: 'postcode', shapes: ['postcode'], share: 0.9 },
  { field: 'email', shapes: ['email'], share: 0.9 },
  { field: 'website', shapes: ['website'], share: 0.9 },
  { field: 'phone', shapes: ['phone'], share: 0.9 },
  { field: 'categories', shapes: ['cpv', 'kvk-number'], share: 0.9, core: 0.6 },
  { field: 'sbi', shapes: ['sbi'], share: 0.95 },
  { field: 'place', shapes: ['place'], share: 0.6 },
];

/** Filled cells below which values prove nothing: three alike may be chance. */
export const FEWEST_CELLS = 5;

export interface Suggestions {
  suggestions: { field: Field; index: number }[];
  /** Fields for which more than one column qualifies: none is taken, a person must say which. */
  alike: { field: Field; indexes: number[] }[];
}

/**
 * Which free column looks like which open field.
 * @param taken indexes of columns that feed a field already, or may feed none
 * @param open fields that no column feeds yet
 */
export function suggestColumns(
  profiles: readonly ColumnProfile[],
  taken: ReadonlySet<number>,
  open: readonly Field[],
): Suggestions {
  const found: Suggestions = { suggestions: [], alike: [] };
  for (const likeness of LIKENESSES) {
    if (!open.includes(likeness.field)) continue;
    const indexes = profiles.flatMap((profile, index) =>
      !taken.has(index) && looksLike(profile, likeness) ? [index] : [],
    );
    const [index] = indexes;
    if (indexes.length > 1) found.alike.push({ field: likeness.field, indexes });
    else if (index !== undefined) found.suggestions.push({ field: likeness.field, index });
  }
  return found;
}

function looksLike(profile: ColumnProfile, likeness: Likeness): boolean {
  const { shapes, share, core = 0, distinct = 0 } = likeness;
  if (profile.cells < FEWEST_CELLS || profile.distinct < distinct) return false;
  return shareOf(profile, shapes) >= share && shareOf(profile, shapes.slice(0, 1)) >= core;
}

/** Share of a column's filled cells that have one of these shapes. */
export function shareOf({ shapes }: ColumnProfile, wanted: readonly Shape[]): number {
  return wanted.reduce((sum, shape) => sum + (shapes[shape] ?? 0), 0);
}

/**
 * The free column that most likely holds names of firms: text that differs from row to row, the more legal forms in it
 * the likelier. Null when none does. A guess about names is never taken without asking, for every row hangs on it.
 */
export function columnLikeNames(
  profiles: readonly ColumnProfile[],
  taken: ReadonlySet<number>,
): number | null {
  const scores = profiles.map((profile, index) => {
    const text = shareOf(profile, ['firm-name', 'short-text']);
    const likely = !taken.has(index) && profile.filled >= 0.5 && text >= 0.8 && profile.distinct >= 0.8;
    return likely ? text + shareOf(profile, ['firm-name']) : 0;
  });
  const best = Math.max(0, ...scores);
  return best > 0 ? scores.indexOf(best) : null;
}
