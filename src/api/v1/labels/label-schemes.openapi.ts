import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiParam } from '@nestjs/swagger';

import { STATE_HEADER, TAG_HEADER, UNCHANGED } from '../entity-tagged.ts';
import { describe } from '../openapi/describe.ts';
import { SCHEME_EXAMPLE } from '../openapi/label-examples.ts';
import { ref } from '../openapi/schema.ts';

const scope = 'suppliers:write';

const codeParam = () =>
  ApiParam({
    name: 'code',
    description: 'Code of the label.',
    schema: { type: 'string', example: 'co2-prestatieladder' },
  });

export const DescribeListSchemes = () =>
  describe({
    id: 'listLabelSchemes',
    summary: 'List the labels of the catalogue',
    description:
      'What each proves, by whom, in which versions and levels. An item can be changed and sent back with PUT.',
    answers: {
      200: {
        description: 'All labels.',
        schema: 'LabelSchemeList',
        example: { items: [SCHEME_EXAMPLE] },
        headers: TAG_HEADER,
      },
      ...UNCHANGED,
    },
    problems: [],
  });

export const DescribeGetScheme = () =>
  applyDecorators(
    codeParam(),
    describe({
      id: 'getLabelScheme',
      summary: 'Read one label of the catalogue',
      answers: {
        200: {
          description: 'The label.',
          schema: 'LabelScheme',
          example: SCHEME_EXAMPLE,
          headers: STATE_HEADER,
        },
        ...UNCHANGED,
      },
      problems: [404],
    }),
  );

export const DescribePutScheme = () =>
  applyDecorators(
    codeParam(),
    ApiBody({
      required: true,
      schema: ref('LabelScheme') as never,
      examples: { example: { value: SCHEME_EXAMPLE } },
    }),
    describe({
      id: 'putLabelScheme',
      summary: 'Add a label, or change it as a whole',
      description:
        'A new label also gets a source `register-CODE` by which its register is delivered. Versions and levels that firms hold ' +
        'cannot be left out: close them.',
      scope,
      changes: 'getLabelScheme',
      answers: {
        200: {
          description: 'The label as it is now.',
          schema: 'LabelScheme',
          example: SCHEME_EXAMPLE,
          headers: STATE_HEADER,
        },
      },
      problems: [503],
    }),
  );

export const DescribeRemoveScheme = () =>
  applyDecorators(
    codeParam(),
    describe({
      id: 'removeLabelScheme',
      summary: 'Remove a label that nothing refers to',
      description: 'One that is held, or was, is closed instead: PUT it with `closedOn`.',
      scope,
      changes: 'getLabelScheme',
      answers: { 204: { description: 'It is gone.' } },
      problems: [404, 409, 503],
    }),
  );
