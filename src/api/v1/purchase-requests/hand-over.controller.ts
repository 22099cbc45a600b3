import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';

import { type Caller } from '../../../access/caller.ts';
import { CurrentCaller } from '../../../access/current-caller.decorator.ts';
import { RequiresScope } from '../../../access/requires-scope.decorator.ts';
import { NoQuery, QueryPipe } from '../../../platform/http/query/query.pipe.ts';
import { UuidPipe } from '../../../platform/http/uuid.pipe.ts';
import { type HandOver } from '../../../requests/hand-over.ts';
import { HandOverService } from '../../../requests/hand-over.service.ts';
import { handOverText } from '../../../requests/hand-over-text.ts';
import { actingFor } from './acting-for.ts';
import { DescribeHandOver, DescribeHandOverText } from './hand-over.openapi.ts';

/** The firms of a purchase request as a tender system wants them. */
@ApiTags('purchase-requests')
@Controller('v1/purchase-requests/:id')
@RequiresScope('requests:read')
export class HandOverController {
  constructor(private readonly handOvers: HandOverService) {}

  @Get('hand-over')
  @DescribeHandOver()
  handOver(
    @Param('id', UuidPipe) id: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<HandOver> {
    return this.handOvers.handOver(actingFor(caller).municipality, id);
  }

  @Get('hand-over.txt')
  @DescribeHandOverText()
  async text(
    @Param('id', UuidPipe) id: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const handOver = await this.handOvers.handOver(actingFor(caller).municipality, id);
    void reply
      .type('text/plain; charset=utf-8')
      .header('content-disposition', `attachment; filename="overdracht-${id}.txt"`);
    return handOverText(handOver);
  }
}
