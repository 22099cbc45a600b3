import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiParam } from '@nestjs/swagger';

import { STATE_HEADER, TAG_HEADER, UNCHANGED } from '../entity-tagged.ts';
import { describe } from '../openapi/describe.ts';
import { CATEGORY_EXAMPLE } from '../openapi/category-schemas.ts';
import { ref } from '../openapi/schema.ts';

const scope = 'suppliers:write';

const idParam = () =>
  ApiParam({
    name: 'id',
    description: 'Id of the category.',
    schema: { type: 'string', example: CATEGORY_EXAMPLE.id },
  });

export const DescribeListCategories = () =>
  describe({
    id: 'listCategories',
    summary: 'List what municipalities buy, in everyday words',
    description:
      'Our own list: each thing with its CPV codes, labels and the words by which it is recognised in requests and descriptions. ' +
      'A word after `~` means other things too.',
    answers: {
      200: {
        description: 'A page of the list, closed ones included.',
        schema: 'CategoryPage',
        example: { items: [CATEGORY_EXAMPLE], total: 1, page: 1, pageSize: 20 },
        headers: TAG_HEADER,
      },
      ...UNCHANGED,
    },
    problems: [],
  });

export const DescribeGetCategory = () =>
  applyDecorators(
    idParam(),
    describe({
      id: 'getCategory',
      summary: 'Read one category of the list',
      answers: {
        200: {
          description: 'The category.',
          schema: 'Category',
          example: CATEGORY_EXAMPLE,
          headers: STATE_HEADER,
        },
        ...UNCHANGED,
      },
      problems: [404],
    }),
  );

export const DescribePutCategory = () =>
  applyDecorators(
    idParam(),
    ApiBody({
      required: true,
      schema: ref('CategoryRequest') as never,
      examples: {
        example: {
          value: {
            codes: CATEGORY_EXAMPLE.codes,
            labelNl: CATEGORY_EXAMPLE.labelNl,
            labelEn: CATEGORY_EXAMPLE.labelEn,
            wordsNl: CATEGORY_EXAMPLE.wordsNl,
            wordsEn: CATEGORY_EXAMPLE.wordsEn,
          },
        },
      },
    }),
    describe({
      id: 'putCategory',
      summary: 'Add a category, change it as a whole, or close it',
      description:
        'It is the stewards’ from then on: a newer version of the product does not change it. Descriptions of firms are read ' +
        'again in the background. Words are kept in small letters without accents.',
      scope,
      changes: 'getCategory',
      answers: {
        200: {
          description: 'The category as it is now.',
          schema: 'Category',
          example: CATEGORY_EXAMPLE,
          headers: STATE_HEADER,
        },
      },
      problems: [503],
    }),
  );

export const DescribeTakeBackCategory = () =>
  applyDecorators(
    idParam(),
    describe({
      id: 'takeBackCategory',
      summary: 'Take back what stewards made of a category',
      description: 'What came with the product holds again; one that did not come with it is gone.',
      scope,
      changes: 'getCategory',
      answers: { 204: { description: 'It is taken back.' } },
      problems: [404, 409, 503],
    }),
  );
