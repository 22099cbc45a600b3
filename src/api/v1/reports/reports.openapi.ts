import { applyDecorators } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';

import { STATE_HEADER, UNCHANGED } from '../entity-tagged.ts';
import { describe } from '../openapi/describe.ts';
import { REPORT_EXAMPLE, SUSPENSION_EXAMPLE } from '../openapi/report-schemas.ts';
import { ref } from '../openapi/schema.ts';

const scope = 'suppliers:write';

const body = (schema: string, value: object) =>
  ApiBody({ required: true, schema: ref(schema) as never, examples: { example: { value } } });

export const DescribeReport = () =>
  applyDecorators(
    body('ReportRequest', { kind: 'wrong', text: 'Het adres is sinds mei veranderd, zie de website.' }),
    describe({
      id: 'reportMistake',
      summary: 'Report a mistake in what is said of a supplier',
      description:
        'A steward looks at it. Ten in a quarter of an hour for each key, and twenty a day about one supplier, are taken.',
      scope: 'suppliers:read',
      idOf: 'supplier',
      answers: { 201: { description: 'It is taken.', schema: 'ReportReceipt', example: { number: '12' } } },
      problems: [404],
    }),
  );

export const DescribeListReports = () =>
  describe({
    id: 'listReports',
    summary: 'List mistakes that were reported',
    description: 'Those that wait, the longest waiting first; or those that were answered, the latest first.',
    scope,
    answers: {
      200: {
        description: 'One page.',
        schema: 'ReportPage',
        example: { items: [REPORT_EXAMPLE], total: 1, page: 1, pageSize: 20 },
      },
    },
    problems: [],
  });

export const DescribeAnswerReport = () =>
  applyDecorators(
    body('ReportAnswer', { outcome: 'corrected', reason: 'Het nieuwe adres staat er nu.' }),
    describe({
      id: 'answerReport',
      summary: 'Answer a report, once',
      description:
        'Says what was done to the entry, which is done at the entry. The reason is mailed when an address was given, and the address erased.',
      scope,
      idOf: 'report',
      answers: { 204: { description: 'It is answered.' } },
      problems: [404, 409],
    }),
  );

export const DescribeGetSuspension = () =>
  describe({
    id: 'getSuspension',
    summary: 'Read why a supplier is kept off the list',
    description: '404 when it is not suspended.',
    scope,
    idOf: 'supplier',
    answers: {
      200: {
        description: 'What keeps it off the list.',
        schema: 'Suspension',
        example: SUSPENSION_EXAMPLE,
        headers: STATE_HEADER,
      },
      ...UNCHANGED,
    },
    problems: [404],
  });

export const DescribeSuspend = () =>
  applyDecorators(
    body('SuspensionRequest', { reason: 'Er loopt een onderzoek.', until: '2027-01-31' }),
    describe({
      id: 'suspendSupplier',
      summary: 'Keep a supplier off the list for a while',
      description:
        'From the answer on it is in no search and its address answers 404; `GET /changes` says `withdrawn`. It comes back after its last ' +
        'day, or when it is lifted.',
      scope,
      idOf: 'supplier',
      answers: { 204: { description: 'It is suspended.' } },
      problems: [404, 409],
    }),
  );

export const DescribeLift = () =>
  describe({
    id: 'liftSuspension',
    summary: 'Put a suspended supplier back on the list',
    scope,
    changes: 'getSuspension',
    idOf: 'supplier',
    answers: { 204: { description: 'It is lifted; the supplier is back within minutes.' } },
    problems: [409],
  });

export const DescribeBounces = () =>
  applyDecorators(
    body('BounceReport', { report: 'weg@firma.example\nook-weg@firma.example' }),
    describe({
      id: 'reportBounces',
      summary: 'Report addresses at which invitations did not arrive',
      description:
        'For mail servers: what they report after they took a message. A notification that a message is only late says nothing.',
      scope,
      answers: {
        200: {
          description: 'What was made of it.',
          schema: 'BounceReceipt',
          example: { noted: 2, unknown: 0, unread: [] },
        },
      },
      problems: [],
    }),
  );
