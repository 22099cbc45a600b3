import { type ColumnMapping } from '../columns/map-columns.ts';
import { type Reason } from '../import-view.ts';
import { LEFT_OUT } from './account-numbers.ts';
import { mayBeServiceNumber, withoutPrivateNumbers } from './clean-identifiers.ts';
import { storable } from './damaged-text.ts';

/** Header -> cell as delivered, without numbers that may not be stored. */
export function rawCells(
  cells: readonly string[],
  mapping: ColumnMapping,
  keepVat: boolean,
): Record<string, string> {
  const raw: Record<string, string> = Object.create(null) as Record<string, string>;
  cells.forEach((value, index) => {
    if (value === '') return;
    const header = mapping.headers[index] ?? `column ${index + 1}`;
    raw[header] = mapping.forbidden.has(index)
      ? LEFT_OUT
      : rawCell(value, mapping.fiscal.has(index), keepVat);
  });
  return raw;
}

function rawCell(value: string, fiscal: boolean, keepVat: boolean): string {
  const safe = storable(withoutPrivateNumbers(value, keepVat));
  if (!fiscal || keepVat) return safe;
  return safe
    .split(/([,;/|\n])/)
    .map((part) => (mayBeServiceNumber(part) ? LEFT_OUT : part))
    .join('');
}

/** More cells than headers means that a delimiter stood inside a value: nothing is dropped, but somebody should look. */
export function noteLooseCells(cells: readonly string[], mapping: ColumnMapping, notes: Reason[]): void {
  const loose = cells.slice(mapping.headers.length).filter((value) => value.trim() !== '');
  if (loose.length > 0) {
    notes.push({
      code: 'cells-extra',
      message: `The row has ${cells.length} cells under ${mapping.headers.length} headers; a delimiter may stand inside a value without quotes.`,
      values: { cells: cells.length, headers: mapping.headers.length },
    });
  }
}
