import { type ColumnProfile, FEWEST_CELLS } from './column-profile.ts';
import { moreWhole, saySame } from './same-numbers.ts';
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

export interface Suggestions {
  suggestions: { field: Field; index: number }[];
  /** Fields for which more than one column qualifies: none is taken, a person must say which. */
  alike: AlikeColumns[];
  /** Fields that more than one column gives, with the same values: one of them is suggested. */
  agreeing: AlikeColumns[];
}

/** A field and the indexes of the columns that look like it. */
export interface AlikeColumns {
  field: Field;
  indexes: number[];
}

/** Words of headers whose values look like those of a field and are not: provinces are called like towns, colleagues have mail too. */
const SAYS_OTHERWISE: Partial<Record<Field, RegExp>> = {
  place: /provincie|province|regio|region|land|country|afdeling|department|naam|name/iu,
  email:
    /budgethouder|behandelaar|inkoper|buyer|contractmanager|accountmanager|contractbeheerder|eigenaar|owner|gemeente|intern|aanvrager|gewijzigd|modified|created|user/iu,
  phone:
    /budgethouder|behandelaar|inkoper|buyer|contractmanager|accountmanager|contractbeheerder|eigenaar|owner|gemeente|intern|aanvrager|fax/iu,
  website: /linkedin|facebook|instagram|twitter|social media|youtube/iu,
};

/**
 * Which free column looks like which open field. Of two that give the same numbers row by row, as a list has them once as it
 * was and once put right, the one with the fewest lost zeros will do.
 * @param rows the first rows
 * @param taken indexes of columns that feed a field already, or may feed none
 * @param open fields that no column feeds yet
 * @param headers what the columns are called; one that says otherwise is not taken
 */
export function suggestColumns(
  profiles: readonly ColumnProfile[],
  taken: ReadonlySet<number>,
  open: readonly Field[],
  rows: readonly (readonly string[])[] = [],
  headers: readonly string[] = [],
): Suggestions {
  const found: Suggestions = { suggestions: [], alike: [], agreeing: [] };
  for (const likeness of LIKENESSES) {
    const { field } = likeness;
    if (!open.includes(field)) continue;
    const indexes = profiles.flatMap((profile, index) =>
      !taken.has(index) && looksLike(profile, likeness) && !SAYS_OTHERWISE[field]?.test(headers[index] ?? '')
        ? [index]
        : [],
    );
    const [index] = indexes;
    if (index === undefined) continue;
    if (indexes.length === 1) found.suggestions.push({ field, index });
    else if (!saySame(field, indexes, rows)) found.alike.push({ field, indexes });
    else {
      found.agreeing.push({ field, indexes });
      found.suggestions.push({ field, index: moreWhole(indexes, rows) });
    }
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
 * and the more of its header says so, the likelier. Null when none does. A guess about names is never taken without asking, for every row hangs on it.
 */
export function columnLikeNames(
  profiles: readonly ColumnProfile[],
  taken: ReadonlySet<number>,
  headers: readonly string[],
): number | null {
  const scores = profiles.map((profile, index) => {
    const text = shareOf(profile, ['firm-name', 'short-text']);
    const likely = !taken.has(index) && profile.filled >= 0.5 && text >= 0.8 && profile.distinct >= 0.8;
    const called = /naam|name/iu.test(headers[index] ?? '') ? 1 : 0;
    return likely ? text + shareOf(profile, ['firm-name']) + called * profile.filled : 0;
  });
  const best = Math.max(0, ...scores);
  return best > 0 ? scores.indexOf(best) : null;
}
