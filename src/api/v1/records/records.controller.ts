import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  Res,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';

import { NotesReading } from '../../../access/audit/notes-reading.ts';
import { actorName, type Caller } from '../../../access/caller.ts';
import { CurrentCaller } from '../../../access/current-caller.decorator.ts';
import { RequiresScope } from '../../../access/requires-scope.decorator.ts';
import { OwnSources } from '../../../intake/own-sources.ts';
import { type PushedRecord } from '../../../intake/record-lines.ts';
import { type CurrentRecord } from '../../../matching/records/current-record.ts';
import { PushedRecords, type PushResult } from '../../../matching/records/pushed-records.service.ts';
import { readIfMatch, type StateCheck } from '../../../platform/http/if-match.ts';
import { NoQuery, QueryPipe } from '../../../platform/http/query/query.pipe.ts';
import { TakesLargeBody } from '../../../platform/http/route-limits.ts';
import { entityTag } from '../entity-tag.ts';
import { EntityTagged } from '../entity-tagged.ts';
import { ExternalIdPipe, type RecordFields, RecordPipe, RecordsPipe, toRecord } from './read-records.ts';
import {
  DescribeEndRecord,
  DescribeGetRecord,
  DescribePushRecord,
  DescribePushRecords,
} from './records.openapi.ts';
import { batchView, type PushedBatchView, type PushedRecordView, recordView } from './records-view.ts';

/** Bytes: a thousand records of 10 kB, which is a long description and every field filled in. */
const LARGEST_BATCH = 10 * 1024 * 1024;

/** A number at a source may be that of a person: the log, which forgets nothing, has the firm, or the import while none is known. */
const firmOrImport = (_params: unknown, answer: unknown): string[] => {
  const { supplierId, importId } = answer as CurrentRecord;
  return [supplierId ?? importId];
};

/** For systems that push what they know of a firm when it changes, instead of delivering files. */
@ApiTags('records')
@RequiresScope('imports:write')
@Controller('v1/sources/:source/records')
export class RecordsController {
  constructor(
    private readonly records: PushedRecords,
    private readonly sources: OwnSources,
  ) {}

  @Put(':externalId')
  @DescribePushRecord()
  async put(
    @Param('source') source: string,
    @Param('externalId', ExternalIdPipe) externalId: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @Body(RecordPipe) fields: RecordFields,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PushedRecordView> {
    await this.sources.require(source, caller);
    const record = toRecord(externalId, fields);
    const result = await this.records.push({
      source,
      records: [record],
      requestedBy: actorName(caller),
      ...(ifMatch === undefined ? {} : { check: checkOf(ifMatch) }),
    });
    answerIn(reply, result);
    return recordView(source, externalId, result);
  }

  @Get(':externalId')
  @EntityTagged()
  @DescribeGetRecord()
  @NotesReading('statement', firmOrImport)
  async get(
    @Param('source') source: string,
    @Param('externalId') externalId: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<CurrentRecord> {
    await this.sources.require(source, caller);
    return this.records.find(source, externalId);
  }

  @Delete(':externalId')
  @HttpCode(204)
  @DescribeEndRecord()
  async end(
    @Param('source') source: string,
    @Param('externalId') externalId: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentCaller() caller: Caller,
  ): Promise<void> {
    await this.sources.require(source, caller);
    await this.records.end(source, externalId, actorName(caller), checkOf(ifMatch ?? '*'));
  }

  @Post()
  @HttpCode(200)
  @TakesLargeBody(LARGEST_BATCH)
  @DescribePushRecords()
  async push(
    @Param('source') source: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @Body(RecordsPipe) records: PushedRecord[],
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PushedBatchView> {
    await this.sources.require(source, caller);
    const result = await this.records.push({
      source,
      records,
      requestedBy: actorName(caller),
    });
    answerIn(reply, result);
    return batchView(source, result);
  }
}

/** What `If-Match` asks of the record as `GET` answers it. */
function checkOf(ifMatch: string): (record: CurrentRecord) => void {
  const check: StateCheck = readIfMatch(ifMatch);
  return (record) => check(entityTag(record));
}

/** Not decided yet: 202, and where to ask. */
function answerIn(reply: FastifyReply, { importId, decided }: PushResult): void {
  void reply.header('Location', `/v1/imports/${importId}`);
  if (!decided) void reply.status(202);
}
