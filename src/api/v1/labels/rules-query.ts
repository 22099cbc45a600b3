import { IsDay } from '../../../platform/http/is-day.decorator.ts';
import { QueryParam } from '../../../platform/http/query/query-param.decorator.ts';

/** Which rules of a municipality. */
export class RulesQuery {
  @QueryParam(
    { kind: 'text' },
    {
      description: 'Only rules that hold on this day; all without it.',
      format: 'date',
      example: '2026-11-24',
    },
  )
  @IsDay()
  inForceOn?: string;
}
