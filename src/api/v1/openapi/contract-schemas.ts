import { DATE, integer, list, nullable, object, pageOf, ref, type Schema, text, UUID } from './schema.ts';

export const CONTRACT_EXAMPLE = {
  id: '5f1c0d2e9a7b48c3d6e1',
  number: 'C-2023-118',
  subject: 'Schoonmaak wijkcentra',
  supplier: { name: 'Voorbeeld Schoonmaak B.V.', kvkNumber: '99990001' },
  categories: ['90910000'],
  value: 180000,
  startsOn: '2024-01-01',
  endsOn: '2027-12-31',
  extensions: { times: 2, months: 12, lastEndOn: '2029-12-31' },
  notice: { on: '2027-09-30', basis: 'stated' },
  phase: 'running',
};

export const NOTICE_EXAMPLE = {
  id: '12',
  subject: 'Contract ‘Schoonmaak wijkcentra’ loopt af op 31 december 2027',
  body: 'Het contract ‘Schoonmaak wijkcentra’ ...',
  endsOn: '2027-12-31',
  noticeOn: '2027-09-30',
  decidedOn: '2027-09-30',
  status: 'waiting',
  recipient: 'contracten@gemeente.example',
};

export const SETTINGS_EXAMPLE = { monthsBefore: 12, noticeMonths: 6, mailTo: 'contracten@gemeente.example' };

const euro = (description: string): Schema => ({ type: 'number', description, minimum: 0 });

const always: Record<string, Schema> = {
  id: text('Stays the same from list to list.'),
  subject: text('What it is about.'),
  supplier: object(
    { name: text('As the list writes it.') },
    {
      kvkNumber: text('As the list writes it.', { pattern: '^[0-9]{8}$' }),
      id: { ...UUID, description: 'Id in the register, when it knows a firm with that number.' },
      partners: list(
        object(
          { kvkNumber: text('As the list writes it.', { pattern: '^[0-9]{8}$' }) },
          { id: { ...UUID, description: 'Id in the register, when it knows a firm with that number.' } },
        ),
        'The other firms of a combination, by the numbers that stand with the first.',
      ),
    },
  ),
  categories: list(text('CPV 2008, eight digits.')),
  phase: text('`soon` from the set time before its end; `no-end` when the list names none.', {
    enum: ['running', 'soon', 'ended', 'no-end'],
  }),
};

const sometimes: Record<string, Schema> = {
  number: text('The municipality’s own number.'),
  value: euro('Euro, without VAT, over the whole term.'),
  startsOn: { ...DATE, description: 'First day.' },
  endsOn: { ...DATE, description: 'Last day.' },
  extensions: object({
    times: integer('How often it can be extended.', { minimum: 1 }),
    months: integer('By how many months each time.', { minimum: 1 }),
    lastEndOn: { ...DATE, description: 'Last day when it is extended each time.' },
  }),
  notice: object({
    on: { ...DATE, description: 'Last day on which notice can be given.' },
    basis: text('Whether the list says so, or the municipality’s usual term was taken.', {
      enum: ['stated', 'usual'],
    }),
  }),
};

const opening = object({
  supplier: ref('SupplierHit'),
  maxOrderValue: nullable(euro('Largest order that it says it can take on, in euro.')),
  suppliesAll: {
    type: 'boolean',
    description: 'Whether it supplies something of every class of the contract’s categories.',
  },
  bid: text('Whether it supplies all, and its largest order is at least the contract’s value.', {
    enum: ['yes', 'no', 'unknown'],
  }),
  subcontractUpTo: nullable(euro('Up to how much it could do as a subcontractor, in euro.')),
});

const notice = object({
  id: text('Id.'),
  subject: text('Subject, in Dutch.'),
  body: text('Plain text, in Dutch.'),
  endsOn: { ...DATE, description: 'Last day of the contract.' },
  noticeOn: { ...DATE, description: 'Last day on which notice can be given.' },
  decidedOn: { ...DATE, description: 'Day on which it was written.' },
  status: text(
    '`unaddressed`: the settings name no address; `cancelled`: the contract is gone or ends on another day.',
    { enum: ['waiting', 'handed-over', 'cancelled', 'unaddressed'] },
  ),
  recipient: nullable(text('Mail address.')),
});

/** What the routes about contracts take and answer. */
export const CONTRACT_SCHEMAS: Record<string, Schema> = {
  Contract: object(always, sometimes),
  ContractPage: pageOf(ref('Contract')),
  ContractWithOpenings: object(
    { ...always, openings: list(opening, 'Who could bid first, then the nearest.') },
    sometimes,
  ),
  ContractNoticePage: pageOf(notice),
  ContractSettings: object(
    {
      monthsBefore: integer('From so many months before its end a contract is looked at again.', {
        minimum: 1,
        maximum: 60,
      }),
      noticeMonths: integer('Months before the end by which notice is due, when the list does not say.', {
        minimum: 0,
        maximum: 24,
      }),
    },
    { mailTo: text('Who is told that notice is due; nobody without it.', { format: 'email' }) },
  ),
};
