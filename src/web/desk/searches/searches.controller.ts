import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { CurrentSession } from '../../../access/current-session.decorator.ts';
import { Public } from '../../../access/public.decorator.ts';
import { type Session } from '../../../access/session.ts';
import { UuidPipe } from '../../../platform/http/uuid.pipe.ts';
import { sendPrivate } from '../../html-answer.ts';
import { type RawParams } from '../../search/search-form.ts';
import { RequestsRoute } from '../../steward/steward-route.decorator.ts';
import { SearchesPages } from './searches.pages.tsx';

/** `/zoekvragen`: saved searches, each person's own. */
@Controller('zoekvragen')
export class SearchesController {
  constructor(private readonly pages: SearchesPages) {}

  @Get()
  @RequestsRoute()
  async list(
    @Query() params: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.pages.list(params, session));
  }

  @Post()
  @RequestsRoute()
  async save(
    @Body() body: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.pages.save(body, session));
  }

  @Get('bewaren')
  @RequestsRoute()
  async form(
    @Query() params: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.pages.form(params, session));
  }

  @Get('stoppen')
  @Public()
  async stopForm(
    @Query() params: RawParams,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.pages.stopForm(params));
  }

  /** Mail programs send it without a page of ours: what it says is proven by the code, and harms nobody. */
  @Post('stoppen')
  @Public()
  @HttpCode(200)
  async stop(
    @Body() body: RawParams | undefined,
    @Query() params: RawParams,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.pages.stop(body ?? {}, params));
  }

  @Post(':id')
  @RequestsRoute()
  async change(
    @Param('id', UuidPipe) id: string,
    @Body() body: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.pages.change(id, body, session));
  }
}
