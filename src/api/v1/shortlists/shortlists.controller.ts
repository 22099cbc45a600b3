import { Body, Controller, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { type Caller } from '../../../access/caller.ts';
import { CurrentCaller } from '../../../access/current-caller.decorator.ts';
import { Public } from '../../../access/public.decorator.ts';
import { DemandCounter } from '../../../discovery/demand/demand-counter.ts';
import { unmetRequests } from '../../../discovery/demand/unmet-request.ts';
import { type ShortlistResult } from '../../../discovery/shortlist/shortlist.ts';
import { ShortlistService } from '../../../discovery/shortlist/shortlist.service.ts';
import { SightingCounter } from '../../../discovery/sightings/sighting-counter.ts';
import { TriedBodyPipe } from '../../../platform/http/body/body.pipe.ts';
import { type ReadBody } from '../../../platform/http/body/read-body.ts';
import { NoQuery, QueryPipe } from '../../../platform/http/query/query.pipe.ts';
import { ShortlistBody, toShortlistQuery } from './shortlist-body.ts';
import { DescribeMakeShortlist } from './shortlists.openapi.ts';

/** Shortlists that nobody keeps: public reads, sent as a form because a request letter is too long for an address. */
@ApiTags('shortlists')
@Public()
@Controller('v1/shortlists')
export class ShortlistsController {
  constructor(
    private readonly shortlists: ShortlistService,
    private readonly demand: DemandCounter,
    private readonly sightings: SightingCounter,
  ) {}

  @Post()
  @HttpCode(200)
  @DescribeMakeShortlist()
  async make(
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @Body(new TriedBodyPipe(ShortlistBody)) tried: ReadBody<ShortlistBody>,
    @CurrentCaller() caller: Caller,
  ): Promise<ShortlistResult> {
    const municipality = caller.kind === 'api-key' ? caller.municipality : null;
    const query = await toShortlistQuery(tried, (one) => this.shortlists.faultsOf(one));
    const result = await this.shortlists.make(query, { municipality });
    for (const wish of unmetRequests(result)) this.demand.count(wish);
    this.sightings.countShortlist(result);
    return result;
  }
}
