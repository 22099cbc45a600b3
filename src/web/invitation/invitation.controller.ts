import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { OwnForm } from '../../access/own-form.decorator.ts';
import { Public } from '../../access/public.decorator.ts';
import { FirmCookies } from '../firm/firm-cookies.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { PrivatePages } from '../private-pages.ts';
import { type RawParams } from '../search/search-form.ts';
import { InvitationPages } from './invitation.pages.tsx';

/** `/uitnodiging`: the links of an invitation. */
@PrivatePages()
@Controller('uitnodiging')
export class InvitationController {
  constructor(
    private readonly pages: InvitationPages,
    private readonly cookies: FirmCookies,
  ) {}

  @Public()
  @Get()
  show(@Query() params: RawParams): Promise<HtmlAnswer> {
    return this.pages.show(params);
  }

  @OwnForm()
  @Post()
  async claim(
    @Body() body: RawParams | undefined,
    @Query() params: RawParams,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.cookies.send(reply, await this.pages.claim(body ?? {}, params));
  }

  @Public()
  @Get('niet-meer')
  showRefusal(@Query() params: RawParams): Promise<HtmlAnswer> {
    return this.pages.showRefusal(params);
  }

  /** Mail programs send it without a page of ours: what it says is proven by the code, and harms nobody. */
  @Public()
  @Post('niet-meer')
  @HttpCode(200)
  refuse(@Body() body: RawParams | undefined, @Query() params: RawParams): Promise<HtmlAnswer> {
    return this.pages.refuse(body ?? {}, params);
  }
}
