import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiParam } from '@nestjs/swagger';

import { describe } from '../openapi/describe.ts';
import { CHECK_EXAMPLE, HISTORY_EXAMPLE } from '../openapi/label-examples.ts';
import { ref } from '../openapi/schema.ts';

const scope = 'suppliers:write';
const idOf = 'supplier';

const body = (schema: string, value: object) =>
  ApiBody({ required: true, schema: ref(schema) as never, examples: { example: { value } } });

export const DescribeListLabels = () =>
  describe({
    id: 'listSupplierLabels',
    summary: 'List what a supplier holds and held',
    description:
      'Every label that a register, a person or the firm has ever spoken of, the latest first, with its worth on a day. What ' +
      'was delivered and taken back is not in it.',
    scope: 'suppliers:read',
    idOf,
    answers: {
      200: { description: 'Its labels.', schema: 'LabelHistory', example: { items: [HISTORY_EXAMPLE] } },
    },
    problems: [404, 409],
  });

export const DescribeAddCheck = () =>
  applyDecorators(
    body('LabelCheckRequest', CHECK_EXAMPLE),
    describe({
      id: 'checkSupplierLabel',
      summary: 'Confirm a label whose evidence you have seen',
      description:
        'For labels that no register here confirms. It counts as verified, with who checked it and when.',
      scope,
      idOf,
      answers: {
        201: { description: 'The check.', schema: 'LabelCheckAnswer', example: { checkId: '12' } },
      },
      problems: [404, 409, 503],
    }),
  );

const labelParam = () =>
  ApiParam({
    name: 'label',
    description: 'Code of the label.',
    schema: { type: 'string', example: 'b-corp' },
  });

export const DescribeRefuseClaim = () =>
  applyDecorators(
    labelParam(),
    body('LabelClaimRefusal', { reason: 'Het bedrijf heeft het certificaat niet kunnen laten zien.' }),
    describe({
      id: 'refuseLabelClaim',
      summary: 'Refuse what is said of a label',
      description:
        'When the evidence does not come or says otherwise. It is shown no more, whatever later deliveries say; what a register or a ' +
        'person confirms still counts.',
      scope,
      idOf,
      answers: { 204: { description: 'It is refused.' } },
      problems: [404, 409, 503],
    }),
  );

export const DescribeUndoRefusal = () =>
  applyDecorators(
    labelParam(),
    describe({
      id: 'undoLabelClaimRefusal',
      summary: 'Show again what is said of a label',
      scope,
      idOf,
      answers: { 204: { description: 'It is undone.' } },
      problems: [404, 409, 503],
    }),
  );

export const DescribeWithdrawCheck = () =>
  applyDecorators(
    ApiParam({ name: 'checkId', description: 'Id of the check.', schema: { type: 'string', example: '12' } }),
    body('LabelCheckWithdrawal', { withdrawnOn: '2026-11-24', reason: 'Certificaat ingetrokken.' }),
    describe({
      id: 'withdrawLabelCheck',
      summary: 'Withdraw a check of a label',
      description: 'From a day on it no longer counts; before that day it did, and that stays to be seen.',
      scope,
      idOf,
      answers: { 204: { description: 'It is withdrawn.' } },
      problems: [404, 409, 503],
    }),
  );
