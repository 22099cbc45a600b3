import { type Workbook } from '../platform/xlsx/read-xlsx.ts';
import { type Reason } from './import-view.ts';

/** Names of sheets, and of cells, that a warning lists; a workbook may hold many. */
const NAMES_SHOWN = 10;

/** What somebody should know of a workbook that was read. @param headerLine what stands above is no row of the list */
export function workbookWarnings({ findings }: Workbook, headerLine: number): Reason[] {
  const { formulasWithoutResult, rowsHidden, mergedOverRows, mergedMore } = findings;
  const merged = mergedOverRows.filter(({ row }) => row > headerLine).map(({ range }) => range);
  return [
    ...formulaWarning(formulasWithoutResult),
    ...hiddenWarning(rowsHidden),
    ...mergedWarning(merged, merged.length + mergedMore),
  ];
}

/** Which sheet was read when nobody asked for one, where there are more. */
export function sheetWarning({ sheets, defaultSheet }: Workbook): Reason[] {
  const unread = sheets.filter(({ name }) => name !== defaultSheet);
  if (unread.length === 0) return [];
  const others = listed(unread);
  const hidden = listed(unread.filter((sheet) => sheet.hidden));
  const message = `Sheet '${defaultSheet}' was read. Not read: ${others}${hidden && ` (hidden: ${hidden})`}.`;
  const values = { sheet: defaultSheet, others, ...(hidden && { hidden }) };
  return [{ code: 'sheets-not-read', message, values }];
}

function listed(sheets: readonly { name: string }[]): string {
  const names = sheets.slice(0, NAMES_SHOWN).map(({ name }) => `'${name}'`);
  return [...names, ...(sheets.length > NAMES_SHOWN ? ['...'] : [])].join(', ');
}

function formulaWarning(count: number): Reason[] {
  if (count === 0) return [];
  const message = `${count} cells hold a formula without a result, and are empty here. Open the file in Excel, save it and import it again.`;
  return [{ code: 'formulas-without-result', message, values: { count } }];
}

function hiddenWarning(count: number): Reason[] {
  if (count === 0) return [];
  const message = `Rows that are hidden in Excel, by a filter or by hand, were read too: ${count}. Remove them from the sheet if they do not belong to the list.`;
  return [{ code: 'rows-hidden', message, values: { count } }];
}

function mergedWarning(ranges: readonly string[], count: number): Reason[] {
  if (count === 0) return [];
  const cells = ranges.slice(0, NAMES_SHOWN).join(', ') + (count > NAMES_SHOWN ? ', ...' : '');
  const message = `Cells that are merged over several rows have their value in the first of these rows only: ${cells}. Unmerge them in Excel, fill the value in on every row and import the file again.`;
  return [{ code: 'cells-merged', message, values: { count, cells } }];
}
