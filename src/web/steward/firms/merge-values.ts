import { type CleanedRecord } from '../../../intake/cleaned-record.ts';
import { type Correction } from '../../../matching/identity/correct-supplier.ts';
import { type SupplierRecord } from '../../../matching/identity/supplier-records.ts';
import { type RawParams } from '../../search/search-form.ts';
import { ADDRESS_FIELDS, type CorrectedField } from './correction-form.ts';

/** What can be chosen between two firms; an address as a whole. */
const CHOICES: Record<string, readonly CorrectedField[]> = {
  name: ['name'],
  address: ADDRESS_FIELDS,
  website: ['website'],
  description: ['description'],
  employees: ['employees'],
  maxOrderValue: ['maxOrderValue'],
  serviceArea: ['serviceArea'],
};

type Values = Partial<Pick<CleanedRecord, CorrectedField>>;

/** A value that the two firms give differently. */
export interface ValueChoice {
  choice: string;
  /** The best word about each firm, with the record that says it. */
  first: Values;
  second: Values;
  firstBy: SupplierRecord;
  secondBy: SupplierRecord;
}

/** Where both firms say something, and not the same. Records in the order of sources. Pure. */
export function valueChoices(
  first: readonly SupplierRecord[],
  second: readonly SupplierRecord[],
): ValueChoice[] {
  return Object.entries(CHOICES).flatMap(([choice, fields]) => {
    const [firstBy, secondBy] = [bestOf(first, fields), bestOf(second, fields)];
    if (!firstBy || !secondBy) return [];
    const [mine, theirs] = [valuesOf(firstBy, fields), valuesOf(secondBy, fields)];
    const differ = fields.some((field) => mine[field] !== theirs[field]);
    return differ ? [{ choice, first: mine, second: theirs, firstBy, secondBy }] : [];
  });
}

/** The values that a form chooses; what follows the sources is left out. */
export function chosenValues(choices: readonly ValueChoice[], body: RawParams): Correction {
  const values: Correction = {};
  for (const { choice, first, second } of choices) {
    const side = body[`value-${choice}`];
    if (side !== 'first' && side !== 'second') continue;
    const chosen = side === 'first' ? first : second;
    for (const field of CHOICES[choice] ?? []) Object.assign(values, { [field]: chosen[field] ?? null });
  }
  return values;
}

/** The first record that has any of the fields. */
function bestOf(
  records: readonly SupplierRecord[],
  fields: readonly CorrectedField[],
): SupplierRecord | undefined {
  return records.find(({ cleaned }) => fields.some((field) => cleaned[field] !== undefined));
}

function valuesOf({ cleaned }: SupplierRecord, fields: readonly CorrectedField[]): Values {
  return Object.fromEntries(
    fields.flatMap((field) => (cleaned[field] === undefined ? [] : [[field, cleaned[field]]])),
  );
}
