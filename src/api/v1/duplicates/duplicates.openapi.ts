import { applyDecorators } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';

import { describe } from '../openapi/describe.ts';

const scope = 'suppliers:write';

const QUEUED = {
  id: '7',
  status: 'queued',
  requestedBy: 'api-key:3f9c2a52',
  requestedAt: '2026-11-24T12:00:00.000Z',
  startedAt: null,
  finishedAt: null,
  result: null,
};

const COMPLETED = {
  ...QUEUED,
  status: 'completed',
  startedAt: '2026-11-24T12:00:01.000Z',
  finishedAt: '2026-11-24T12:00:09.000Z',
  result: {
    suppliers: 20_000,
    compared: 310_000,
    found: 84,
    asked: 12,
    dropped: 1,
    leftOut: { blocks: 3, records: 902 },
    seconds: 8.2,
  },
};

export const DescribeSearchDuplicates = () =>
  describe({
    id: 'searchDuplicates',
    summary: 'Search for suppliers that are in the register twice',
    description:
      'Works after this answer; ask the address in `Location` until `status` is `completed`. Pairs that may be one firm are ' +
      'questions at `GET /reviews` then. Pairs that somebody decided about are never asked again, so doing it once more ' +
      'changes nothing. It also happens each night.',
    scope,
    answers: {
      202: {
        description: 'The search, queued; or the one that waits already.',
        schema: 'DuplicateSearch',
        example: QUEUED,
        headers: { Location: 'Address at which to ask what it found.' },
      },
    },
    problems: [],
  });

export const DescribeGetDuplicateSearch = () =>
  applyDecorators(
    ApiParam({ name: 'id', description: 'Id of the search.', schema: { type: 'string', example: '7' } }),
    describe({
      id: 'getDuplicateSearch',
      summary: 'Read what a search for duplicates found',
      scope,
      answers: {
        200: { description: 'The search.', schema: 'DuplicateSearch', example: COMPLETED },
      },
      problems: [404],
    }),
  );
