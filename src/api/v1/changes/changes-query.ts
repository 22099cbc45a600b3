import { IsInt, Matches, Max, Min } from 'class-validator';

import { QueryParam } from '../../../platform/http/query/query-param.decorator.ts';
import { FROM_THE_START } from '../../../registry/changes/change-feed.ts';

/** One answer of so many is some 130 KB. */
const MAX_CHANGES = 1_000;
const DEFAULT_CHANGES = 100;

/** Where a cursor stands in a request. */
export const CURSOR = /^\d{1,18}$/;
export const NO_CURSOR = 'must be a cursor: the `next` of an answer, or 0 for the first change';

/** `GET /v1/changes`: what comes after a cursor. */
export class ChangesQuery {
  @QueryParam(
    { kind: 'text' },
    {
      description: 'Cursor: the `next` of the answer before. `0`, or none, begins with the first change.',
      pattern: CURSOR.source,
      default: FROM_THE_START,
      example: '0',
    },
  )
  @Matches(CURSOR, { message: NO_CURSOR })
  since = FROM_THE_START;

  @QueryParam(
    { kind: 'number' },
    {
      type: 'integer',
      description: 'Most changes in the answer.',
      minimum: 1,
      maximum: MAX_CHANGES,
      default: DEFAULT_CHANGES,
      example: 100,
    },
  )
  @IsInt()
  @Min(1)
  @Max(MAX_CHANGES)
  limit = DEFAULT_CHANGES;
}
