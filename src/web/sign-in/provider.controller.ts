import { Controller, Get, Headers, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { AddressCookie } from '../../access/oidc/address-cookie.ts';
import { ProviderCookie } from '../../access/oidc/provider-cookie.ts';
import { type ProviderKind } from '../../access/oidc/sign-in-providers.ts';
import { Public } from '../../access/public.decorator.ts';
import { sendPrivate } from '../html-answer.ts';
import { langFrom } from '../messages/lang.ts';
import { type RawParams } from '../search/search-form.ts';
import { localUrl } from '../site/page-context.ts';
import { NewSessions } from './new-sessions.ts';
import { ProviderPages } from './provider.pages.ts';

/**
 * `/inloggen/organisatie` and `/inloggen/eherkenning`: to the provider and back. Links, not forms: browsers take our word
 * that forms go to ourselves (`form-action`) for where a form is led to as well.
 */
@Public()
@Controller('inloggen')
export class ProviderController {
  constructor(
    private readonly pages: ProviderPages,
    private readonly cookie: ProviderCookie,
    private readonly addressCookie: AddressCookie,
    private readonly newSessions: NewSessions,
  ) {}

  @Get('organisatie')
  toOrganisation(
    @Query() params: RawParams,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.to('officers', params, request, reply);
  }

  @Get('eherkenning')
  toEherkenning(
    @Query() params: RawParams,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.to('eherkenning', params, request, reply);
  }

  @Get('organisatie/terug')
  fromOrganisation(
    @Req() request: FastifyRequest,
    @Headers('user-agent') browser: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.from('officers', request, browser, reply);
  }

  @Get('eherkenning/terug')
  fromEherkenning(
    @Req() request: FastifyRequest,
    @Headers('user-agent') browser: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.from('eherkenning', request, browser, reply);
  }

  /** Another site may not sign somebody in behind their back: from there they press the button themselves. */
  private async to(
    provider: ProviderKind,
    params: RawParams,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<string> {
    if (request.headers['sec-fetch-site'] === 'cross-site')
      return sendPrivate(reply, { status: 303, location: localUrl(langFrom(params['lang']), '/inloggen') });
    const { answer, browserToken } = await this.pages.start(provider, params);
    if (browserToken !== undefined)
      void reply.header('set-cookie', this.cookie.adding(request, browserToken));
    return sendPrivate(reply, answer);
  }

  private async from(
    provider: ProviderKind,
    request: FastifyRequest,
    browser: string | undefined,
    reply: FastifyReply,
  ): Promise<string> {
    const query = new URL(request.url, 'http://here.invalid').search;
    const begun = this.cookie.tokens(request);
    // With more of them, another tab is still at the provider.
    if (begun.length === 1) void reply.header('set-cookie', this.cookie.taking());
    const ended = await this.pages.end(provider, begun, query, browser);
    const { answer, token, addressToken } = ended;
    if (addressToken !== undefined) void reply.header('set-cookie', this.addressCookie.giving(addressToken));
    if (token !== undefined) await this.newSessions.give(request, reply, token);
    return sendPrivate(reply, answer);
  }
}
