import { Controller, Get, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { CurrentSession } from '../../../access/current-session.decorator.ts';
import { type Session } from '../../../access/session.ts';
import { sendPrivate } from '../../html-answer.ts';
import { type RawParams } from '../../search/search-form.ts';
import { FirmsRoute } from '../steward-route.decorator.ts';
import { FirmSearchPages } from './firm-search.pages.tsx';

/** `/beheer/bedrijven`: finding a firm. */
@FirmsRoute()
@Controller('beheer/bedrijven')
export class FirmSearchController {
  constructor(private readonly pages: FirmSearchPages) {}

  @Get()
  async find(
    @Query() params: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.pages.find(params, session));
  }
}
