import { IsDay } from '../../../platform/http/is-day.decorator.ts';
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
  @IsDay()
  labelOn?: string;
}
