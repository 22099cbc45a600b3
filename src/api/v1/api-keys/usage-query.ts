import { IsUUID } from 'class-validator';

import { IsDay } from '../../../platform/http/is-day.decorator.ts';
import { type Fault } from '../../../common/errors.ts';
import { PageQuery } from '../../../platform/http/query/page-query.ts';
import { periodFaults } from '../../../platform/http/query/period-fault.ts';
import { QueryParam } from '../../../platform/http/query/query-param.decorator.ts';
import { type ChecksTogether } from '../../../platform/http/query/read-query.ts';

/** Which usage of keys. */
export class UsageQuery extends PageQuery implements ChecksTogether {
  @QueryParam(
    { kind: 'text' },
    { description: 'Only of this day or later.', format: 'date', example: '2026-11-01' },
  )
  @IsDay()
  from?: string;

  @QueryParam(
    { kind: 'text' },
    { description: 'Only of this day or before.', format: 'date', example: '2026-11-30' },
  )
  @IsDay()
  until?: string;

  @QueryParam(
    { kind: 'text' },
    {
      description: 'Only of the key with this id.',
      format: 'uuid',
      example: '0b8f7a52-6f0e-4c1e-9a55-3d9c9f6f1c66',
    },
  )
  @IsUUID()
  key?: string;

  faultsTogether(): Fault[] {
    return periodFaults(this);
  }
}
