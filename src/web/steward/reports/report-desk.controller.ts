import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { CurrentSession } from '../../../access/current-session.decorator.ts';
import { type Session } from '../../../access/session.ts';
import { sendPrivate } from '../../html-answer.ts';
import { type RawParams } from '../../search/search-form.ts';
import { ModerationRoute } from '../steward-route.decorator.ts';
import { ReportDeskPages } from './report-desk.pages.tsx';

/** `/beheer/meldingen/{id}`. */
@ModerationRoute()
@Controller('beheer/meldingen/:id')
export class ReportDeskController {
  constructor(private readonly pages: ReportDeskPages) {}

  @Get()
  async show(
    @Param('id') id: string,
    @Query() params: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.pages.show(id, params, session));
  }

  @Post()
  async answer(
    @Param('id') id: string,
    @Body() body: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.pages.answer(id, body, session));
  }
}
