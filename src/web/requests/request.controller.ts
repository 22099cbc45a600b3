import { Readable } from 'node:stream';
import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { Public } from '../../access/public.decorator.ts';
import { DomainError } from '../../common/errors.ts';
import { writeXlsx } from '../../platform/xlsx/write-xlsx.ts';
import { sendHtml } from '../html-answer.ts';
import { type RawParams } from '../search/search-form.ts';
import { RequestPages } from './request.pages.tsx';
import { recordCells, recordColumns, recordCsv } from './selection-record.ts';

const FILE = 'selectieverslag';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `/opdracht`: who could do a purchase request, and the record of who is chosen. Public reads, like the search. */
@Public()
@Controller('opdracht')
export class RequestController {
  constructor(private readonly pages: RequestPages) {}

  @Get()
  async request(
    @Query() params: RawParams,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendHtml(reply, await this.pages.answer(params));
  }

  @Get('selectieverslag')
  async record(@Query() params: RawParams, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return sendHtml(reply, await this.pages.record(params));
  }

  @Get('selectieverslag.csv')
  async csv(@Query() params: RawParams, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const rows = await this.rows(params);
    void reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${FILE}.csv"`);
    return recordCsv(rows);
  }

  @Get('selectieverslag.xlsx')
  async xlsx(@Query() params: RawParams): Promise<StreamableFile> {
    const rows = await this.rows(params);
    const workbook = writeXlsx(rows[0]?.[0] ?? '', recordColumns(rows), recordCells(rows));
    return new StreamableFile(Readable.from(workbook), {
      type: XLSX,
      disposition: `attachment; filename="${FILE}.xlsx"`,
    });
  }

  private async rows(params: RawParams): Promise<string[][]> {
    const rows = await this.pages.rows(params);
    if (!rows) throw new DomainError('invalid-input', 'The request has faults: look at /opdracht.');
    return rows;
  }
}
