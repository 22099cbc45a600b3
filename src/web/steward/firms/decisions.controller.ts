import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { CurrentSession } from '../../../access/current-session.decorator.ts';
import { type Session } from '../../../access/session.ts';
import { sendPrivate } from '../../html-answer.ts';
import { type RawParams } from '../../search/search-form.ts';
import { FirmsRoute } from '../steward-route.decorator.ts';
import { DecisionPages } from './decision.pages.tsx';

/** `/beheer/besluiten/{id}`: taking back what somebody decided. */
@FirmsRoute()
@Controller('beheer/besluiten/:id')
export class StewardDecisionsController {
  constructor(private readonly pages: DecisionPages) {}

  @Post('ongedaan')
  async undo(
    @Param('id') id: string,
    @Body() body: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.pages.undo(id, body, session));
  }
}
