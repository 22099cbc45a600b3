import { IsIn, Matches } from 'class-validator';

import { REASON_LANGS, type ReasonLang } from '../../../discovery/reason-texts.ts';
import { IsDay } from '../../../platform/http/is-day.decorator.ts';
import { type Fault } from '../../../common/errors.ts';
import { PageQuery } from '../../../platform/http/query/page-query.ts';
import { periodFaults } from '../../../platform/http/query/period-fault.ts';
import { QueryParam } from '../../../platform/http/query/query-param.decorator.ts';
import { type ChecksTogether } from '../../../platform/http/query/read-query.ts';

/** Which unmet demand. */
export class DemandQuery extends PageQuery implements ChecksTogether {
  @QueryParam(
    { kind: 'text' },
    { description: 'Weeks that start on this day or later.', format: 'date', example: '2026-09-01' },
  )
  @IsDay()
  from?: string;

  @QueryParam(
    { kind: 'text' },
    { description: 'Weeks that start on this day or before.', format: 'date', example: '2026-11-30' },
  )
  @IsDay()
  until?: string;

  @QueryParam({ kind: 'text' }, { description: 'CBS code of the area.', example: 'GM0014' })
  @Matches(/^GM\d{4}$/, { message: 'must be a CBS code such as GM0014' })
  municipality?: string;

  @QueryParam({ kind: 'boolean' }, { description: 'Tell weeks apart.', default: false, example: true })
  perWeek?: boolean;

  @QueryParam(
    { kind: 'text' },
    { description: 'Language of the names of categories.', enum: REASON_LANGS, default: 'nl', example: 'nl' },
  )
  @IsIn(REASON_LANGS, { message: `must be one of: ${REASON_LANGS.join(', ')}` })
  lang?: ReasonLang;

  faultsTogether(): Fault[] {
    return periodFaults(this);
  }
}
