import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { type Caller } from '../../../access/caller.ts';
import { CurrentCaller } from '../../../access/current-caller.decorator.ts';
import { ownMunicipality } from '../../../access/own-municipality.ts';
import { RequiresScope } from '../../../access/requires-scope.decorator.ts';
import { KeyUsageService } from '../../../access/usage/key-usage.service.ts';
import { type DayOfUsage } from '../../../access/usage/usage-store.ts';
import { type Page } from '../../../common/page.ts';
import { QueryPipe } from '../../../platform/http/query/query.pipe.ts';
import { DescribeListUsage } from './api-keys.openapi.ts';
import { UsageQuery } from './usage-query.ts';

/** What keys are used for, told to who looks after them. */
@ApiTags('keys')
@RequiresScope('api-keys:read')
@Controller('v1/api-keys')
export class ApiKeysController {
  constructor(private readonly usage: KeyUsageService) {}

  @Get('usage')
  @DescribeListUsage()
  list(
    @Query(new QueryPipe(UsageQuery)) query: UsageQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<Page<DayOfUsage & { keyName: string }>> {
    const municipality = ownMunicipality(caller);
    return this.usage.page({ ...query, municipalities: municipality === null ? null : [municipality] });
  }
}
