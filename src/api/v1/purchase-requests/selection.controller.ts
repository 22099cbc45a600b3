import { Body, Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { type Caller } from '../../../access/caller.ts';
import { CurrentCaller } from '../../../access/current-caller.decorator.ts';
import { RequiresScope } from '../../../access/requires-scope.decorator.ts';
import { BodyPipe } from '../../../platform/http/body/body.pipe.ts';
import { type SeenState } from '../../../platform/http/if-match.ts';
import { NoQuery, QueryPipe } from '../../../platform/http/query/query.pipe.ts';
import { reportStream } from '../../../platform/http/report-stream.ts';
import { UuidPipe } from '../../../platform/http/uuid.pipe.ts';
import { ChoiceService } from '../../../requests/choice.service.ts';
import { DrawService } from '../../../requests/draw.service.ts';
import { type Choice, type Draw } from '../../../requests/purchase-request.ts';
import { recordFile, type RecordFormat } from '../../../requests/record-file.ts';
import { recordFileName } from '../../../requests/record-file-name.ts';
import { type SelectionRecord, SelectionRecordReader } from '../../../requests/selection-record.ts';
import { EntityTagged } from '../entity-tagged.ts';
import { IfMatch } from '../if-match.ts';
import { actingFor } from './acting-for.ts';
import { ChoiceBody, DrawBody, VersionQuery } from './request-bodies.ts';
import {
  DescribeChoose,
  DescribeDraw,
  DescribeGetKeptShortlist,
  DescribeGetRecord,
  DescribeRecordSheet,
  DescribeRecordWorkbook,
} from './selection.openapi.ts';
import { type KeptShortlist, keptShortlist, shortlistSeen } from './shortlist-view.ts';

const FILE_TYPES: Record<RecordFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The shortlist of a purchase request: who is on it, who was drawn, what became of whom, and the record of all that. */
@ApiTags('purchase-requests')
@Controller('v1/purchase-requests/:id')
export class SelectionController {
  constructor(
    private readonly records: SelectionRecordReader,
    private readonly draws: DrawService,
    private readonly choices: ChoiceService,
  ) {}

  @Get('shortlist')
  @RequiresScope('requests:read')
  @EntityTagged()
  @DescribeGetKeptShortlist()
  async shortlist(
    @Param('id', UuidPipe) id: string,
    @Query(new QueryPipe(VersionQuery)) { version }: VersionQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<KeptShortlist> {
    return keptShortlist(id, await this.records.state(actingFor(caller).municipality, id, version));
  }

  @Post('draws')
  @RequiresScope('requests:write')
  @DescribeDraw()
  draw(
    @Param('id', UuidPipe) id: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @Body(new BodyPipe(DrawBody)) { lot = 0, ...input }: DrawBody,
    @IfMatch() seen: SeenState,
    @CurrentCaller() caller: Caller,
  ): Promise<Draw> {
    return this.draws.draw(id, { lot, ...input }, actingFor(caller), shortlistSeen(id, seen));
  }

  @Post('choices')
  @RequiresScope('requests:write')
  @DescribeChoose()
  choose(
    @Param('id', UuidPipe) id: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @Body(new BodyPipe(ChoiceBody)) { lot = 0, ...input }: ChoiceBody,
    @IfMatch() seen: SeenState,
    @CurrentCaller() caller: Caller,
  ): Promise<Choice> {
    return this.choices.choose(id, { lot, ...input }, actingFor(caller), shortlistSeen(id, seen));
  }

  @Get('selection-record')
  @RequiresScope('requests:read')
  @DescribeGetRecord()
  record(
    @Param('id', UuidPipe) id: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<SelectionRecord> {
    return this.records.record(actingFor(caller).municipality, id);
  }

  @Get('selection-record.csv')
  @RequiresScope('requests:read')
  @DescribeRecordSheet()
  sheet(
    @Param('id', UuidPipe) id: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<StreamableFile> {
    return this.download(id, 'csv', caller);
  }

  @Get('selection-record.xlsx')
  @RequiresScope('requests:read')
  @DescribeRecordWorkbook()
  workbook(
    @Param('id', UuidPipe) id: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<StreamableFile> {
    return this.download(id, 'xlsx', caller);
  }

  private async download(id: string, format: RecordFormat, caller: Caller): Promise<StreamableFile> {
    const record = await this.records.record(actingFor(caller).municipality, id);
    const words = await this.records.words(record);
    return new StreamableFile(await reportStream(recordFile(record, words, format)), {
      type: FILE_TYPES[format],
      disposition: `attachment; filename="${recordFileName(record, format)}"`,
    });
  }
}
