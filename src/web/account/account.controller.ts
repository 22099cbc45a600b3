import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { CurrentSession } from '../../access/current-session.decorator.ts';
import { type Session } from '../../access/session.ts';
import { sendPrivate } from '../html-answer.ts';
import { type RawParams } from '../search/search-form.ts';
import { PageFor } from '../steward/steward-route.decorator.ts';
import { AccountPages } from './account.pages.tsx';

/** `/account`: one's own. */
@PageFor('own-account:manage')
@Controller('account')
export class AccountController {
  constructor(private readonly pages: AccountPages) {}

  @Get()
  async show(
    @Query() params: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.pages.show(params, session));
  }

  @Post('wachtwoord')
  async changePassword(
    @Body() body: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.pages.changePassword(body, session));
  }

  @Post('sessies')
  async endSession(
    @Body() body: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.pages.endSession(body, session));
  }
}
