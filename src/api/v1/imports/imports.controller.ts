import {
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
  UseGuards,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';

import { actorName, type Caller } from '../../../access/caller.ts';
import { CurrentCaller } from '../../../access/current-caller.decorator.ts';
import { ownMunicipality } from '../../../access/own-municipality.ts';
import { RequiresScope } from '../../../access/requires-scope.decorator.ts';
import { DomainError } from '../../../common/errors.ts';
import { type Page } from '../../../common/page.ts';
import { municipalityOfContracts } from '../../../intake/contract-source.ts';
import { type ImportRowView, type ImportView } from '../../../intake/import-view.ts';
import { type EndedRecord } from '../../../intake/missing-records.ts';
import { ImportService } from '../../../intake/import.service.ts';
import { OwnImportsGuard } from '../../../intake/own-imports.guard.ts';
import { type ReportFormat, type ReportRequest } from '../../../intake/report/import-report.ts';
import { PageQuery } from '../../../platform/http/query/page-query.ts';
import { NoQuery, QueryPipe } from '../../../platform/http/query/query.pipe.ts';
import { UuidPipe } from '../../../platform/http/uuid.pipe.ts';
import { readImportForm } from './import-form.ts';
import {
  DescribeApplyImport,
  DescribeCreateImport,
  DescribeEndedRecords,
  DescribeGetImport,
  DescribeImportReport,
  DescribeImportWorkbook,
  DescribeImportRows,
  DescribeListImports,
  DescribeReverseImport,
} from './imports.openapi.ts';
import { ImportsQuery } from './imports-query.ts';
import { ReportQuery } from './report-query.ts';
import { reportStream } from '../../../platform/http/report-stream.ts';
import { withUpload } from '../../../platform/http/upload/read-upload.ts';
import { RowsQuery } from './rows-query.ts';

const REPORT_TYPES: Record<ReportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

@ApiTags('imports')
@RequiresScope('imports:write')
@UseGuards(OwnImportsGuard)
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
      requireOwnSource(form.source, caller);
      const content = upload.file?.content() ?? empty();
      return this.imports.receive({ ...form, content, requestedBy: actorName(caller) });
    });
    void reply.header('Location', `/v1/imports/${view.id}`);
    return view;
  }

  @Get()
  @DescribeListImports()
  list(
    @Query(new QueryPipe(ImportsQuery)) query: ImportsQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<Page<ImportView>> {
    return this.imports.list(query, ownMunicipality(caller));
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
  report(
    @Param('id', UuidPipe) id: string,
    @Query(new QueryPipe(ReportQuery)) { outcome }: ReportQuery,
  ): Promise<StreamableFile> {
    return this.download(id, { format: 'csv', outcomes: outcome });
  }

  @Get(':id/report.xlsx')
  @DescribeImportWorkbook()
  workbook(
    @Param('id', UuidPipe) id: string,
    @Query(new QueryPipe(ReportQuery)) { outcome }: ReportQuery,
  ): Promise<StreamableFile> {
    return this.download(id, { format: 'xlsx', outcomes: outcome });
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

  private async download(id: string, request: ReportRequest): Promise<StreamableFile> {
    return new StreamableFile(await reportStream(this.imports.report(id, request)), {
      type: REPORT_TYPES[request.format],
      disposition: `attachment; filename="import-${id}.${request.format}"`,
    });
  }
}

/** Only to have a type: the form is refused before this when there is no file. */
async function* empty(): AsyncGenerator<Uint8Array> {}

/** Contracts are delivered by their own municipality. */
function requireOwnSource(source: string, caller: Caller): void {
  const municipality = municipalityOfContracts(source);
  if (municipality === null || municipality === ownMunicipality(caller)) return;
  throw new DomainError('forbidden', `Only a key of ${municipality} delivers its contracts.`);
}
