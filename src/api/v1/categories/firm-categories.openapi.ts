import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiParam } from '@nestjs/swagger';

import { STATE_HEADER, UNCHANGED } from '../entity-tagged.ts';
import { describe } from '../openapi/describe.ts';
import { FIRM_CATEGORIES_EXAMPLE } from '../openapi/category-schemas.ts';
import { ref } from '../openapi/schema.ts';

const scope = 'suppliers:write';
const idOf = 'supplier';

const codeParam = () =>
  ApiParam({
    name: 'code',
    description: 'CPV 2008, eight digits.',
    schema: { type: 'string', example: '90911300' },
  });

const answers = {
  200: {
    description: 'The categories as they are now.',
    schema: 'FirmCategories',
    example: FIRM_CATEGORIES_EXAMPLE,
    headers: STATE_HEADER,
  },
};

export const DescribeListFirmCategories = () =>
  describe({
    id: 'listFirmCategories',
    summary: 'List the categories of a supplier with what they rest on',
    description:
      'Stated ones, suggestions with the words or activity code that led to them, and what was refused.',
    scope: 'suppliers:read',
    idOf,
    answers: { ...answers, ...UNCHANGED },
    problems: [404, 409],
  });

export const DescribeDecideCategory = () =>
  applyDecorators(
    codeParam(),
    ApiBody({
      required: true,
      schema: ref('CategoryDecision') as never,
      examples: { example: { value: { answer: 'refused' } } },
    }),
    describe({
      id: 'decideCategory',
      summary: 'Accept or refuse a category of a supplier',
      description:
        'An accepted one is stated by the stewards from then on. A refused one stays away, whatever later deliveries and texts ' +
        'say. Results and profile follow within a minute. Saying the other replaces it.',
      scope,
      idOf,
      changes: 'listFirmCategories',
      answers,
      problems: [404, 409, 503],
    }),
  );

export const DescribeUndoCategoryDecision = () =>
  applyDecorators(
    codeParam(),
    describe({
      id: 'undoCategoryDecision',
      summary: 'Undo what was said of a category of a supplier',
      scope,
      idOf,
      changes: 'listFirmCategories',
      answers,
      problems: [404, 409, 503],
    }),
  );
