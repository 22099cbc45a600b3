import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { CurrentSession } from '../../access/current-session.decorator.ts';
import { type Session } from '../../access/session.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { PrivatePages } from '../private-pages.ts';
import { type RawParams } from '../search/search-form.ts';
import { sendData } from '../send-data.ts';
import { PageFor } from '../steward/steward-route.decorator.ts';
import { OfficerDataPages } from './officer-data.pages.tsx';

/** What the register keeps of an officer, for who administers their account. */
@PageFor('privacy:manage')
@PrivatePages()
@Controller('beheer/gebruikers')
export class OfficerDataController {
  constructor(private readonly pages: OfficerDataPages) {}

  @Get(':id/gegevens')
  async export(
    @Param('id') id: string,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendData(reply, 'gegevens', await this.pages.export(id, session));
  }

  @Post(':id/wissen')
  erase(
    @Param('id') id: string,
    @Body() body: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.pages.erase(id, body, session);
  }
}
