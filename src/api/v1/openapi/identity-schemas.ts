import {
  DATE,
  integer,
  list,
  MOMENT,
  nullable,
  object,
  pageOf,
  ref,
  type Schema,
  text,
  UUID,
} from './schema.ts';

const recordId = text('Id of a record.', { pattern: '^[0-9]+$', examples: ['4711'] });

const nullableUuid = (description: string): Schema => ({
  type: ['string', 'null'],
  format: 'uuid',
  description,
});

const decision = object({
  id: text('Id of the decision.', { examples: ['17'] }),
  kind: text('What was done.', { enum: ['same', 'different', 'merge', 'split'] }),
  supplierId: nullableUuid('The supplier that lives on, or that records were taken from.'),
  otherId: nullableUuid('The supplier that went, or the new one.'),
  before: { type: 'object', description: 'What it found, as far as undoing it needs it.' },
  doneBy: text('Who did it.'),
  doneAt: MOMENT,
  undoneBy: nullable(text('Who undid it.')),
  undoneAt: nullable(MOMENT),
});

const record = object({
  id: recordId,
  source: text('Code of the source.'),
  importId: UUID,
  line: integer('Line of the delivered file.', { minimum: 1 }),
  sheetRow: integer('The row that Excel shows for it.', { minimum: 1 }),
  statedOn: { ...DATE, description: 'Day of the statement.' },
  cleaned: { type: 'object', description: 'What it says, by field of the register.' },
  raw: {
    type: 'object',
    description: 'Header, then cell, as delivered; empty of a list that is the own of another municipality.',
    additionalProperties: { type: 'string' },
  },
  reason: text('Why it is about this supplier.', { examples: ['kvk-number'] }),
  score: { type: 'number', description: 'How certain that is.', minimum: 0, maximum: 1 },
  linkedBy: text('`system`, or the person who said so.'),
});

const BLANK_IS_NONE = '\\S';

const correctionFields: Record<string, Schema> = {
  name: nullable(text('Name.', { pattern: BLANK_IS_NONE })),
  description: nullable(text('What the firm does.', { pattern: BLANK_IS_NONE })),
  website: nullable(text('Website.', { pattern: '^https?://\\S+$' })),
  street: nullable(
    text('Street; an address is chosen as a whole, with its place.', { pattern: BLANK_IS_NONE }),
  ),
  houseNumber: nullable(text('House number with its addition.', { pattern: BLANK_IS_NONE })),
  postcode: nullable(text('Postcode.', { pattern: '^[1-9][0-9]{3}[A-Z]{2}$' })),
  place: nullable(text('Place.', { pattern: BLANK_IS_NONE })),
  employees: nullable(integer('Employees.', { minimum: 0, maximum: 999_999_999 })),
  maxOrderValue: nullable(integer('Largest order; euro, without VAT.', { minimum: 0, maximum: 999_999_999 })),
  serviceArea: nullable(
    text(
      'Where it works, instead of all that sources say: municipalities, `25 km`, `landelijk`, by activity.',
      {
        examples: ['Groningen, Westerkwartier; 55520000: Assen'],
      },
    ),
  ),
};

const correction: Schema = {
  ...object({}, correctionFields),
  description: 'Values that go before those of every source. Null takes an earlier choice back.',
};

const evidence = object({
  field: text('The field that is compared.'),
  record: { description: 'What the record says.' },
  candidate: { description: 'What is known of the firm.' },
});

const statements = list(
  object({
    source: text('Code of the source.'),
    statedOn: { ...DATE, description: 'Day of the statement.' },
    cleaned: { type: 'object', description: 'What it says, by field of the register.' },
  }),
  'What sources say, the word that counts most first.',
);

const question = object({
  id: text('Id of the question.', { examples: ['23'] }),
  question: text(
    '`same-firm`: is it this firm? `label-holder`: whose label is it? `same-supplier`: are these two one firm?',
    { enum: ['same-firm', 'label-holder', 'same-supplier'] },
  ),
  reason: text('Why it is asked.', { examples: ['similar-name'] }),
  record: {
    type: 'object',
    description: 'The statement that it is about; of two suppliers, the one that counts most of `supplier`.',
  },
  supplier: nullable({
    ...object({ supplierId: UUID, statements }),
    description:
      'With `same-supplier`: the one of the two that lives on, unless the answer names the other; else null.',
  }),
  candidates: list(
    object({
      supplierId: UUID,
      score: { type: 'number', description: 'How alike.', minimum: 0, maximum: 1 },
      distanceKm: {
        type: ['number', 'null'],
        description:
          'From the record, as the crow flies; null when the location of one of them is not known.',
        minimum: 0,
      },
      distancePrecision: nullable(
        text('How precisely the lesser known of the two is: `postcode` and `place` are middles of areas.', {
          enum: ['address', 'postcode', 'place', null],
        }),
      ),
      evidence: list({ ...evidence, additionalProperties: true }, 'Field by field, both sides.'),
      statements,
    }),
    'Firms that it may be, the likeliest first.',
  ),
  hides: {
    type: 'boolean',
    description:
      'The record was a firm of its own that everybody found, and is hidden until this is answered.',
  },
  askedAt: MOMENT,
  postponedAt: nullable(MOMENT),
});

const count = (description: string): Schema => integer(description, { minimum: 0 });

const searchResult = object({
  suppliers: count('Suppliers that were looked at.'),
  compared: count(
    'Pairs of names that were compared; a supplier has one for each of its records and aliases.',
  ),
  found: count('Pairs of suppliers that may be one firm.'),
  asked: count('How many of those are new questions; about the others a person was asked before.'),
  dropped: count('Questions that are not asked any more, because other things are said now.'),
  leftOut: object({
    blocks: count('Groups of records, alike in a part of a name or another trait, too large to compare.'),
    records: count('Records in them. They are compared by what else they have in common.'),
  }),
  seconds: { type: 'number', description: 'How long it took.', minimum: 0 },
});

const search = object({
  id: text('Id of the search.', { examples: ['7'] }),
  status: text('How far it is.', { enum: ['queued', 'running', 'completed'] }),
  requestedBy: text('Who asked for it.'),
  requestedAt: MOMENT,
  startedAt: nullable(MOMENT),
  finishedAt: nullable(MOMENT),
  result: nullable(searchResult),
});

/** What the routes about who is the same firm take and answer. */
export const IDENTITY_SCHEMAS: Record<string, Schema> = {
  Decision: decision,
  DecisionList: object({ items: list(decision) }),
  SupplierRecordList: object({ items: list(record) }),
  Correction: correction,
  CorrectionAnswer: object({ importId: { ...UUID, description: 'By which it can be taken back.' } }),
  MergeRequest: object(
    { supplierId: { ...UUID, description: 'The supplier that goes; its id leads on from then on.' } },
    { values: correction },
  ),
  QuestionPage: pageOf(question),
  DuplicateSearch: search,
  AnswerRequest: object(
    { decision: text('What you say to it.', { enum: ['same', 'different', 'later'] }) },
    {
      supplierId: {
        ...UUID,
        description:
          'With `same`: which of the firms that are offered; of two suppliers, the one that lives on.',
      },
    },
  ),
  AnswerResult: object({ decision: nullable(ref('Decision')) }),
  AnswersRequest: object({
    answers: list(
      object(
        {
          reviewId: text('Id of the question.', { pattern: '^[0-9]{1,18}$', examples: ['23'] }),
          decision: text('What you say to it.', { enum: ['same', 'different', 'later'] }),
        },
        { supplierId: { ...UUID, description: 'With `same`: which of the firms that are offered.' } },
      ),
      'One to 100; each question once.',
    ),
  }),
  AnswersResult: object({
    items: list(
      object(
        {
          reviewId: text('Id of the question.'),
          outcome: text('What became of it.', { enum: ['done', 'conflict', 'problem'] }),
        },
        {
          decision: { ...nullable(ref('Decision')), description: 'With `done`; null for `later`.' },
          detail: text('With `conflict` and `problem`: why, in one sentence.'),
          errors: list({ type: 'object' }, 'Which fields were wrong.'),
        },
      ),
    ),
  }),
  SplitRequest: object({
    recordIds: list(recordId, 'Records that are about the other firm; not all of them.'),
  }),
  ReversalRequest: object(
    {},
    {
      places: {
        type: 'object',
        description: 'Record that came after the merge, then the supplier that it is about.',
        additionalProperties: UUID,
      },
    },
  ),
};
