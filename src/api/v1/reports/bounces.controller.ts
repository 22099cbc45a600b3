import { Body, Controller, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { actorName, type Caller } from '../../../access/caller.ts';
import { CurrentCaller } from '../../../access/current-caller.decorator.ts';
import { RequiresScope } from '../../../access/requires-scope.decorator.ts';
import { BodyPipe } from '../../../platform/http/body/body.pipe.ts';
import { NoQuery, QueryPipe } from '../../../platform/http/query/query.pipe.ts';
import { BouncesInput } from '../../../registration/outreach/bounces-input.ts';
import { type BounceReceipt, BouncesService } from '../../../registration/outreach/bounces.service.ts';
import { DescribeBounces } from './reports.openapi.ts';

/** What mail servers report after they took a message to a firm. */
@ApiTags('firms')
@RequiresScope('suppliers:write')
@Controller('v1/mail-bounces')
export class BouncesController {
  constructor(private readonly bounces: BouncesService) {}

  @Post()
  @HttpCode(200)
  @DescribeBounces()
  report(
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @Body(new BodyPipe(BouncesInput)) { report }: BouncesInput,
    @CurrentCaller() caller: Caller,
  ): Promise<BounceReceipt> {
    return this.bounces.take(report, actorName(caller));
  }
}
