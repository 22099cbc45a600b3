import { createHash } from 'node:crypto';
import { type Readable } from 'node:stream';

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
  UnsupportedMediaTypeException,
  UseGuards,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';

import { NotesReading } from '../../../access/audit/notes-reading.ts';
import { actorName, type Caller } from '../../../access/caller.ts';
import { CurrentCaller } from '../../../access/current-caller.decorator.ts';
import { repeatableRequest } from '../../../access/idempotency/idempotency-key.ts';
import { IdempotencyService } from '../../../access/idempotency/idempotency.service.ts';
import { ownMunicipality } from '../../../access/own-municipality.ts';
import { RequiresScope } from '../../../access/requires-scope.decorator.ts';
import { KnownValues } from '../../../discovery/known-values.ts';
import { type Page } from '../../../common/page.ts';
import { type ImportRowView, type ImportView } from '../../../intake/import-view.ts';
import { type EndedRecord } from '../../../intake/missing-records.ts';
import { ImportService } from '../../../intake/import.service.ts';
import { OwnImportsGuard } from '../../../intake/own-imports.guard.ts';
import { OwnSources } from '../../../intake/own-sources.ts';
import { MAX_FILE_SIZE } from '../../../intake/stored-file.ts';
import { type ReportFormat, type ReportRequest } from '../../../intake/report/import-report.ts';
import { reportFileName } from '../../../intake/report/report-file-name.ts';
import { type SeenState } from '../../../platform/http/if-match.ts';
import { PageQuery } from '../../../platform/http/query/page-query.ts';
import { NoQuery, QueryPipe } from '../../../platform/http/query/query.pipe.ts';
import { readQuery } from '../../../platform/http/query/read-query.ts';
import { UuidPipe } from '../../../platform/http/uuid.pipe.ts';
import { EntityTagged } from '../entity-tagged.ts';
import { IfMatchBy } from '../if-match.ts';
import { keyOf, RepeatsItself } from '../repeatable-posts.ts';
import { asForm, DeliveryQuery } from './delivery-query.ts';
import { isFileBody, isForm } from './file-bodies.ts';
import { type ImportForm, readImportForm } from './import-form.ts';
import { decidedParts, decidedTag, importTag } from './import-tag.ts';
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
import { withFileBody, withUpload } from '../../../platform/http/upload/read-upload.ts';
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
  constructor(
    private readonly imports: ImportService,
    private readonly sources: OwnSources,
    private readonly idempotency: IdempotencyService,
    private readonly known: KnownValues,
  ) {}

  @Post()
  @RepeatsItself(true)
  @HttpCode(202)
  @DescribeCreateImport()
  async create(
    @Req() request: FastifyRequest,
    @Query() query: Record<string, unknown>,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportView> {
    const delivered = isFileBody(request.headers['content-type'])
      ? this.fromBody(request, query, caller)
      : this.fromForm(request, query, caller);
    const view = await delivered;
    void reply.header('Location', `/v1/imports/${view.id}`);
    return view;
  }

  @Get()
  @DescribeListImports()
  async list(
    @Query(new QueryPipe(ImportsQuery)) query: ImportsQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<Page<ImportView>> {
    await this.known.require(query);
    return this.imports.list(query, ownMunicipality(caller));
  }

  @Get(':id')
  @EntityTagged(importTag)
  @DescribeGetImport()
  find(
    @Param('id', UuidPipe) id: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
  ): Promise<ImportView> {
    return this.imports.find(id);
  }

  @Get(':id/rows')
  @DescribeImportRows()
  @NotesReading('import')
  rows(
    @Param('id', UuidPipe) id: string,
    @Query(new QueryPipe(RowsQuery)) query: RowsQuery,
  ): Promise<Page<ImportRowView>> {
    return this.imports.rows(id, query);
  }

  @Get(':id/report.csv')
  @DescribeImportReport()
  @NotesReading('import')
  report(
    @Param('id', UuidPipe) id: string,
    @Query(new QueryPipe(ReportQuery)) { outcome }: ReportQuery,
  ): Promise<StreamableFile> {
    return this.download(id, { format: 'csv', outcomes: outcome });
  }

  @Get(':id/report.xlsx')
  @DescribeImportWorkbook()
  @NotesReading('import')
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
    @IfMatchBy(decidedTag, decidedParts) seen: SeenState<ImportView>,
  ): Promise<ImportView> {
    return this.imports.apply(id, seen);
  }

  @Get(':id/ended')
  @DescribeEndedRecords()
  @NotesReading('import')
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
    @IfMatchBy(decidedTag, decidedParts) seen: SeenState<ImportView>,
  ): Promise<ImportView> {
    return this.imports.reverse(id, seen);
  }

  private fromForm(
    request: FastifyRequest,
    query: Record<string, unknown>,
    caller: Caller,
  ): Promise<ImportView> {
    // First: whoever sends JSON here would be told that the address takes no `source`, which it does with a file as the body.
    if (!isForm(request.headers['content-type'])) throw new UnsupportedMediaTypeException();
    readQuery(NoQuery, query);
    return withUpload(request, (upload) =>
      this.receive(request, readImportForm(upload), () => upload.file?.content() ?? empty(), caller),
    );
  }

  private fromBody(
    request: FastifyRequest,
    query: Record<string, unknown>,
    caller: Caller,
  ): Promise<ImportView> {
    const form = readImportForm(asForm(readQuery(DeliveryQuery, query)), 'query');
    return withFileBody(request.body as Readable, MAX_FILE_SIZE, (file) =>
      this.receive(request, form, () => file.content(), caller),
    );
  }

  private async receive(
    request: FastifyRequest,
    form: ImportForm,
    content: () => AsyncIterable<Uint8Array>,
    caller: Caller,
  ): Promise<ImportView> {
    await this.sources.require(form.source, caller);
    const by = actorName(caller);
    const key = keyOf(request);
    const asked = key === undefined ? [] : ['createImport', form, await sha256Of(content())];
    return this.idempotency.around(repeatableRequest(by, key, asked), () =>
      this.imports.receive({ ...form, content: content(), requestedBy: by }),
    );
  }

  private async download(id: string, request: ReportRequest): Promise<StreamableFile> {
    const content = await reportStream(this.imports.report(id, request));
    const name = reportFileName(await this.imports.find(id), request.format);
    return new StreamableFile(content, {
      type: REPORT_TYPES[request.format],
      disposition: `attachment; filename="${name}"`,
    });
  }
}

async function sha256Of(content: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of content) hash.update(piece);
  return hash.digest('hex');
}

/** Only to have a type: the form is refused before this when there is no file. */
async function* empty(): AsyncGenerator<Uint8Array> {}
