import { Controller, Get, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { CurrentSession } from '../../../access/current-session.decorator.ts';
import { type Session } from '../../../access/session.ts';
import { sendPrivate } from '../../html-answer.ts';
import { type RawParams } from '../../search/search-form.ts';
import { RequestsRoute } from '../../steward/steward-route.decorator.ts';
import { OverviewPages } from './overview.pages.tsx';

/** `/overzicht`, for people of a municipality. */
@Controller('overzicht')
export class OverviewController {
  constructor(private readonly pages: OverviewPages) {}

  @Get()
  @RequestsRoute()
  async show(
    @Query() params: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.pages.show(params, session));
  }
}
