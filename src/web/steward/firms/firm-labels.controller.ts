import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { CurrentSession } from '../../../access/current-session.decorator.ts';
import { type Session } from '../../../access/session.ts';
import { sendPrivate } from '../../html-answer.ts';
import { type RawParams } from '../../search/search-form.ts';
import { FirmsRoute } from '../steward-route.decorator.ts';
import { FirmLabelPages } from './firm-labels.pages.tsx';

/** What the forms beside the labels of a firm do. */
@FirmsRoute()
@Controller('beheer/bedrijven/:id/keurmerken')
export class FirmLabelsController {
  constructor(private readonly pages: FirmLabelPages) {}

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
