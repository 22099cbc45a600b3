import { LONGEST_TEXT, MOST_VALUES, RECORD_FIELDS, type RecordFieldKind } from '../records/record-fields.ts';
import { DATE, list, object, ref, type Schema, text, UUID } from './schema.ts';

const DESCRIPTIONS: Record<string, string> = {
  name: 'Name of the firm.',
  kvkNumber: 'KvK number, 8 digits; several with a comma between them.',
  establishmentNumber: 'Establishment number, 12 digits.',
  address: 'A whole address line, instead of street and house number.',
  contactPerson: 'Never shown to the public.',
  email: 'Never shown to the public when it is that of a person.',
  phone: 'Never shown to the public when it is that of a person.',
  categories: 'CPV codes.',
  sbi: 'SBI codes.',
  employees: 'How many people work there.',
  labels: 'Labels that the firm claims.',
  maxOrderValue: 'Largest order that the firm can do, in euro.',
  quarterlyRoom: 'Orders that the firm has room for this quarter, in euro.',
  nonMailing: '`true`: it does not want mail.',
};

const TEXT: Schema = { type: ['string', 'number', 'null'] };
const KINDS: Record<RecordFieldKind, Schema> = {
  text: TEXT,
  flag: { type: ['boolean', 'null'] },
  list: { oneOf: [{ type: 'array', items: { type: ['string', 'number'] } }, TEXT] },
};

const fields: Record<string, Schema> = Object.fromEntries(
  [...RECORD_FIELDS].map(([name, kind]): [string, Schema] => [
    name,
    {
      ...(name === 'name' ? { type: 'string' } : KINDS[kind]),
      description: DESCRIPTIONS[name] ?? `As a column \`${name}\` of a file (docs/import.md).`,
    },
  ]),
);
const { name = {}, ...others } = fields;

const externalId = text('Number of the firm at the source.', { examples: ['L-1001'] });
const outcome = text('What became of it.', {
  enum: ['created', 'updated', 'unchanged', 'review', 'rejected'],
});
const decided: Record<string, Schema> = {
  outcome,
  reasons: list(ref('Reason'), 'Why, and what was noticed.'),
  supplierId: { ...UUID, description: 'The supplier that it was linked to.' },
  changes: list(ref('FieldChange'), 'What an updated record changes, field by field.'),
};
const importId: Schema = { ...UUID, description: 'The import of this push: it can be asked and taken back.' };
const source = text('Code of the source.', { examples: ['leveranciersdatabank'] });

/** What systems push and are answered. */
export const RECORD_SCHEMAS: Record<string, Schema> = {
  RecordInput: {
    ...object({ name }, others),
    description:
      `Fields of an import. What is not sent, or null, the source no longer says. Texts have at most ${LONGEST_TEXT} characters, ` +
      `lists at most ${MOST_VALUES} values.`,
  },
  RecordBatchInput: object({
    records: list(object({ externalId, name }, others), '1 to 1,000, each firm once.'),
  }),
  PushedRecord: object({ source, importId, externalId }, decided),
  PushedBatch: object(
    { source, importId },
    { items: list(object({ externalId }, decided), 'In the order in which they were sent.') },
  ),
  CurrentRecord: object(
    {
      source,
      externalId,
      statedOn: { ...DATE, description: 'Day of the statement.' },
      importId: { ...UUID, description: 'The import that brought it.' },
      raw: {
        type: 'object',
        description: 'As delivered; account and citizen service numbers are left out.',
        additionalProperties: { type: 'string' },
      },
    },
    { supplierId: { ...UUID, description: 'Absent while a person must decide.' } },
  ),
};

const RESULT = {
  externalId: 'L-1001',
  outcome: 'created',
  reasons: [],
  supplierId: '0b8f7a52-6f0e-4c1e-9a55-3d9c9f6f1c11',
};
const FROM = { source: 'leveranciersdatabank', importId: '6f4f2a52-6f0e-4c1e-9a55-3d9c9f6f1c12' };

export const RECORD_INPUT_EXAMPLE = {
  name: 'Smaakwerk B.V.',
  kvkNumber: '99010001',
  place: 'Groningen',
  description: 'Catering en banqueting',
  categories: ['55520000'],
};
export const RECORD_BATCH_EXAMPLE = { records: [{ externalId: 'L-1001', ...RECORD_INPUT_EXAMPLE }] };
export const PUSHED_RECORD_EXAMPLE = { ...FROM, ...RESULT };
export const PUSHED_BATCH_EXAMPLE = { ...FROM, items: [RESULT] };
export const CURRENT_RECORD_EXAMPLE = {
  ...FROM,
  externalId: 'L-1001',
  statedOn: '2026-11-24',
  supplierId: '0b8f7a52-6f0e-4c1e-9a55-3d9c9f6f1c11',
  raw: { name: 'Smaakwerk B.V.', kvkNumber: '99010001', place: 'Groningen' },
};
