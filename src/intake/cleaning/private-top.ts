import { type CsvRecord } from '../../platform/csv/read-csv.ts';
import { type Reason } from '../import-view.ts';
import { LEFT_OUT } from './account-numbers.ts';
import { withoutAnyPrivateNumber } from './service-numbers.ts';

/**
 * Tells when private numbers stand in the header or in the title above it: no row keeps those, but the original file does
 * (see `discardReadFile`, which looks for the same words).
 */
export function notePrivateAbove({ line, cells }: CsvRecord): Reason[] {
  if (!cells.some((cell) => withoutAnyPrivateNumber(cell) !== cell)) return [];
  const message = `Line ${line}, in or above the header, holds an account number or citizen service number: ${LEFT_OUT}.`;
  return [{ code: 'private-above', message, values: { line } }];
}
