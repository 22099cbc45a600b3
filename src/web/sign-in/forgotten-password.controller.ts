import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { OwnForm } from '../../access/own-form.decorator.ts';
import { Public } from '../../access/public.decorator.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { PrivatePages } from '../private-pages.ts';
import { type RawParams } from '../search/search-form.ts';
import { ForgottenPasswordPages } from './forgotten-password.pages.tsx';

/** `/inloggen/vergeten`: a link to a new password, by mail. */
@PrivatePages()
@Controller('inloggen/vergeten')
export class ForgottenPasswordController {
  constructor(private readonly pages: ForgottenPasswordPages) {}

  @Public()
  @Get()
  form(@Query() params: RawParams): Promise<HtmlAnswer> {
    return this.pages.form(params);
  }

  @OwnForm()
  @Post()
  ask(@Body() body: RawParams | undefined, @Req() request: FastifyRequest): Promise<HtmlAnswer> {
    return this.pages.ask(body ?? {}, request.ip);
  }
}
