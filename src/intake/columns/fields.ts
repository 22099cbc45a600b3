/** Which firm a row is about, and where it is. `address` is a whole address line, taken apart. */
export const FIRM_FIELDS = [
  'externalId',
  'name',
  'kvkNumber',
  'establishmentNumber',
  'vatNumber',
  'rsin',
  'legalForm',
  'address',
  'street',
  'houseNumber',
  'houseLetter',
  'houseNumberAddition',
  'postcode',
  'place',
  'country',
] as const;

/** Fields that a column of an import can feed (`docs/import.md`). */
export const FIELDS = [
  ...FIRM_FIELDS,
  'website',
  'email',
  'phone',
  'contactPerson',
  'description',
  'categories',
  'sbi',
  'employees',
  'labels',
  'themes',
  'serviceArea',
  'programmes',
  'nonMailing',
  'maxOrderValue',
  'quarterlyRoom',
  'labelLevel',
  'labelVersion',
  'labelStatus',
  'validFrom',
  'validUntil',
  'certificateNumber',
  'evidenceUrl',
  'contractNumber',
  'contractSubject',
  'contractValue',
  'contractExtensions',
  'contractExtensionLength',
  'contractNotice',
] as const;

export type Field = (typeof FIELDS)[number];

export function isField(text: string): text is Field {
  return (FIELDS as readonly string[]).includes(text);
}

/** Fields that a firm may have several values of, so that several columns may feed them together: `CPV 1` and `CPV 2`, or a column a label. */
export const FIELDS_OF_SEVERAL: ReadonlySet<Field> = new Set<Field>([
  'categories',
  'sbi',
  'labels',
  'themes',
  'programmes',
  'serviceArea',
]);

/** Header of the column that should feed a field; of {@link FIELDS_OF_SEVERAL} also those of all that should; null: none may. */
export type Wish = string | readonly string[] | null;

/** Field -> which columns should feed it. */
export type WishedMapping = Readonly<Record<string, Wish>>;

/** The headers that a wish names. */
export function headersOf(wish: Wish | undefined): readonly string[] {
  if (wish === null || wish === undefined) return [];
  return typeof wish === 'string' ? [wish] : wish;
}

/** What made a column feed a field: the importer, an earlier choice for the source, its header, or its values. */
export type MappedBy = 'asked' | 'confirmed' | 'header' | 'values';
