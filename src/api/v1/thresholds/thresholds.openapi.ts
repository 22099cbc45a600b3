import { applyDecorators } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';

import { STATE_HEADER, UNCHANGED } from '../entity-tagged.ts';
import { describe } from '../openapi/describe.ts';
import { ref } from '../openapi/schema.ts';
import { THRESHOLD_EXAMPLE } from '../openapi/threshold-schemas.ts';

const scope = 'requests:read';
const example = { items: [{ ...THRESHOLD_EXAMPLE, unit: 'EUR', municipality: 'GM0014' }] };

export const DescribeThresholds = () =>
  describe({
    id: 'listThresholds',
    summary: 'List the figures of procurement that hold today',
    description:
      'Those of the law, each with its source, and what the municipality of the key set in their place or beside them: what ' +
      'its shortlists are held against.',
    scope,
    answers: { 200: { description: 'One figure a code.', schema: 'Thresholds', example } },
    problems: [],
  });

export const DescribeOwnThresholds = () =>
  describe({
    id: 'getOwnThresholds',
    summary: 'Read the figures that the own municipality set',
    description: 'Of every period. None while it goes by the law alone.',
    scope,
    answers: {
      200: { description: 'They are these.', schema: 'Thresholds', example, headers: STATE_HEADER },
      ...UNCHANGED,
    },
    problems: [],
  });

export const DescribeChangeOwnThresholds = () =>
  applyDecorators(
    ApiBody({
      required: true,
      schema: ref('OwnThresholds') as never,
      examples: { example: { value: { items: [THRESHOLD_EXAMPLE] } } },
    }),
    describe({
      id: 'putOwnThresholds',
      summary: 'Set the figures of the own municipality',
      description:
        'All of them at once. A code of the law takes the place of its figure; the law names no amounts up to which one firm ' +
        '(`one-quote-...`) or several (`several-quotes-...`) are asked.',
      scope: 'requests:write',
      changes: 'getOwnThresholds',
      answers: { 204: { description: 'They are set.' } },
      problems: [503],
    }),
  );
