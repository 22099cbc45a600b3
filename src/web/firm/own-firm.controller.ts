import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { CurrentSession } from '../../access/current-session.decorator.ts';
import { OwnForm } from '../../access/own-form.decorator.ts';
import { Public } from '../../access/public.decorator.ts';
import { SessionCookie } from '../../access/session-cookie.ts';
import { SessionRecognition } from '../../access/session-recognition.ts';
import { SessionService } from '../../access/session.service.ts';
import { type Session } from '../../access/session.ts';
import { type HtmlAnswer, sendPrivate } from '../html-answer.ts';
import { PrivatePages } from '../private-pages.ts';
import { type RawParams } from '../search/search-form.ts';
import { forgetSession } from '../sign-in/end-session.ts';
import { FirmCookies } from './firm-cookies.ts';
import { FirmDoorPages } from './firm-door.pages.tsx';
import { FirmRoute } from './firm-route.decorator.ts';
import { OwnFirmPages } from './own-firm.pages.tsx';

/** `/mijn-bedrijf`: what the people of a firm do with their own entry. */
@PrivatePages()
@Controller('mijn-bedrijf')
export class OwnFirmController {
  constructor(
    private readonly pages: OwnFirmPages,
    private readonly door: FirmDoorPages,
    private readonly cookies: FirmCookies,
    private readonly sessions: SessionService,
    private readonly sessionCookie: SessionCookie,
    private readonly recognition: SessionRecognition,
  ) {}

  @FirmRoute()
  @Get()
  show(@Query() params: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.show(params, session);
  }

  @FirmRoute()
  @Post('wijzigen')
  async edit(
    @Body() body: RawParams,
    @Query() params: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.cookies.send(reply, await this.pages.edit(body, params, session));
  }

  @FirmRoute()
  @Post('overnemen')
  async takeOver(
    @Query() params: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.cookies.send(reply, await this.pages.takeOver(params, session));
  }

  @FirmRoute()
  @Post('sessies')
  endSession(
    @Body() body: RawParams,
    @Query() params: RawParams,
    @CurrentSession() session: Session,
    @Req() request: FastifyRequest,
  ): Promise<HtmlAnswer> {
    return this.pages.endSession(body, params, session, this.cookies.read(request));
  }

  @FirmRoute()
  @Post('klopt')
  confirm(
    @Body() body: RawParams,
    @Query() params: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.pages.confirm(body, params, session);
  }

  @FirmRoute()
  @Get('stoppen')
  askToStop(@Query() params: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.askToStop(params, session);
  }

  @FirmRoute()
  @Post('stoppen')
  stop(
    @Body() body: RawParams,
    @Query() params: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.pages.stop(body, params, session);
  }

  @FirmRoute()
  @Get('gegevens')
  async export(
    @Query() params: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const json = await this.pages.export(params, session);
    void reply
      .header('content-type', 'application/json; charset=utf-8')
      .header('content-disposition', 'attachment; filename="mijn-gegevens.json"')
      .header('cache-control', 'no-store');
    return json;
  }

  /** Also of a session that ended by itself: what the browser has open longer than that is to be closed. */
  @OwnForm()
  @Post('afmelden')
  async signOut(
    @Query() params: RawParams,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const session = await this.recognition.sessionOf(request);
    if (session) await this.sessions.end(session);
    forgetSession(reply, this.sessionCookie);
    return sendPrivate(reply, await this.pages.signedOut(params, this.cookies.read(request)));
  }

  @Public()
  @Get('inloggen')
  signIn(@Query() params: RawParams): Promise<HtmlAnswer> {
    return this.door.signIn(params);
  }

  @OwnForm()
  @Post('inloggen')
  mailLink(@Body() body: RawParams | undefined, @Query() params: RawParams): Promise<HtmlAnswer> {
    return this.door.mailLink(body ?? {}, params);
  }

  @Public()
  @Get('jaarlijks')
  yearly(@Query() params: RawParams): Promise<HtmlAnswer> {
    return this.door.yearly(params);
  }

  @OwnForm()
  @Post('jaarlijks')
  async answerYearly(
    @Body() body: RawParams | undefined,
    @Query() params: RawParams,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.cookies.send(reply, await this.door.answerYearly(body ?? {}, params));
  }
}
