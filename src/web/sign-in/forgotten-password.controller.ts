import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { OwnForm } from '../../access/own-form.decorator.ts';
import { Public } from '../../access/public.decorator.ts';
import { sendPrivate } from '../html-answer.ts';
import { type RawParams } from '../search/search-form.ts';
import { ForgottenPasswordPages } from './forgotten-password.pages.tsx';

/** `/inloggen/vergeten`: a link to a new password, by mail. */
@Controller('inloggen/vergeten')
export class ForgottenPasswordController {
  constructor(private readonly pages: ForgottenPasswordPages) {}

  @Public()
  @Get()
  async form(@Query() params: RawParams, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return sendPrivate(reply, await this.pages.form(params));
  }

  @OwnForm()
  @Post()
  async ask(
    @Body() body: RawParams | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.pages.ask(body ?? {}, request.ip));
  }
}
