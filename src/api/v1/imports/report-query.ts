import { IsIn } from 'class-validator';

import { ROW_OUTCOMES, type RowOutcome } from '../../../intake/import-view.ts';
import { QueryParam } from '../../../platform/http/query/query-param.decorator.ts';

/** `GET /v1/imports/{id}/report.csv` and `report.xlsx`. */
export class ReportQuery {
  @QueryParam(
    { kind: 'text', list: 'repeated' },
    {
      description: 'Only rows that ended like this; several are alternatives.',
      enum: [...ROW_OUTCOMES],
      example: ['rejected', 'review'],
    },
  )
  @IsIn([...ROW_OUTCOMES], { each: true, message: `must be one of: ${ROW_OUTCOMES.join(', ')}` })
  outcome: RowOutcome[] = [];
}
