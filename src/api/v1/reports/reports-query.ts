import { IsIn } from 'class-validator';

import { PageQuery } from '../../../platform/http/query/page-query.ts';
import { QueryParam } from '../../../platform/http/query/query-param.decorator.ts';

const STATUSES = ['open', 'answered'] as const;

/** Which reports. */
export class ReportsQuery extends PageQuery {
  @QueryParam(
    { kind: 'text' },
    {
      description: 'Those that wait for an answer, or those that have one.',
      enum: STATUSES,
      default: 'open',
      example: 'open',
    },
  )
  @IsIn(STATUSES, { message: `must be one of: ${STATUSES.join(', ')}` })
  status: (typeof STATUSES)[number] = 'open';
}
