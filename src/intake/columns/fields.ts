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
  'contractNotice',
] as const;

export type Field = (typeof FIELDS)[number];

export function isField(text: string): text is Field {
  return (FIELDS as readonly string[]).includes(text);
}

/** Field -> header of the column that should feed it; null: no column may feed this field. */
export type WishedMapping = Readonly<Record<string, string | null>>;

/** What made a column feed a field: the importer, an earlier choice for the source, its header, or its values. */
export type MappedBy = 'asked' | 'confirmed' | 'header' | 'values';
