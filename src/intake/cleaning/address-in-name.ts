import { findDutchPostcode } from '../../common/postcode.ts';
import { type Field } from '../columns/fields.ts';
import { type ColumnMapping } from '../columns/map-columns.ts';
import { type Reason } from '../import-view.ts';
import { cleanText, valueOrNothing } from './clean-text.ts';
import { storable } from './damaged-text.ts';

/** A name and the address that stood in one cell with it, `Dorpsstraat 3, 9712 HM Groningen`. */
export interface NameAndAddress {
  name: string;
  address: string;
}

const OWN_COLUMNS = ['street', 'address', 'postcode'] as const satisfies Field[];

/** A street with its number. */
const STREET = /^\D{2,80}\s\d{1,5}(?!\d)/;

/** For whose attention, in an address as it stands on an envelope. */
const ATTENTION = /^(?:t\.? ?a\.? ?v\.?|attn|ter attentie van)\b/i;

/**
 * The parts of a name cell that holds a whole address label, on lines or between commas: `Bakkerij Krent / Dorpsstraat 3 /
 * 9712 HM Groningen`. Null where the row has an address of its own, where no Dutch postcode stands in the cell, and where nothing parts
 * the name from the address: which word ends it would be a guess.
 */
export function addressInName(
  cells: readonly string[],
  { columns }: Pick<ColumnMapping, 'columns'>,
): NameAndAddress | null {
  const cell = cells[columns.name ?? -1] ?? '';
  if (!/[1-9]\d{3}/.test(cell) || OWN_COLUMNS.some((field) => isFilled(cells[columns[field] ?? -1])))
    return null;
  const parts = partsOf(cell);
  const at = parts.findIndex((part) => findDutchPostcode(part) !== null);
  const found = findDutchPostcode(parts[at] ?? '');
  if (at < 1 || !found) return null;
  const street = found.before === '' && at > 1 && STREET.test(parts[at - 1] ?? '') ? 1 : 0;
  const name = parts.slice(0, at - street).filter((part) => !ATTENTION.test(part));
  const address = parts.slice(at - street, at + 1);
  if (found.after === '' && parts[at + 1] !== undefined) address.push(parts[at + 1] ?? '');
  return name.length === 0 ? null : { name: name.join(', '), address: address.join(', ') };
}

/** What is said about such a row. */
export function addressTakenOut({ name, address }: NameAndAddress): Reason {
  return {
    code: 'address-in-name',
    field: 'name',
    message: `The address stood in the field of the name ('${address}'); read as the address of '${name}'.`,
    values: { value: address, name },
  };
}

/** Lines; of one line what stands between commas. */
function partsOf(cell: string): string[] {
  const lines = trimmed(cell.split(/[\r\n]+/));
  return lines.length > 1 ? lines : trimmed(cell.split(/[,;|]/));
}

function trimmed(parts: readonly string[]): string[] {
  return parts.map((part) => storable(cleanText(part)).replace(/,$/, '')).filter((part) => part !== '');
}

function isFilled(cell: string | undefined): boolean {
  return valueOrNothing((cell ?? '').trim()) !== undefined;
}
