import { DATE, list, object, ref, type Schema, text } from './schema.ts';

const VALUE_FIELDS = [
  'name',
  'legalForm',
  'kvkNumber',
  'establishmentNumber',
  'address',
  'place',
  'country',
  'website',
  'employees',
  'maxOrderValue',
];
const LIST_FIELDS = ['categories', 'sbi', 'themes', 'programmes'];
const TEXT_FIELDS = ['description', 'serviceArea'];

const field = (names: string[]): Schema => text('Field of the supplier.', { enum: names });
const value = (description: string): Schema => ({ type: ['string', 'integer'], description });
const values = (description: string): Schema => list({ type: 'string' }, description);

const change: Schema = {
  oneOf: [
    object(
      { field: field(VALUE_FIELDS) },
      {
        before: value('What it was; absent when nobody said anything.'),
        after: value('What it became; absent when nobody says anything any more.'),
      },
    ),
    object({
      field: field(LIST_FIELDS),
      added: values('Codes that came.'),
      removed: values('Codes that went.'),
    }),
    object({
      field: field(TEXT_FIELDS),
      done: text('What was done to it; former texts are not told.', {
        enum: ['added', 'changed', 'removed'],
      }),
    }),
  ],
};

const on = {
  ...DATE,
  description:
    'Of a label the day from which it holds or no longer does, of all else the day on which the register took it in.',
};
const kind = (...kinds: string[]): Schema => text('What happened.', { enum: kinds });
const said = {
  source: text('Code of the source that says so.'),
  statedOn: { ...DATE, description: 'Day of its statement.' },
};

const label = object(
  { code: text('Code of the label.', { examples: ['pso'] }), name: text('Name of the label.') },
  { level: text('The level in the words of the label.'), version: text('Version of the label.') },
);

const labelEvent = object(
  {
    on,
    kind: kind('label'),
    turn: text('What became of it; `claimed`: it was only said, nobody saw evidence.', {
      enum: ['gained', 'claimed', 'confirmed', 'renewed', 'other-level', 'ended', 'withdrawn'],
    }),
    label,
    ...said,
  },
  {
    levelBefore: text('Of `other-level`: the level before.'),
    validUntil: { ...DATE, description: 'Last day on which it holds.' },
    untilBasis: text('Where the last day comes from, as in the labels of a supplier.', {
      enum: ['stated', 'usual', 'reported', 'unknown'],
    }),
  },
);

/** What changed about a supplier, one schema a kind of event. */
export const HISTORY_SCHEMAS: Record<string, Schema> = {
  SupplierHistory: object({ items: list(ref('SupplierHistoryEvent'), 'The newest first.') }),
  SupplierHistoryEvent: {
    oneOf: [
      object({ on, kind: kind('entered', 'returned', 'left', 'source-added', 'source-ended'), ...said }),
      object({ on, kind: kind('changed'), change, ...said }),
      labelEvent,
      object({ on, kind: kind('merged') }, { name: text('What the other entry of the firm was called.') }),
      object({ on, kind: kind('confirmed') }),
    ],
  },
};

/** Answer of `GET /v1/suppliers/{id}/history`. */
export const SUPPLIER_HISTORY_EXAMPLE = {
  items: [
    { on: '2026-11-03', kind: 'confirmed' },
    {
      on: '2026-06-12',
      kind: 'changed',
      change: { field: 'place', before: 'Assen', after: 'Groningen' },
      source: 'leveranciersdatabank',
      statedOn: '2026-06-10',
    },
    {
      on: '2025-05-02',
      kind: 'label',
      turn: 'other-level',
      label: { code: 'pso', name: 'PSO', level: 'Trede 2' },
      levelBefore: 'Trede 1',
      validUntil: '2027-05-01',
      untilBasis: 'stated',
      source: 'register-pso',
      statedOn: '2025-05-20',
    },
    { on: '2024-03-01', kind: 'entered', source: 'leveranciersdatabank', statedOn: '2024-02-28' },
  ],
};
