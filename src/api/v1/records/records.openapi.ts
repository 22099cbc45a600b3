import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiParam } from '@nestjs/swagger';

import { STATE_HEADER, UNCHANGED } from '../entity-tagged.ts';
import { describe } from '../openapi/describe.ts';
import {
  CURRENT_RECORD_EXAMPLE,
  PUSHED_BATCH_EXAMPLE,
  PUSHED_RECORD_EXAMPLE,
  RECORD_BATCH_EXAMPLE,
  RECORD_INPUT_EXAMPLE,
} from '../openapi/record-schemas.ts';
import { ref } from '../openapi/schema.ts';

const scope = 'imports:write';
const AT = { Location: 'Address of the import of this push.' };

const sourceParam = ApiParam({
  name: 'source',
  description: 'Code of the source.',
  schema: { type: 'string', example: 'leveranciersdatabank' },
});
const idParam = ApiParam({
  name: 'externalId',
  description: 'Number of the firm at the source, as the source writes it.',
  schema: { type: 'string', example: 'L-1001' },
});
const body = (schema: string, example: unknown) =>
  ApiBody({ required: true, schema: ref(schema) as never, examples: { example: { value: example } } });

export const DescribePushRecord = () =>
  applyDecorators(
    sourceParam,
    idParam,
    body('RecordInput', RECORD_INPUT_EXAMPLE),
    describe({
      id: 'putRecord',
      summary: 'Push what a source says about one firm',
      description:
        'In place of what it said before. The same way as a row of a file: cleaning, matching, publishing. Answers what became of ' +
        'it, with every reason; sending the same again is `unchanged`. When that takes longer than ten seconds the answer is 202, ' +
        'and the import at `Location` tells later.',
      scope,
      changes: 'getRecord',
      answers: {
        200: {
          description: 'Decided. Read `outcome`: a record that was rejected is an answer, too.',
          schema: 'PushedRecord',
          example: PUSHED_RECORD_EXAMPLE,
          headers: AT,
        },
        202: {
          description: 'Taken in; it waits its turn.',
          schema: 'PushedRecord',
          example: {
            ...PUSHED_RECORD_EXAMPLE,
            outcome: undefined,
            reasons: undefined,
            supplierId: undefined,
          },
          headers: AT,
        },
      },
      problems: [404, 409, 507],
    }),
  );

export const DescribePushRecords = () =>
  applyDecorators(
    sourceParam,
    body('RecordBatchInput', RECORD_BATCH_EXAMPLE),
    describe({
      id: 'pushRecords',
      summary: 'Push what a source says about up to 1,000 firms',
      description:
        'Each in place of what the source said before about that firm; about other firms nothing changes. All are taken in or, ' +
        'when something of the request is not right, none. A request has 10 MiB at most; larger deliveries are files.',
      scope,
      answers: {
        200: {
          description: 'Decided, record by record.',
          schema: 'PushedBatch',
          example: PUSHED_BATCH_EXAMPLE,
          headers: AT,
        },
        202: {
          description: 'Taken in; they wait their turn.',
          schema: 'PushedBatch',
          example: { ...PUSHED_BATCH_EXAMPLE, items: undefined },
          headers: AT,
        },
      },
      problems: [404, 409, 507],
    }),
  );

export const DescribeGetRecord = () =>
  applyDecorators(
    sourceParam,
    idParam,
    describe({
      id: 'getRecord',
      summary: 'Read what a source says about one firm',
      scope,
      answers: {
        200: {
          description: 'The record.',
          schema: 'CurrentRecord',
          example: CURRENT_RECORD_EXAMPLE,
          headers: STATE_HEADER,
        },
        ...UNCHANGED,
      },
      problems: [404],
    }),
  );

export const DescribeEndRecord = () =>
  applyDecorators(
    sourceParam,
    idParam,
    describe({
      id: 'deleteRecord',
      summary: 'Say that a source no longer speaks about a firm',
      description:
        'As a file that no longer has it. The supplier stays while another source speaks about it. Stewards can take it back.',
      scope,
      changes: 'getRecord',
      answers: { 204: { description: 'It is ended.' } },
      problems: [404, 409],
    }),
  );
