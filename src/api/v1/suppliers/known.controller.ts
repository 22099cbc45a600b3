import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { type Caller } from '../../../access/caller.ts';
import { CurrentCaller } from '../../../access/current-caller.decorator.ts';
import { Public } from '../../../access/public.decorator.ts';
import { FirmLookup } from '../../../discovery/firm-lookup.ts';
import { QueryPipe } from '../../../platform/http/query/query.pipe.ts';
import { sightOf } from '../callers-sight.ts';
import { DescribeKnownSuppliers } from './known.openapi.ts';
import { KnownQuery, toDescription } from './known-query.ts';
import { type KnownSuppliers, toKnownSuppliers } from './known-view.ts';

/** Before somebody enters a firm: may it be known already? */
@ApiTags('suppliers')
@Public()
@Controller('v1/suppliers/known')
export class KnownController {
  constructor(private readonly lookup: FirmLookup) {}

  @Get()
  @DescribeKnownSuppliers()
  async known(
    @Query(new QueryPipe(KnownQuery)) query: KnownQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<KnownSuppliers> {
    const [found] = await this.lookup.find([toDescription(query)], sightOf(caller));
    return toKnownSuppliers(found);
  }
}
