import { Controller, Get, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { CurrentSession } from '../../../access/current-session.decorator.ts';
import { type Session } from '../../../access/session.ts';
import { sendPrivate } from '../../html-answer.ts';
import { type RawParams } from '../../search/search-form.ts';
import { StewardRoute } from '../steward-route.decorator.ts';
import { SourcesPages } from './sources.pages.tsx';

/** `/beheer/bronnen`. */
@StewardRoute()
@Controller('beheer/bronnen')
export class StewardSourcesController {
  constructor(private readonly pages: SourcesPages) {}

  @Get()
  async list(
    @Query() params: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.pages.list(params, session));
  }
}
