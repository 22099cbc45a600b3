import { applyDecorators } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';

import { describe } from '../openapi/describe.ts';
import { ref } from '../openapi/schema.ts';
import { SHORTLIST_EXAMPLE, SHORTLIST_REQUEST_EXAMPLE } from '../openapi/shortlist-examples.ts';

export const DescribeMakeShortlist = () =>
  applyDecorators(
    ApiBody({
      required: true,
      schema: ref('ShortlistRequest') as never,
      examples: { example: { value: SHORTLIST_REQUEST_EXAMPLE } },
    }),
    describe({
      id: 'makeShortlist',
      summary: 'Find the firms for a purchase request, criterion by criterion',
      description:
        'Nothing is kept. Items fail nothing; near-misses fail exactly one thing and say which. Lots, combinations of firms ' +
        'and feasibility tell what the market can do. What nobody knows is `unknown`: it counts neither as met nor as failed. ' +
        'The reasoning is described in docs/shortlists.md.',
      answers: {
        200: { description: 'The shortlist.', schema: 'ShortlistResult', example: SHORTLIST_EXAMPLE },
      },
      problems: [],
    }),
  );
