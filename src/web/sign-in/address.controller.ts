import { Body, Controller, Get, Headers, Post, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { AddressCookie } from '../../access/oidc/address-cookie.ts';
import { OwnForm } from '../../access/own-form.decorator.ts';
import { Public } from '../../access/public.decorator.ts';
import { sendPrivate } from '../html-answer.ts';
import { type RawParams } from '../search/search-form.ts';
import { AddressPages } from './address.pages.tsx';
import { NewSessions } from './new-sessions.ts';

/** `/inloggen/adres`: the code that was mailed to an address that a provider does not vouch for. */
@Controller('inloggen/adres')
export class AddressController {
  constructor(
    private readonly pages: AddressPages,
    private readonly cookie: AddressCookie,
    private readonly newSessions: NewSessions,
  ) {}

  @Public()
  @Get()
  async form(
    @Query() params: RawParams,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.pages.form(params, this.cookie.read(request)));
  }

  @OwnForm()
  @Post()
  async show(
    @Body() body: RawParams | undefined,
    @Req() request: FastifyRequest,
    @Headers('user-agent') browser: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { answer, token } = await this.pages.show(body ?? {}, this.cookie.read(request), browser);
    if (token !== undefined) {
      void reply.header('set-cookie', this.cookie.taking());
      await this.newSessions.give(request, reply, token);
    }
    return sendPrivate(reply, answer);
  }
}
