import { Controller, Get, HttpCode, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';

import { actorName, type Caller } from '../../../access/caller.ts';
import { CurrentCaller } from '../../../access/current-caller.decorator.ts';
import { RequiresScope } from '../../../access/requires-scope.decorator.ts';
import { type Page } from '../../../common/page.ts';
import { type ImportRowView, type ImportView } from '../../../intake/import-view.ts';
import { type EndedRecord } from '../../../intake/missing-records.ts';
import { ImportService } from '../../../intake/import.service.ts';
import { PageQuery } from '../../../platform/http/query/page-query.ts';
import { NoQuery, QueryPipe } from '../../../platform/http/query/query.pipe.ts';
import { UuidPipe } from '../../../platform/http/uuid.pipe.ts';
import { csvStream } from './csv-stream.ts';
import { readImportForm } from './import-form.ts';
import {
  DescribeApplyImport,
  DescribeCreateImport,
  DescribeEndedRecords,
  DescribeGetImport,
  DescribeImportReport,
  DescribeImportRows,
  DescribeListImports,
  DescribeReverseImport,
} from './imports.openapi.ts';
import { ImportsQuery } from './imports-query.ts';
import { withUpload } from './read-upload.ts';
import { RowsQuery } from './rows-query.ts';

@ApiTags('imports')
@RequiresScope('imports:write')
@Controller('v1/imports')
export class ImportsController {
  constructor(private readonly imports: ImportService) {}

  @Post()
  @HttpCode(202)
  @DescribeCreateImport()
  async create(
    @Req() request: FastifyRequest,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportView> {
    const view = await withUpload(request, async (upload) => {
      const form = readImportForm(upload);
      const content = upload.file?.content() ?? empty();
      return this.imports.receive({ ...form, content, requestedBy: actorName(caller) });
    });
    void reply.header('Location', `/v1/imports/${view.id}`);
    return view;
  }

  @Get()
  @DescribeListImports()
  list(@Query(new QueryPipe(ImportsQuery)) query: ImportsQuery): Promise<Page<ImportView>> {
    return this.imports.list(query);
  }

  @Get(':id')
  @DescribeGetImport()
  find(
    @Param('id', UuidPipe) id: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
  ): Promise<ImportView> {
    return this.imports.find(id);
  }

  @Get(':id/rows')
  @DescribeImportRows()
  rows(
    @Param('id', UuidPipe) id: string,
    @Query(new QueryPipe(RowsQuery)) query: RowsQuery,
  ): Promise<Page<ImportRowView>> {
    return this.imports.rows(id, query);
  }

  @Get(':id/report.csv')
  @DescribeImportReport()
  async report(
    @Param('id', UuidPipe) id: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
  ): Promise<StreamableFile> {
    return new StreamableFile(await csvStream(this.imports.report(id)), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="import-${id}.csv"`,
    });
  }

  @Post(':id/application')
  @HttpCode(202)
  @DescribeApplyImport()
  apply(
    @Param('id', UuidPipe) id: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
  ): Promise<ImportView> {
    return this.imports.apply(id);
  }

  @Get(':id/ended')
  @DescribeEndedRecords()
  ended(
    @Param('id', UuidPipe) id: string,
    @Query(new QueryPipe(PageQuery)) query: PageQuery,
  ): Promise<Page<EndedRecord>> {
    return this.imports.ended(id, query);
  }

  @Post(':id/reversal')
  @HttpCode(202)
  @DescribeReverseImport()
  reverse(
    @Param('id', UuidPipe) id: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
  ): Promise<ImportView> {
    return this.imports.reverse(id);
  }
}

/** Only to have a type: the form is refused before this when there is no file. */
async function* empty(): AsyncGenerator<Uint8Array> {}
