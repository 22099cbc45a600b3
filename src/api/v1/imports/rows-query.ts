import { IsIn } from 'class-validator';

import { type RowOutcome } from '../../../intake/import-view.ts';
import { PageQuery } from '../../../platform/http/query/page-query.ts';
import { QueryParam } from '../../../platform/http/query/query-param.decorator.ts';

const OUTCOMES: readonly RowOutcome[] = ['created', 'updated', 'unchanged', 'review', 'rejected'];

/** `GET /v1/imports/{id}/rows`. */
export class RowsQuery extends PageQuery {
  @QueryParam(
    { kind: 'text' },
    { description: 'Only rows that ended like this.', enum: [...OUTCOMES], example: 'rejected' },
  )
  @IsIn([...OUTCOMES], { message: `must be one of: ${OUTCOMES.join(', ')}` })
  outcome?: RowOutcome;
}
