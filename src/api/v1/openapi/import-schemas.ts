import { LAST_HEADER_ROW } from '../../../intake/reading-options.ts';
import { TEXT_ENCODINGS } from '../../../platform/csv/detect-encoding.ts';
import {
  DATE,
  flag,
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

const OUTCOMES = ['created', 'updated', 'unchanged', 'review', 'rejected'];
const OUTCOME_TEXTS = [
  'new suppliers',
  'changed what a source says about a supplier',
  'said what was known already',
  'wait for a person to decide',
  'could not be used',
];

const reason = object(
  {
    code: text('For programs.', { examples: ['name-missing'] }),
    message: text('One sentence for a person.'),
  },
  {
    field: text('The field that it is about.'),
    values: {
      type: 'object',
      description:
        'What the message names, such as the cell (`value`) or another `line`, with its `sheetRow` where that differs.',
      additionalProperties: { type: ['string', 'number'] },
    },
  },
);

const change = object({
  field: text('The field that changes.'),
  before: { description: 'What was said before; null for nothing.' },
  after: { description: 'What is said now; null for nothing.' },
});

const texts = (description: string): Schema => ({
  type: 'object',
  description,
  additionalProperties: { type: 'string' },
});

const column = object(
  {
    header: text('As in the file, made unique.'),
    field: nullable(text('Field that it feeds; null: its cells are kept as delivered, nothing more.')),
    by: {
      type: ['string', 'null'],
      enum: ['asked', 'confirmed', 'header', 'values', null],
      description:
        'Why it feeds that field: this import asked so, somebody did before for this source, its header, or its values.',
    },
    samples: list(text('A value, shortened; never an account or citizen service number.'), 'Three at most.'),
    filled: { type: 'number', minimum: 0, maximum: 1, description: 'Share of the rows with a value.' },
  },
  { tick: text('What a tick in it means (`PSO`), where its header names a value of the field.') },
);

const foundBy: Schema = {
  type: ['string', 'null'],
  enum: ['asked', 'stated', 'guessed', null],
  description: 'Asked for, stated by the file itself, or guessed from what is in it. Null: does not apply.',
};

const progress = object({
  step: text('What is being done now; the last three are ends.', {
    enum: ['waiting', 'reading', 'deciding', 'publishing', 'indexing', 'searchable', 'previewed', 'refused'],
  }),
  rowsRead: integer('Rows that were read and cleaned.', { minimum: 0 }),
  rowsStaged: integer('Rows that are kept: none or all, for a file is taken in as a whole.', { minimum: 0 }),
  rowsMatched: integer('Rows that have an outcome.', { minimum: 0 }),
  suppliersTouched: integer('Suppliers that the rows spoke about so far, once for each batch.', {
    minimum: 0,
  }),
  suppliersPublished: integer('Of those, how many have an up-to-date profile.', { minimum: 0 }),
  suppliersIndexed: integer('Of those, how many are up to date in the search.', { minimum: 0 }),
  perSecond: {
    type: ['number', 'null'],
    description:
      'Rows (reading, deciding) or suppliers (publishing, indexing) a second in this step so far; null while unknown.',
  },
  secondsLeft: nullable(
    integer('Until the import is searchable, or previewed, at the rates so far; null while one is unknown.', {
      minimum: 0,
    }),
  ),
});

const importView = object({
  id: UUID,
  source: text('Code of the source.'),
  fileName: text('Name of the file.'),
  status: text('How far it is.', {
    enum: ['queued', 'running', 'previewed', 'completed', 'refused', 'reverted'],
  }),
  dryRun: flag('A preview: nothing changes until it is applied.'),
  delivery: text('`replace`: the file is all that the source says now; `add`: it comes on top.', {
    enum: ['replace', 'add'],
  }),
  listedOn: { ...DATE, description: 'The day of which the file tells.' },
  recordsEnded: integer("Statements of the source's former deliveries that this one does not make any more."),
  reversing: flag('Somebody asked to take it back, and that is not done yet.'),
  rows: object({
    total: integer('Rows read.'),
    ...Object.fromEntries(
      OUTCOMES.map((outcome, index) => [outcome, integer(`Rows that ${OUTCOME_TEXTS[index]}.`)]),
    ),
  }),
  encoding: nullable(text('Character encoding that was found.')),
  delimiter: nullable(text('Separator that was found.')),
  headerLine: nullable(integer('Line of the header; 1 is the first.', { minimum: 1 })),
  sheet: nullable(text('Sheet of the workbook that was read.')),
  sheets: list(text('A sheet of the workbook.')),
  foundBy: object({ encoding: foundBy, delimiter: foundBy, headerLine: foundBy, sheet: foundBy }),
  columns: list(ref('ImportColumn'), 'Every column in the order of the file, also of most refused files.'),
  mapping: texts('Field of the register, then header of the file.'),
  columnsIgnored: list(text('A header that no field takes; its cells are kept as delivered.')),
  warnings: list(ref('Reason'), 'What was noticed about the file as a whole.'),
  refusal: { ...nullable(ref('Reason')), description: 'Why the file as a whole was refused.' },
  problem: {
    ...nullable(ref('ImportProblem')),
    description: 'What keeps it from going on for the moment; it goes on by itself when that is over.',
  },
  searchable: flag('Every supplier that this import touched is up to date in the search.'),
  progress: ref('ImportProgress'),
  createdAt: MOMENT,
  startedAt: nullable(MOMENT),
  finishedAt: nullable(MOMENT),
});

const problem = object(
  {
    code: text('For programs.', { enum: ['worker-away', 'storage-full', 'internal-error'] }),
    message: text('One sentence for a person.'),
    since: { ...nullable(MOMENT), description: 'From when on; null when that is not known.' },
  },
  { reference: text('Of an internal error: by this it is found in the log.') },
);

const row = object(
  {
    line: integer('Line of the file on which the row starts; 1 is the first.', { minimum: 1 }),
    sheetRow: integer('The row that Excel shows: not the line where cells above it hold line breaks.', {
      minimum: 1,
    }),
    outcome: {
      type: ['string', 'null'],
      enum: [...OUTCOMES, null],
      description: 'Null while it waits its turn.',
    },
    reasons: list(ref('Reason')),
    raw: texts('Header, then cell, as delivered; account and citizen service numbers are left out.'),
  },
  {
    supplierId: { ...UUID, description: 'The supplier that it was linked to.' },
    changes: list(ref('FieldChange'), 'What an updated row changes, field by field.'),
  },
);

const endedRecord = object(
  {
    name: text('Name of the firm, as the source had it.'),
    statedOn: text('Day of the statement.', { format: 'date' }),
  },
  { supplierId: { ...UUID, description: 'The supplier that it was linked to.' } },
);

/** What the import routes take and answer. */
export const IMPORT_SCHEMAS: Record<string, Schema> = {
  Reason: reason,
  ImportProblem: problem,
  Import: importView,
  ImportPage: pageOf(ref('Import')),
  FieldChange: change,
  ImportColumn: column,
  ImportProgress: progress,
  ImportRow: row,
  EndedRecordPage: pageOf(endedRecord),
  ImportRowPage: pageOf(ref('ImportRow')),
  ImportForm: {
    type: 'object',
    required: ['file', 'source'],
    additionalProperties: false,
    properties: {
      file: { type: 'string', format: 'binary', description: 'CSV or XLSX, 500 MB at most.' },
      source: text('Code of the source.', { examples: ['leveranciersdatabank'] }),
      dryRun: text('`true`: preview only; apply it later. `false` without it.', { enum: ['true', 'false'] }),
      delivery: text(
        '`replace`: the file is all that the source says now, who is no longer in it is ended; `add`: it comes on top. ' +
          'Without it, as the source usually delivers.',
        { enum: ['replace', 'add'] },
      ),
      listedOn: {
        ...DATE,
        description:
          'The day of which the file tells; today without it. Who is no longer in a label register has no label from then on.',
      },
      mapping: text(
        'JSON object of field to header, for headers that are not recognised; null: no column feeds the field. ' +
          'A list of headers for categories, sbi, labels, themes, programmes or serviceArea: all of them feed it. ' +
          'Remembered for the source once it was carried out.',
        { examples: ['{"name":"Bedrijf","labels":["PSO","B Corp"],"sbi":null}'] },
      ),
      encoding: text('How the text is to be read, when what was found is wrong.', { enum: TEXT_ENCODINGS }),
      delimiter: text('The separator, when what was found is wrong: `;` `,` `|` or `tab`.', {
        examples: [';'],
      }),
      headerRow: text(`Line of the header, 1 to ${LAST_HEADER_ROW}; in a workbook as Excel shows it.`, {
        pattern: '^[0-9]+$',
        examples: ['4'],
      }),
      sheet: text('Sheet of the workbook, when it is not the first visible one.', { examples: ['Blad2'] }),
    },
  },
};
