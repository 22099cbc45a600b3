import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { CurrentSession } from '../../../access/current-session.decorator.ts';
import { type Session } from '../../../access/session.ts';
import { sendPrivate } from '../../html-answer.ts';
import { type RawParams } from '../../search/search-form.ts';
import { FirmsRoute } from '../steward-route.decorator.ts';
import { SuspensionPages } from './suspension.pages.tsx';

/** `/beheer/bedrijven/{id}/schorsing`. */
@FirmsRoute()
@Controller('beheer/bedrijven/:id/schorsing')
export class SuspensionController {
  constructor(private readonly pages: SuspensionPages) {}

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
  async decide(
    @Param('id') id: string,
    @Body() body: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.pages.decide(id, body, session));
  }
}
