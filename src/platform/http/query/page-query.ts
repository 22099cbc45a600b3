import { IsInt, Max, Min } from 'class-validator';

import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../../../common/page.ts';
import { QueryParam } from './query-param.decorator.ts';

/** Beyond this nobody reads on, and counting there costs the database more than it gives. */
const MAX_PAGE = 10_000;

/** Which page of a list. */
export class PageQuery {
  @QueryParam(
    { kind: 'number' },
    {
      type: 'integer',
      minimum: 1,
      maximum: MAX_PAGE,
      default: 1,
      example: 1,
      description: 'Page, counted from 1.',
    },
  )
  @IsInt()
  @Min(1)
  @Max(MAX_PAGE, {
    message: `must be at most ${MAX_PAGE}: narrow the question, or take the whole list from its export`,
  })
  page = 1;

  @QueryParam(
    { kind: 'number' },
    {
      type: 'integer',
      minimum: 1,
      maximum: MAX_PAGE_SIZE,
      default: DEFAULT_PAGE_SIZE,
      example: 20,
      description: 'Items on a page.',
    },
  )
  @IsInt()
  @Min(1)
  @Max(MAX_PAGE_SIZE)
  pageSize = DEFAULT_PAGE_SIZE;
}
