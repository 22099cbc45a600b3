import { integer, list, MOMENT, nullable, object, pageOf, ref, type Schema, text, UUID } from './schema.ts';
import { REQUEST_FIELDS, SHORTLIST_FIELDS, SOMETIMES_FIELDS } from './shortlist-schemas.ts';

const lot = integer('0: the whole; lots from 1.', { minimum: 0 });
const by = text('Who, as the audit trail names them.', {
  examples: ['api-key:0b8f7a52-6f0e-4c1e-9a55-3d9c9f6f1c66'],
});
const status = text('How it stands with the firm.', {
  enum: ['to-contact', 'contacted', 'interested', 'declined', 'invited', 'awarded'],
});

const version = integer('From 1; each making adds one.', { minimum: 1 });

const nuts = nullable(
  object({
    code: text('NUTS 2024.', { examples: ['NL115'] }),
    name: text('Name of the area.', { examples: ['Overig Groningen'] }),
  }),
);
const euro = (description: string): Schema => nullable({ type: 'number', description });

/** Stored purchase requests. */
export const REQUEST_SCHEMAS: Record<string, Schema> = {
  PurchaseRequestInput: object({}, REQUEST_FIELDS),
  PurchaseRequest: object({
    id: UUID,
    municipality: text('CBS code.', { examples: ['GM0014'] }),
    title: text('Its title, or the subject of the mail that its text is, or how the text begins.'),
    query: ref('PurchaseRequestInput'),
    revision: integer('Goes up with every change; the ETag holds it.', { minimum: 1 }),
    used: { type: 'boolean', description: 'Whether somebody was drawn or chosen.' },
    createdBy: by,
    createdAt: MOMENT,
    updatedAt: MOMENT,
    closedAt: nullable({
      ...MOMENT,
      description: 'Since when nothing in it changes; null while it is open.',
    }),
    shortlist: object({
      version,
      madeAt: MOMENT,
      able: integer('Firms that fail nothing; of a request in lots: nothing of at least one lot.', {
        minimum: 0,
      }),
      nearMisses: integer('Firms that fail one thing.', { minimum: 0 }),
    }),
  }),
  PurchaseRequestPage: pageOf(ref('PurchaseRequest')),
  ChoiceInput: object(
    { supplierId: UUID, status },
    { lot, reason: text('Why; needed with `declined`, and for a near-miss.') },
  ),
  Choice: object({
    lot,
    supplierId: UUID,
    supplierName: text('As it was then.'),
    status,
    reason: nullable(text('Why.')),
    version,
    drawId: nullable(text('The draw that chose it; null when a person did.')),
    at: MOMENT,
    by,
  }),
  DrawInput: object(
    { invitations: integer('How many firms to ask.', { minimum: 1, maximum: 20 }) },
    { lot, among: integer('Only among the first so many of the shortlist.', { minimum: 1 }) },
  ),
  Draw: object({
    id: text('Id of the draw.', { examples: ['17'] }),
    lot,
    version,
    rule: object({ version: text('Version of the rule.'), nl: text('In Dutch.'), en: text('In English.') }),
    seed: text('Drawn at random when the draw was made; with it anybody can do the draw again.'),
    invitations: integer('How many are asked.', { minimum: 1 }),
    among: nullable(integer('Of the first so many of the shortlist; null: of all.')),
    entrants: list(
      object({
        id: UUID,
        name: text('Name.'),
        asked: integer('For how many earlier lots it was asked.', { minimum: 0 }),
        ticket: text('What it drew.', { pattern: '^[0-9a-f]{64}$' }),
      }),
      'Everybody who took part, in the order of the draw: the first `invitations` are asked.',
    ),
    at: MOMENT,
    by,
  }),
  KeptShortlist: object(
    {
      requestId: UUID,
      version,
      madeAt: MOMENT,
      madeBy: by,
      contentHash: text('SHA-256 of what was kept.', { pattern: '^[0-9a-f]{64}$' }),
      ...SHORTLIST_FIELDS,
      lots: list(ref('LotShortlist')),
      choices: list(ref('Choice'), 'How each firm stands now.'),
      draws: list(ref('Draw'), 'The oldest first.'),
    },
    SOMETIMES_FIELDS,
  ),
  FrozenShortlist: object({
    version,
    madeAt: MOMENT,
    madeBy: by,
    asked: ref('PurchaseRequestInput'),
    content: ref('ShortlistResult'),
    contentHash: text('SHA-256 of the content.'),
  }),
  HandOver: object({
    requestId: UUID,
    title: text('Of the request.'),
    buyer: object({ municipality: text('CBS code.'), name: text('Its name.'), nuts }),
    categories: list(object({ code: text('CPV, eight digits.'), label: text('In Dutch.') })),
    place: nullable(text('Where the work is.')),
    estimatedValue: euro('Of the whole, in euro, excluding VAT.'),
    lots: list(
      object({
        lot,
        title: nullable(text('Of the lot.')),
        categories: list(object({ code: text('CPV, eight digits.'), label: text('In Dutch.') })),
        estimatedValue: euro('Of the lot, in euro, excluding VAT.'),
        firms: list(
          object({
            supplierId: UUID,
            name: text('As it was when it was chosen.'),
            kvkNumber: nullable(text('Null when it is not public or not known.')),
            place: nullable(text('Where it sits.')),
            nuts,
            status,
            listed: {
              type: 'boolean',
              description:
                'Whether it is in the register still; one that stopped or was suspended since is not.',
            },
          }),
        ),
      }),
    ),
  }),
  SelectionRecord: object({
    request: ref('PurchaseRequest'),
    shortlists: list(ref('FrozenShortlist'), 'Every version, the oldest first.'),
    draws: list(ref('Draw')),
    choices: list(ref('Choice'), 'Every step, the oldest first.'),
  }),
};
