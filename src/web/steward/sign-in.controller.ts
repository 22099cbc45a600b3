import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { CurrentSession } from '../../access/current-session.decorator.ts';
import { may } from '../../access/may.ts';
import { OwnForm } from '../../access/own-form.decorator.ts';
import { Public } from '../../access/public.decorator.ts';
import { SessionCookie } from '../../access/session-cookie.ts';
import { SessionRecognition } from '../../access/session-recognition.ts';
import { SessionService } from '../../access/session.service.ts';
import { type Session } from '../../access/session.ts';
import { sendPrivate } from '../html-answer.ts';
import { langFrom } from '../messages/lang.ts';
import { type RawParams } from '../search/search-form.ts';
import { forgetSession } from '../sign-in/end-session.ts';
import { returnPath } from './return-path.ts';
import { SignInPages } from './sign-in.pages.tsx';
import { PageFor, STEWARD_SCOPE } from './steward-route.decorator.ts';

/** `/beheer`: signing in and out. */
@Controller('beheer')
export class SignInController {
  constructor(
    private readonly pages: SignInPages,
    private readonly cookie: SessionCookie,
    private readonly recognition: SessionRecognition,
    private readonly sessions: SessionService,
  ) {}

  @Public()
  @Get()
  async form(
    @Query() params: RawParams,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const session = await this.recognition.sessionOf(request);
    const signedIn = session !== null && may(session.caller, STEWARD_SCOPE);
    if (signedIn) {
      const location = returnPath(params['back'], langFrom(params['lang']));
      return sendPrivate(reply, { status: 303, location });
    }
    return sendPrivate(reply, await this.pages.form(params));
  }

  @OwnForm()
  @Post()
  async signIn(
    @Body() body: RawParams | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { answer, token } = await this.pages.signIn(body ?? {}, request.ip);
    if (token !== undefined) {
      const former = await this.recognition.sessionOf(request);
      if (former) await this.sessions.end(former);
      void reply.header('set-cookie', this.cookie.giving(token));
    }
    return sendPrivate(reply, answer);
  }

  /** For whoever is signed in, as what and with what rights it may be. */
  @PageFor('own-session:use')
  @Post('afmelden')
  async signOut(
    @Body() body: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    await this.sessions.end(session);
    forgetSession(reply, this.cookie);
    return sendPrivate(reply, this.pages.signedOut(body, session));
  }
}
