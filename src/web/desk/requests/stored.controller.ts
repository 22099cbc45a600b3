import { Controller, Get, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { CurrentSession } from '../../../access/current-session.decorator.ts';
import { type Session } from '../../../access/session.ts';
import { UuidPipe } from '../../../platform/http/uuid.pipe.ts';
import { type RecordFormat } from '../../../requests/record-file.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { langFrom } from '../../messages/lang.ts';
import { PrivatePages } from '../../private-pages.ts';
import { type RawParams } from '../../search/search-form.ts';
import { RequestsRoute } from '../../steward/steward-route.decorator.ts';
import { StoredFiles } from './stored-files.ts';
import { StoredPages } from './stored.pages.tsx';

/** `/opdrachten/{id}` and below: looking at a stored request. */
@RequestsRoute()
@PrivatePages()
@Controller('opdrachten/:id')
export class StoredController {
  constructor(
    private readonly pages: StoredPages,
    private readonly files: StoredFiles,
  ) {}

  @Get()
  show(
    @Param('id', UuidPipe) id: string,
    @Query() params: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.pages.show(id, params, session);
  }

  @Get('vergelijken')
  compare(
    @Param('id', UuidPipe) id: string,
    @Query() params: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.pages.compare(id, params, session);
  }

  @Get('selectieverslag')
  record(
    @Param('id', UuidPipe) id: string,
    @Query() params: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.pages.record(id, params, session);
  }

  @Get('selectieverslag.csv')
  csv(
    @Param('id', UuidPipe) id: string,
    @Query() params: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.recordFile(id, 'csv', params, session, reply);
  }

  @Get('selectieverslag.xlsx')
  xlsx(
    @Param('id', UuidPipe) id: string,
    @Query() params: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.recordFile(id, 'xlsx', params, session, reply);
  }

  @Get('overdracht')
  handOver(
    @Param('id', UuidPipe) id: string,
    @Query() params: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.pages.handOver(id, params, session);
  }

  @Get('overdracht.txt')
  async handOverText(
    @Param('id', UuidPipe) id: string,
    @Query() params: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const text = await this.files.handOver(id, langFrom(params['lang']), session);
    void reply
      .type('text/plain; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="overdracht-${id}.txt"`);
    return text;
  }

  private async recordFile(
    id: string,
    format: RecordFormat,
    params: RawParams,
    session: Session,
    reply: FastifyReply,
  ): Promise<StreamableFile> {
    void reply.header('cache-control', 'no-store');
    return this.files.record(id, format, langFrom(params['lang']), session);
  }
}
