import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { CurrentSession } from '../../../access/current-session.decorator.ts';
import { type Session } from '../../../access/session.ts';
import { sendPrivate } from '../../html-answer.ts';
import { type RawParams } from '../../search/search-form.ts';
import { PageFor } from '../steward-route.decorator.ts';
import { OutreachPages } from './outreach.pages.tsx';

/** `/beheer/uitnodigingen`. */
@PageFor('outreach:send')
@Controller('beheer/uitnodigingen')
export class OutreachController {
  constructor(private readonly pages: OutreachPages) {}

  @Get()
  async show(
    @Query() params: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.pages.show(params, session));
  }

  @Post()
  async start(
    @Body() body: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.pages.start(body, session));
  }

  @Get('voorbeeld')
  async preview(
    @Query() params: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.pages.preview(params, session));
  }

  @Get('logboek')
  async log(
    @Query() params: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.pages.log(params, session));
  }

  @Get('logboek.csv')
  csv(
    @Query() params: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    void reply
      .type('text/csv; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-disposition', 'attachment; filename="uitnodigingen.csv"');
    return this.pages.csv(params, session);
  }

  @Post('onbestelbaar')
  async bounces(
    @Body() body: RawParams,
    @Query() params: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.pages.takeBounces(body, params, session));
  }

  @Post(':id/stoppen')
  async stop(
    @Param('id') id: string,
    @Query() params: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.pages.stop(id, params, session));
  }
}
