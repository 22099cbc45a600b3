import { type AddingColumn } from '../columns/map-columns.ts';
import { readYesOrNo } from '../columns/yes-or-no.ts';

/** What stands between values of several columns, as between several in one cell. */
const BETWEEN = '; ';

/**
 * The values of several columns that feed one field together, as one cell would have them; undefined when none says anything.
 * @param main the cell of the column that is called like the field
 * @param read a cell's text, or undefined for one that holds nothing
 */
export function gatherCells(
  main: string | undefined,
  cells: readonly string[],
  columns: readonly AddingColumn[],
  read: (cell: string) => string | undefined,
): string | undefined {
  const said = columns.flatMap((column) => {
    const cell = cells[column.index] ?? '';
    return (column.ticked ? readTick(cell, column.ticked, read) : read(cell)) ?? [];
  });
  const all = [...new Set([...(main === undefined ? [] : [main]), ...said])];
  return all.length === 0 ? undefined : all.join(BETWEEN);
}

/** `PSO` with a cross is "PSO", with `Trede 2` or `ja, trede 2` "PSO Trede 2", with `in aanvraag` "PSO in aanvraag"; with `nee` nothing. */
function readTick(
  cell: string,
  { name, digits }: NonNullable<AddingColumn['ticked']>,
  read: (cell: string) => string | undefined,
): string | undefined {
  const isLevel = digits === 'level' && /^[1-9]$/.test(cell.trim());
  const answer = isLevel ? undefined : readYesOrNo(cell);
  if (answer) return answer.yes ? `${name} ${answer.rest}`.trim() : undefined;
  const text = read(cell);
  return text === undefined ? undefined : `${name} ${text}`;
}
