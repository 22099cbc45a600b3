import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { OwnForm } from '../../access/own-form.decorator.ts';
import { Public } from '../../access/public.decorator.ts';
import { SessionRecognition } from '../../access/session-recognition.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { PrivatePages } from '../private-pages.ts';
import { type RawParams } from '../search/search-form.ts';
import { BeginPages } from './begin.pages.tsx';
import { FirmCookies } from './firm-cookies.ts';
import { SignUpPages } from './sign-up.pages.tsx';

/** `/aanmelden`: a firm puts itself on the list. Nobody is signed in; the browser's cookie opens one sign-up. */
@PrivatePages()
@Controller('aanmelden')
export class SignUpController {
  constructor(
    private readonly beginning: BeginPages,
    private readonly pages: SignUpPages,
    private readonly cookies: FirmCookies,
    private readonly recognition: SessionRecognition,
  ) {}

  @Public()
  @Get()
  begin(@Query() params: RawParams): Promise<HtmlAnswer> {
    return this.beginning.begin(params);
  }

  @OwnForm()
  @Post()
  async start(
    @Body() body: RawParams | undefined,
    @Query() params: RawParams,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.cookies.send(reply, await this.beginning.start(body ?? {}, params));
  }

  @OwnForm()
  @Post('claim')
  async claim(
    @Body() body: RawParams | undefined,
    @Query() params: RawParams,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.cookies.send(reply, await this.beginning.claim(body ?? {}, params));
  }

  @Public()
  @Get('verder')
  async link(@Query() params: RawParams, @Req() request: FastifyRequest): Promise<HtmlAnswer> {
    return this.pages.link(params, await this.recognition.sessionOf(request));
  }

  @OwnForm()
  @Post('verder')
  async openLink(
    @Body() body: RawParams | undefined,
    @Query() params: RawParams,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.cookies.send(reply, await this.pages.openLink(body ?? {}, params));
  }

  @OwnForm()
  @Post('link')
  mailLink(@Query() params: RawParams, @Req() request: FastifyRequest): Promise<HtmlAnswer> {
    return this.pages.mailLink(params, this.cookies.read(request));
  }

  @OwnForm()
  @Post('klopt')
  stillRight(@Query() params: RawParams, @Req() request: FastifyRequest): Promise<HtmlAnswer> {
    return this.pages.stillRight(params, this.cookies.read(request));
  }

  @Public()
  @Get('klaar')
  done(@Query() params: RawParams, @Req() request: FastifyRequest): Promise<HtmlAnswer> {
    return this.pages.done(params, this.cookies.read(request));
  }

  @Public()
  @Get(':step')
  show(
    @Param('step') step: string,
    @Query() params: RawParams,
    @Req() request: FastifyRequest,
  ): Promise<HtmlAnswer> {
    return this.pages.show(step, params, this.cookies.read(request));
  }

  @OwnForm()
  @Post(':step')
  save(
    @Param('step') step: string,
    @Body() body: RawParams | undefined,
    @Query() params: RawParams,
    @Req() request: FastifyRequest,
  ): Promise<HtmlAnswer> {
    return this.pages.save(step, params, body ?? {}, this.cookies.read(request));
  }
}
