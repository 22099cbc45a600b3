import { IsUUID, MaxLength } from 'class-validator';

import { PageQuery } from '../../../platform/http/query/page-query.ts';
import { QueryParam } from '../../../platform/http/query/query-param.decorator.ts';

/** `GET /v1/reviews`. */
export class ReviewsQuery extends PageQuery {
  @QueryParam(
    { kind: 'text' },
    { description: 'Only questions that are asked for this reason.', example: 'similar-name' },
  )
  @MaxLength(60)
  reason?: string;

  @QueryParam(
    { kind: 'text' },
    { description: 'Only questions about statements of this source.', example: 'impact-noord' },
  )
  @MaxLength(60)
  source?: string;

  @QueryParam(
    { kind: 'text' },
    {
      description: 'Only questions that this import led to.',
      format: 'uuid',
      example: '5f3c8f5e-2a8e-4a0b-9a0e-6f4f7f0e2d11',
    },
  )
  @IsUUID()
  importId?: string;
}
