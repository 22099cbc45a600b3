import { valueOrNothing } from '../cleaning/clean-text.ts';
import { FEWEST_CELLS } from './column-profile.ts';
import { type Field } from './fields.ts';

/** Fields whose values are numbers of a fixed length, which may have lost zeros in front. */
const NUMBERS: readonly Field[] = ['kvkNumber', 'establishmentNumber'];

/**
 * Whether these columns give the same numbers in all of the first rows, but for signs between digits and zeros in front.
 * Where one of them is empty it says nothing; as many rows as prove anything must have a number in all of them.
 */
export function saySame(
  field: Field,
  indexes: readonly number[],
  rows: readonly (readonly string[])[],
): boolean {
  if (!NUMBERS.includes(field)) return false;
  let full = 0;
  for (const cells of rows) {
    const given = indexes.map((index) => digitsOf(cells[index])).filter((digits) => digits !== '');
    if (new Set(given.map((digits) => digits.replace(/^0+/, ''))).size > 1) return false;
    if (given.length === indexes.length) full++;
  }
  return full >= FEWEST_CELLS;
}

/** Of columns that say the same, the one that gives the most digits: it is filled best and lost the fewest zeros; else the first. */
export function moreWhole(indexes: readonly number[], rows: readonly (readonly string[])[]): number {
  const digits = indexes.map((index) => rows.reduce((sum, cells) => sum + digitsOf(cells[index]).length, 0));
  return indexes[digits.indexOf(Math.max(...digits))] ?? -1;
}

function digitsOf(cell: string | undefined): string {
  return (valueOrNothing((cell ?? '').trim()) ?? '').replace(/\D+/g, '');
}
