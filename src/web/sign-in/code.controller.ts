import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { CurrentSession } from '../../access/current-session.decorator.ts';
import { SessionCookie } from '../../access/session-cookie.ts';
import { type Session } from '../../access/session.ts';
import { type HtmlAnswer, sendPrivate } from '../html-answer.ts';
import { PrivatePages } from '../private-pages.ts';
import { type RawParams } from '../search/search-form.ts';
import { PageFor } from '../steward/steward-route.decorator.ts';
import { CodePages } from './code.pages.tsx';

/** `/inloggen/code`: the second step of signing in. */
@PageFor('own-session:use')
@PrivatePages()
@Controller('inloggen/code')
export class CodeController {
  constructor(
    private readonly pages: CodePages,
    private readonly cookie: SessionCookie,
  ) {}

  @Get()
  form(@Query() params: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.form(params, session);
  }

  @Post()
  async show(
    @Body() body: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { answer, token } = await this.pages.show(body, session);
    if (token !== undefined) void reply.header('set-cookie', this.cookie.giving(token));
    return sendPrivate(reply, answer);
  }
}
