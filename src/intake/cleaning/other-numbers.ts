import { type Field } from '../columns/fields.ts';
import { headerKey } from '../columns/header-aliases.ts';
import { type ColumnMapping } from '../columns/map-columns.ts';

/** Fields in which nine digits are a number of something else. */
const OTHER_NUMBERS: ReadonlySet<Field> = new Set([
  'externalId',
  'phone',
  'certificateNumber',
  'maxOrderValue',
  'quarterlyRoom',
  'contractNumber',
  'contractValue',
]);

export function holdsOtherNumbers(field: Field): boolean {
  return OTHER_NUMBERS.has(field);
}

/** Headers of columns that hold numbers of another kind (`Factuurnr`, `Telefoon 2`); never one of a person. */
const OTHER_NUMBER_HEADER =
  /tel|mobiel|gsm|fax|nummer|nr$|number|code|order|factuur|id$|oin|ean|gln|duns|bedrag|omzet/;
const PERSON_HEADER = /persoon|eigenaar|burger|owner|person/;

const otherNumberColumns = new WeakMap<ColumnMapping, ReadonlySet<number>>();

/** Indexes of columns in which nine digits are a number of something else; found once for each mapping. */
export function columnsOfOtherNumbers(mapping: ColumnMapping): ReadonlySet<number> {
  const known = otherNumberColumns.get(mapping);
  if (known) return known;
  const fed = new Set(Object.values(mapping.columns));
  const found = new Set([...OTHER_NUMBERS].flatMap((field) => mapping.columns[field] ?? []));
  mapping.headers.forEach((header, index) => {
    const key = headerKey(header);
    const isOther = OTHER_NUMBER_HEADER.test(key) && !PERSON_HEADER.test(key);
    if (isOther && !fed.has(index) && !mapping.fiscal.has(index)) found.add(index);
  });
  otherNumberColumns.set(mapping, found);
  return found;
}
