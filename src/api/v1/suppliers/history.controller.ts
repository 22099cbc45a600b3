import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { type Caller } from '../../../access/caller.ts';
import { CurrentCaller } from '../../../access/current-caller.decorator.ts';
import { Public } from '../../../access/public.decorator.ts';
import { NoQuery, QueryPipe } from '../../../platform/http/query/query.pipe.ts';
import { UuidPipe } from '../../../platform/http/uuid.pipe.ts';
import { FirmHistory } from '../../../registration/firm-history.ts';
import { type HistoryEvent } from '../../../registry/history/history-event.ts';
import { EntityTagged } from '../entity-tagged.ts';
import { FormatsService } from '../formats/formats.service.ts';
import { DescribeHistory } from './history.openapi.ts';

/** What changed about a supplier, and when. An id that was merged away answers with the supplier that lives on. */
@ApiTags('suppliers')
@Public()
@Controller('v1/suppliers/:id/history')
export class HistoryController {
  constructor(
    private readonly formats: FormatsService,
    private readonly histories: FirmHistory,
  ) {}

  @Get()
  @DescribeHistory()
  @EntityTagged()
  async history(
    @Param('id', UuidPipe) id: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<{ items: HistoryEvent[] }> {
    const { view } = await this.formats.supplier(id, caller);
    return { items: await this.histories.of(view.id) };
  }
}
