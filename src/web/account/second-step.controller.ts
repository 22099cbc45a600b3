import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { CurrentSession } from '../../access/current-session.decorator.ts';
import { SessionCookie } from '../../access/session-cookie.ts';
import { type Session } from '../../access/session.ts';
import { type HtmlAnswer, sendPrivate } from '../html-answer.ts';
import { PrivatePages } from '../private-pages.ts';
import { type RawParams } from '../search/search-form.ts';
import { PageFor } from '../steward/steward-route.decorator.ts';
import { SecondStepPages } from './second-step.pages.tsx';

/** `/account/tweede-stap`: an authenticator app for one's account. */
@PageFor('own-account:manage')
@PrivatePages()
@Controller('account/tweede-stap')
export class SecondStepController {
  constructor(
    private readonly pages: SecondStepPages,
    private readonly cookie: SessionCookie,
  ) {}

  @Get()
  form(@Query() params: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.form(params, session);
  }

  @Post()
  async setUp(
    @Body() body: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { answer, token } = await this.pages.setUp(body, session);
    if (token !== undefined) void reply.header('set-cookie', this.cookie.giving(token));
    return sendPrivate(reply, answer);
  }
}
