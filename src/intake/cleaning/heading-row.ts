import { firmNameParts } from '../../common/firm-name.ts';
import { CONTRACT_FIELDS } from '../columns/fields-of-kind.ts';
import { type ColumnMapping } from '../columns/map-columns.ts';
import { type Reason } from '../import-view.ts';

/** What stands above a group of firms in a list, and is no name that a firm gives itself. */
const ABOVE_FIRMS =
  /^(?:afdeling|sector|categorie|perceel|rubriek|inkooppakket|inkoopsegment|productgroep|hoofdgroep|subgroep|directie)\b[ :]./i;

/**
 * `Afdeling Groen` above a group, in the column of the suppliers. A row that says nothing but a name is about no contract;
 * a firm may be known by its name alone, so in a list of firms the name must say that it is none.
 */
export function noteHeadingRow(
  name: string | undefined,
  cells: readonly string[],
  { columns }: ColumnMapping,
  faults: Reason[],
): void {
  if (!name || !isAlone(cells)) return;
  const contracts = [...CONTRACT_FIELDS].some((field) => columns[field] !== undefined);
  if (!contracts && (!ABOVE_FIRMS.test(name) || firmNameParts(name).legalForm)) return;
  faults.push({
    code: 'heading-row',
    field: 'name',
    message: `'${name}' stands alone in its row: a heading above the rows below it.`,
    values: { value: name },
  });
}

/** Whether a row has something in one cell only. */
export function isAlone(cells: readonly string[]): boolean {
  return cells.filter((cell) => cell.trim() !== '').length === 1;
}
