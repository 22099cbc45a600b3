import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { CurrentSession } from '../../access/current-session.decorator.ts';
import { SessionCookie } from '../../access/session-cookie.ts';
import { type Session } from '../../access/session.ts';
import { sendPrivate } from '../html-answer.ts';
import { type RawParams } from '../search/search-form.ts';
import { forgetSession } from '../sign-in/end-session.ts';
import { sendData } from '../send-data.ts';
import { PageFor } from '../steward/steward-route.decorator.ts';
import { OwnDataPages } from './own-data.pages.ts';

/** `/account/gegevens` and `/account/wissen`: what the register keeps of who is signed in. */
@PageFor('own-account:manage')
@Controller('account')
export class OwnDataController {
  constructor(
    private readonly pages: OwnDataPages,
    private readonly cookie: SessionCookie,
  ) {}

  @Get('gegevens')
  async export(
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendData(reply, 'mijn-gegevens', await this.pages.export(session));
  }

  @Post('wissen')
  async erase(
    @Body() body: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const answer = await this.pages.erase(body, session);
    if ('location' in answer) forgetSession(reply, this.cookie);
    return sendPrivate(reply, answer);
  }
}
