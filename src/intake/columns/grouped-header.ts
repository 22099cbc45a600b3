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
  const groups = header.map((_, index) => above[index]?.trim() ?? '');
  const given = groups.filter((group) => group !== '');
  if (given.length < FEWEST || !given.every(isHeading)) return [...header];
  const times = new Map<string, number>();
  for (const name of header) times.set(headerKey(name), (times.get(headerKey(name)) ?? 0) + 1);
  let group = '';
  return header.map((name, index) => {
    if (groups[index] !== '') group = groups[index] ?? '';
    const key = headerKey(name);
    if (key === '') return groups[index] ?? '';
    return (times.get(key) ?? 0) > 1 && group !== '' ? `${group} ${name.trim()}` : name;
  });
}

function isHeading(cell: string): boolean {
  return cell.length <= LONGEST && /\p{L}/u.test(cell);
}
