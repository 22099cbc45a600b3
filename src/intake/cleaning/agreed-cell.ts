import { type Field } from '../columns/fields.ts';
import { type ColumnMapping } from '../columns/map-columns.ts';
import { numberIn } from '../columns/same-numbers.ts';
import { type Reason } from '../import-view.ts';

/**
 * The cell of a row that feeds a field. Where several columns give the field (`ColumnMapping.agreeing`), the one that can
 * be read: a list often has a number as it was and once more, put right. When they contradict nobody knows which is meant:
 * empty, and noted.
 */
export function agreedCell(
  cells: readonly string[],
  field: Field,
  { columns, agreeing, headers }: ColumnMapping,
  notes: Reason[],
): string | undefined {
  const index = columns[field];
  if (index === undefined) return undefined;
  const chosen = cells[index] ?? '';
  const indexes = agreeing.find((each) => each.field === field)?.indexes;
  if (!indexes) return chosen;
  const read = indexes.filter((at) => numberIn(field, cells[at]) !== undefined);
  if (new Set(read.map((at) => numberIn(field, cells[at]))).size > 1) {
    notes.push(
      contradiction(
        field,
        read.map((at) => [headers[at] ?? '', (cells[at] ?? '').trim()]),
      ),
    );
    return '';
  }
  return read.includes(index) ? chosen : (cells[read[0] ?? index] ?? '');
}

function contradiction(field: Field, said: [string, string][]): Reason {
  const shown = said.map(([header, cell]) => `${header}: ${cell}`).join('; ');
  return {
    code: 'columns-contradict',
    field,
    message: `The columns give different numbers for ${field} (${shown}); none is used. Correct one, or leave it empty.`,
    values: { shown },
  };
}
