import { IsDateString, Matches } from 'class-validator';

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
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'must be a date such as 2026-11-24' })
  @IsDateString({ strict: true }, { message: 'must be a day that exists' })
  inForceOn?: string;
}
