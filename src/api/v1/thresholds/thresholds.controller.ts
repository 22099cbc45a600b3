import { Body, Controller, Get, HttpCode, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { actorName, type Caller } from '../../../access/caller.ts';
import { CurrentCaller } from '../../../access/current-caller.decorator.ts';
import { ownMunicipality } from '../../../access/own-municipality.ts';
import { RequiresScope } from '../../../access/requires-scope.decorator.ts';
import { ThresholdService } from '../../../discovery/shortlist/threshold.service.ts';
import { type Threshold } from '../../../discovery/shortlist/thresholds.ts';
import { TriedBodyPipe } from '../../../platform/http/body/body.pipe.ts';
import { type ReadBody } from '../../../platform/http/body/read-body.ts';
import { type SeenState } from '../../../platform/http/if-match.ts';
import { NoQuery, QueryPipe } from '../../../platform/http/query/query.pipe.ts';
import { EntityTagged } from '../entity-tagged.ts';
import { IfMatch, itemsSeen } from '../if-match.ts';
import { requireMunicipality } from '../require-municipality.ts';
import { OwnThresholdsBody, toOwnThresholds } from './own-thresholds-body.ts';
import {
  DescribeChangeOwnThresholds,
  DescribeOwnThresholds,
  DescribeThresholds,
} from './thresholds.openapi.ts';

/** Figures of procurement: what holds, and what the key's municipality set for itself. */
@ApiTags('shortlists')
@Controller('v1/procurement-thresholds')
export class ThresholdsController {
  constructor(private readonly thresholds: ThresholdService) {}

  @Get()
  @RequiresScope('requests:read')
  @DescribeThresholds()
  async list(
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<{ items: Threshold[] }> {
    const figures = await this.thresholds.today(ownMunicipality(caller));
    return { items: [...figures.values()] };
  }

  @Get('own')
  @RequiresScope('requests:read')
  @EntityTagged()
  @DescribeOwnThresholds()
  async own(
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<{ items: Threshold[] }> {
    return { items: await this.thresholds.own(requireMunicipality(caller)) };
  }

  @Put('own')
  @RequiresScope('requests:write')
  @HttpCode(204)
  @DescribeChangeOwnThresholds()
  change(
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @Body(new TriedBodyPipe(OwnThresholdsBody)) tried: ReadBody<OwnThresholdsBody>,
    @IfMatch() seen: SeenState,
    @CurrentCaller() caller: Caller,
  ): Promise<void> {
    const municipality = requireMunicipality(caller);
    return this.thresholds.change(municipality, toOwnThresholds(tried), actorName(caller), itemsSeen(seen));
  }
}
