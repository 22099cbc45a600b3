import {
  DATE,
  flag,
  integer,
  list,
  MOMENT,
  nullable,
  object,
  pageOf,
  type Schema,
  text,
  UUID,
} from './schema.ts';

export const REPORT_EXAMPLE = {
  id: '5b0f5a52-0d5b-4a6e-8a4e-1f6a3e9d2b10',
  number: '12',
  supplierId: '0b8f7a52-6f0e-4c1e-9a55-3d9c9f6f1c11',
  firm: 'Drukkerij Voorbeeld B.V.',
  kind: 'wrong',
  text: 'Het adres is sinds mei veranderd, zie de website.',
  wantsAnswer: true,
  createdAt: '2026-11-24T12:00:00Z',
  outcome: null,
  answer: null,
  answeredBy: null,
  answeredAt: null,
};

export const SUSPENSION_EXAMPLE = {
  supplierId: REPORT_EXAMPLE.supplierId,
  reason: 'Er loopt een onderzoek.',
  until: '2027-01-31',
  suspendedBy: 'api-key:0b8f7a52-6f0e-4c1e-9a55-3d9c9f6f1c66',
  suspendedAt: '2026-11-24T12:00:00Z',
};

const kind = text(
  '`closed`: the firm is no more; `no-impact`: it is no impact firm; `wrong`: something else.',
  {
    enum: ['closed', 'no-impact', 'wrong'],
  },
);
const outcome = text('What was done to the entry.', { enum: ['corrected', 'withdrawn', 'not-so'] });

const report = object({
  id: UUID,
  number: text('For people.'),
  supplierId: UUID,
  firm: text('What it is called, also when it is not on the list now.'),
  kind,
  text: text('What was written; may be empty.'),
  wantsAnswer: flag(
    'Whether the reason of the answer will be mailed. The address itself is never handed out.',
  ),
  createdAt: MOMENT,
  outcome: { ...nullable(outcome), enum: ['corrected', 'withdrawn', 'not-so', null] },
  answer: nullable(text('Reason of the answer.')),
  answeredBy: nullable(text('Who answered.')),
  answeredAt: nullable(MOMENT),
});

/** What the routes about reports, suspensions and bounces take and answer. */
export const REPORT_SCHEMAS: Record<string, Schema> = {
  ReportPage: pageOf(report),
  ReportRequest: object(
    { kind },
    {
      text: text('What is wrong, and how that is known; needed with `wrong`. No details of persons.'),
      email: text('Where the answer is mailed; erased with it.', { format: 'email' }),
      lang: text('Language of that mail; `nl` without it.', { enum: ['nl', 'en'] }),
    },
  ),
  ReportReceipt: object({ number: text('Number of the report, for people.') }),
  ReportAnswer: object({ outcome, reason: text('Mailed to whoever gave an address.') }),
  SuspensionRequest: object(
    { reason: text('The firm reads it on its own page; nobody else but stewards.') },
    { until: { ...DATE, description: 'Last day; without it until it is lifted.' } },
  ),
  Suspension: object({
    supplierId: UUID,
    reason: text('Why; the firm reads it on its own page.'),
    until: nullable({ ...DATE, description: 'Last day; null: until it is lifted.' }),
    suspendedBy: text('Who did it.'),
    suspendedAt: MOMENT,
  }),
  BounceReport: object({
    report: text(
      'A delivery status notification as it came in (RFC 3464), or a list with an address a line.',
    ),
  }),
  BounceReceipt: object({
    noted: integer('Addresses that an invitation went to; they are not written to again.', { minimum: 0 }),
    unknown: integer('Addresses that no invitation went to; nothing is kept of them.', { minimum: 0 }),
    unread: list(text('Line that is no address.'), 'At most twenty.'),
  }),
};
