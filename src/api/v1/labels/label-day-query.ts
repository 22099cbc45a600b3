import { IsDateString, Matches } from 'class-validator';

import { QueryParam } from '../../../platform/http/query/query-param.decorator.ts';

/** On which day labels are judged. */
export class LabelDayQuery {
  @QueryParam(
    { kind: 'text' },
    {
      description: 'Day on which labels are judged; today without it.',
      format: 'date',
      example: '2026-11-24',
    },
  )
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'must be a date such as 2026-11-24' })
  @IsDateString({ strict: true }, { message: 'must be a day that exists' })
  labelOn?: string;
}
