import { CONTRACT_FIELDS } from '../columns/fields-of-kind.ts';
import { type ColumnMapping } from '../columns/map-columns.ts';
import { type Reason } from '../import-view.ts';

/** `Afdeling Groen` above a group of contracts, in the column of the suppliers: a row that says nothing else is about no contract. */
export function noteHeadingRow(
  name: string | undefined,
  cells: readonly string[],
  { columns }: ColumnMapping,
  faults: Reason[],
): void {
  if (!name || cells.filter((cell) => cell.trim() !== '').length > 1) return;
  if (![...CONTRACT_FIELDS].some((field) => columns[field] !== undefined)) return;
  faults.push({
    code: 'heading-row',
    field: 'name',
    message: `'${name}' stands alone in its row: a heading, not a contract.`,
    values: { value: name },
  });
}
