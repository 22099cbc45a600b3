import { IsIn } from 'class-validator';

import { ROW_OUTCOMES, type RowOutcome } from '../../../intake/import-view.ts';
import { PageQuery } from '../../../platform/http/query/page-query.ts';
import { QueryParam } from '../../../platform/http/query/query-param.decorator.ts';

/** `GET /v1/imports/{id}/rows`. */
export class RowsQuery extends PageQuery {
  @QueryParam(
    { kind: 'text' },
    { description: 'Only rows that ended like this.', enum: [...ROW_OUTCOMES], example: 'rejected' },
  )
  @IsIn([...ROW_OUTCOMES], { message: `must be one of: ${ROW_OUTCOMES.join(', ')}` })
  outcome?: RowOutcome;
}
