import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';

import { NotesReading } from '../../../access/audit/notes-reading.ts';
import { type Caller, hasScope } from '../../../access/caller.ts';
import { CurrentCaller } from '../../../access/current-caller.decorator.ts';
import { Public } from '../../../access/public.decorator.ts';
import { QueryPipe } from '../../../platform/http/query/query.pipe.ts';
import { reportStream } from '../../../platform/http/report-stream.ts';
import { chosenFields } from '../chosen-fields.ts';
import { EntityTagged } from '../entity-tagged.ts';
import { type SupplierView } from '../suppliers/supplier-view.ts';
import { asCsv, asNdjson, asXlsx } from './export-files.ts';
import { ExportService } from './export.service.ts';
import { ChosenExportQuery, ExportPageQuery, TableExportQuery } from './export-query.ts';
import { DescribeCsv, DescribeNdjson, DescribePage, DescribeXlsx } from './exports.openapi.ts';

type Writer = (
  views: AsyncIterable<SupplierView>,
  fields: string[] | undefined,
) => AsyncIterable<string | Uint8Array>;

/** A kind of file: how it is made and what it is called. */
interface FileKind {
  write: Writer;
  type: string;
  name: string;
}

const NDJSON: FileKind = {
  write: asNdjson,
  type: 'application/x-ndjson',
  name: 'suppliers.ndjson',
};
const CSV: FileKind = {
  write: asCsv,
  type: 'text/csv; charset=utf-8',
  name: 'suppliers.csv',
};
const XLSX: FileKind = {
  write: asXlsx,
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  name: 'suppliers.xlsx',
};

/** Only with this scope are sole traders in it as the persons that they are. */
const wholeRegister = (_params: unknown, _answer: unknown, caller: Caller): string[] =>
  hasScope(caller, 'suppliers:read') ? ['export'] : [];

/** The whole register at once, for programs that keep a copy and for spreadsheets. */
@ApiTags('staying in step')
@Public()
@Controller('v1/exports')
export class ExportsController {
  constructor(private readonly exports: ExportService) {}

  @Get('suppliers')
  @DescribePage()
  @NotesReading('sole-trader', wholeRegister)
  @EntityTagged()
  async page(
    @Query(new QueryPipe(ExportPageQuery)) { fields, after, limit, ...filter }: ExportPageQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<{ items: Partial<SupplierView>[]; next: string | null; changes: string }> {
    const page = await this.exports.page(filter, caller, { after, limit });
    return { ...page, items: page.items.map((view) => chosenFields(view, fields)) };
  }

  @Get('suppliers.ndjson')
  @DescribeNdjson()
  @NotesReading('sole-trader', wholeRegister)
  ndjson(
    @Query(new QueryPipe(ChosenExportQuery)) query: ChosenExportQuery,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.file(NDJSON, query, caller, reply);
  }

  @Get('suppliers.csv')
  @DescribeCsv()
  @NotesReading('sole-trader', wholeRegister)
  csv(
    @Query(new QueryPipe(TableExportQuery)) query: TableExportQuery,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.file(CSV, query, caller, reply);
  }

  @Get('suppliers.xlsx')
  @DescribeXlsx()
  @NotesReading('sole-trader', wholeRegister)
  xlsx(
    @Query(new QueryPipe(TableExportQuery)) query: TableExportQuery,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.file(XLSX, query, caller, reply);
  }

  private async file(
    kind: FileKind,
    { fields, ...filter }: ChosenExportQuery,
    caller: Caller,
    reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { views, changes } = await this.exports.copy(filter, caller);
    void reply.header('Changes-Cursor', changes);
    const content = await reportStream(kind.write(views, fields));
    return new StreamableFile(content, {
      type: kind.type,
      disposition: `attachment; filename="${kind.name}"`,
    });
  }
}
