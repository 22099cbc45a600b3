import { IsIn, IsInt, Max, Min } from 'class-validator';

import { REASON_LANGS, type ReasonLang } from '../../../discovery/reason-texts.ts';
import { PageQuery } from '../../../platform/http/query/page-query.ts';
import { QueryParam } from '../../../platform/http/query/query-param.decorator.ts';

/** Which contracts. */
export class ContractsQuery extends PageQuery {
  @QueryParam(
    { kind: 'number' },
    {
      type: 'integer',
      minimum: 1,
      maximum: 120,
      example: 12,
      description: 'Only contracts that end within so many months from today, and have not ended.',
    },
  )
  @IsInt()
  @Min(1)
  @Max(120)
  withinMonths?: number;
}

/** How a contract is shown. */
export class ContractQuery {
  @QueryParam(
    { kind: 'text' },
    { description: 'Language of the reasons.', enum: REASON_LANGS, default: 'nl', example: 'en' },
  )
  @IsIn(REASON_LANGS, { message: `must be one of: ${REASON_LANGS.join(', ')}` })
  lang?: ReasonLang;
}
