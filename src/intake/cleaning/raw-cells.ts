import { type ColumnMapping } from '../columns/map-columns.ts';
import { type Reason } from '../import-view.ts';
import { LEFT_OUT } from './account-numbers.ts';
import { mayBeServiceNumber, withoutPrivateNumbers } from './clean-identifiers.ts';
import { storable } from './damaged-text.ts';
import { columnsOfOtherNumbers } from './other-numbers.ts';
import { withoutServiceNumbers } from './service-numbers.ts';

/** Header -> cell as delivered, without numbers that may not be stored. */
export function rawCells(
  cells: readonly string[],
  mapping: ColumnMapping,
  keepVat: boolean,
): Record<string, string> {
  const raw: Record<string, string> = Object.create(null) as Record<string, string>;
  const others = columnsOfOtherNumbers(mapping);
  cells.forEach((value, index) => {
    if (value === '') return;
    const header = mapping.headers[index] ?? looseHeader(index, mapping);
    // Whatever the headers are called, no cell takes the place of another.
    raw[Object.hasOwn(raw, header) ? `${header} [${index + 1}]` : header] = mapping.forbidden.has(index)
      ? LEFT_OUT
      : rawCell(value, { fiscal: mapping.fiscal.has(index), open: !others.has(index) }, keepVat);
  });
  return raw;
}

/** A name for a cell beyond the last header, which no header has. */
function looseHeader(index: number, { headers }: ColumnMapping): string {
  const name = `column ${index + 1}`;
  return headers.includes(name) ? `${name} (beyond the header)` : name;
}

function rawCell(value: string, column: { fiscal: boolean; open: boolean }, keepVat: boolean): string {
  const kept = storable(withoutPrivateNumbers(value, keepVat));
  const safe = column.open && !keepVat ? withoutServiceNumbers(kept) : kept;
  if (!column.fiscal || keepVat) return safe;
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
