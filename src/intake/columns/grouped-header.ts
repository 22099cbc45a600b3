import { type Field, FIELDS_OF_SEVERAL } from './fields.ts';
import { headerKey } from './header-aliases.ts';

/** Longest cell that is the heading of a group of columns. Characters. */
const LONGEST = 60;

/** Fewest filled cells above a header for them to be headings: one is a title. */
const FEWEST = 2;

/**
 * A header in two rows: `Leverancier | | Keurmerk |` above `Nummer | Naam | Naam | Geldig tot`. Columns that are called the same
 * are told apart by the group they stand under (`Leverancier Naam`, `Keurmerk Naam`), and one without a name has that of its group. What
 * is called so once stays as it is. Pure.
 * @param above the cells of the row above the header, of which merged ones are empty but for the first
 */
export function groupedHeader(header: readonly string[], above: readonly string[]): string[] {
  const length = Math.max(header.length, above.findLastIndex(isFilled) + 1);
  const groups = Array.from({ length }, (_, index) => above[index]?.trim() ?? '');
  const given = groups.filter((group) => group !== '');
  if (given.length < FEWEST || !given.every(isHeading)) return [...header];
  const times = new Map<string, number>();
  for (const name of header) times.set(headerKey(name), (times.get(headerKey(name)) ?? 0) + 1);
  let group = '';
  return groups.map((heading, index) => {
    if (heading !== '') group = heading;
    const name = header[index] ?? '';
    const key = headerKey(name);
    if (key === '') return heading;
    return (times.get(key) ?? 0) > 1 && group !== '' ? `${group} ${name.trim()}` : name;
  });
}

/**
 * Whether a header goes on in the row below it: headings of groups there, and in it the names of their columns, while
 * other columns have their name in the upper row alone (`Nr | Leverancier | | Plaats` above `| Naam | KvK |`). A row of values
 * is told by what stands under a column that has its name already. Pure.
 * @param fieldOf the field that a cell would feed as a header
 */
export function goesOnBelow(
  header: readonly string[],
  below: readonly string[],
  fieldOf: (cell: string) => Field | undefined,
): boolean {
  const inGap = (at: number): boolean => !isFilled(header[at]);
  const filled = below.flatMap((cell, at) => (isFilled(cell) ? [at] : []));
  const groups = filled.filter((at) => !inGap(at));
  if (inGap(0) || filled.length < FEWEST || groups.length === filled.length) return false;
  if (!groups.every((at) => inGap(at + 1) && isFilled(below[at + 1]))) return false;
  if (![...header, ...below].filter(isFilled).every(isHeading)) return false;
  const fields = filled.flatMap((at) => fieldOf(below[at] ?? '') ?? []);
  if (fields.includes('name') || fields.length >= FEWEST) return true;
  // What the columns of a group tick (`Keurmerk` above `PSO | B Corp`), below no name of a firm.
  const name = header.findIndex((cell) => fieldOf(cell) === 'name');
  const kinds = groups.map((at) => fieldOf(header[at] ?? ''));
  return name >= 0 && !isFilled(below[name]) && kinds.every((kind) => !kind || FIELDS_OF_SEVERAL.has(kind));
}

const isFilled = (cell: string | undefined): boolean => cell !== undefined && cell.trim() !== '';

function isHeading(cell: string): boolean {
  return cell.length <= LONGEST && /\p{L}/u.test(cell);
}
