import { Body, Controller, Get, Headers, Post, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { OwnForm } from '../../access/own-form.decorator.ts';
import { Public } from '../../access/public.decorator.ts';
import { SessionRecognition } from '../../access/session-recognition.ts';
import { sendPrivate } from '../html-answer.ts';
import { langFrom } from '../messages/lang.ts';
import { type RawParams } from '../search/search-form.ts';
import { afterSignIn, nextStep } from './after-sign-in.ts';
import { NewSessions } from './new-sessions.ts';
import { PeopleSignInPages } from './people-sign-in.pages.tsx';

/** `/inloggen`: signing in with mail address and password, and the ways to sign in otherwise. */
@Controller('inloggen')
export class PeopleSignInController {
  constructor(
    private readonly pages: PeopleSignInPages,
    private readonly recognition: SessionRecognition,
    private readonly newSessions: NewSessions,
  ) {}

  @Public()
  @Get()
  async form(
    @Query() params: RawParams,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const session = await this.recognition.sessionOf(request);
    if (!session) return sendPrivate(reply, await this.pages.form(params));
    if (params['passwordSet'] !== undefined) {
      return sendPrivate(reply, await this.pages.otherAccount(params, session));
    }
    const { caller } = session;
    const lang = langFrom(params['lang']);
    const location = nextStep(caller, afterSignIn(params['back'], caller, lang), lang);
    return sendPrivate(reply, { status: 303, location });
  }

  @OwnForm()
  @Post()
  async signIn(
    @Body() body: RawParams | undefined,
    @Req() request: FastifyRequest,
    @Headers('user-agent') browser: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { answer, token } = await this.pages.signIn(body ?? {}, { ip: request.ip, browser });
    if (token !== undefined) await this.newSessions.give(request, reply, token);
    return sendPrivate(reply, answer);
  }
}
