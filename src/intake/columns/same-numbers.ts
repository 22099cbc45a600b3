import { readKvkNumber } from '../../common/kvk-number.ts';
import { valueOrNothing } from '../cleaning/clean-text.ts';
import { FEWEST_CELLS } from './column-profile.ts';
import { type Field } from './fields.ts';

/** Fields whose values are numbers of a fixed length, which may have lost zeros in front. */
export const NUMBERS: readonly Field[] = ['kvkNumber', 'establishmentNumber'];

/** Most of the rows with a number in each column that may contradict: beyond it they are numbers of two things. */
const MOST_CONTRADICTING = 0.1;

/**
 * Whether these columns give the same numbers in the first rows, but for signs between digits and zeros in front. Where one
 * of them is empty it says nothing; as many rows as prove anything must have a number in all of them. A row in ten may
 * contradict: it is told of at the row itself (`cleaning/agreed-cell.ts`).
 */
export function saySame(
  field: Field,
  indexes: readonly number[],
  rows: readonly (readonly string[])[],
): boolean {
  if (!NUMBERS.includes(field)) return false;
  let agreeing = 0;
  let contradicting = 0;
  for (const cells of rows) {
    const given = indexes.flatMap((index) => numberIn(field, cells[index]) ?? []);
    if (new Set(given).size > 1) contradicting++;
    else if (given.length === indexes.length) agreeing++;
  }
  return agreeing >= FEWEST_CELLS && contradicting <= (agreeing + contradicting) * MOST_CONTRADICTING;
}

/** Of columns that say the same, the one that gives the most digits: it is filled best and lost the fewest zeros; else the first. */
export function moreWhole(indexes: readonly number[], rows: readonly (readonly string[])[]): number {
  const digits = indexes.map((index) => rows.reduce((sum, cells) => sum + digitsOf(cells[index]).length, 0));
  return indexes[digits.indexOf(Math.max(...digits))] ?? -1;
}

/** The number that a cell gives, to be compared with that of another cell; undefined when it gives none, or a damaged one. */
export function numberIn(field: Field, cell: string | undefined): string | undefined {
  const text = valueOrNothing((cell ?? '').trim());
  if (text === undefined) return undefined;
  if (field !== 'kvkNumber') return /^[\d\s.-]+$/.test(text) ? digitsOf(text).padStart(12, '0') : undefined;
  const reading = readKvkNumber(text);
  return reading.kind === 'number' ? reading.value : undefined;
}

function digitsOf(cell: string | undefined): string {
  return (valueOrNothing((cell ?? '').trim()) ?? '').replace(/\D+/g, '');
}
