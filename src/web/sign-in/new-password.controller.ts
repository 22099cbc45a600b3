import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { OwnForm } from '../../access/own-form.decorator.ts';
import { Public } from '../../access/public.decorator.ts';
import { sendPrivate } from '../html-answer.ts';
import { type RawParams } from '../search/search-form.ts';
import { NewPasswordPages } from './new-password.pages.tsx';

/** `/inloggen/wachtwoord?token=...`: the first password of an account, or a new one. */
@Controller('inloggen/wachtwoord')
export class NewPasswordController {
  constructor(private readonly pages: NewPasswordPages) {}

  @Public()
  @Get()
  async form(@Query() params: RawParams, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return sendPrivate(reply, await this.pages.form(params));
  }

  @OwnForm()
  @Post()
  async save(
    @Body() body: RawParams | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.pages.save(body ?? {}));
  }
}
