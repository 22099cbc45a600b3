import { Controller, Get, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { Public } from '../access/public.decorator.ts';
import { sendHtml } from './html-answer.ts';
import { InformationPages } from './information.pages.tsx';
import { type RawParams } from './search/search-form.ts';

/** `/over`, `/toegankelijkheid`, `/privacy` and `/contact`. */
@Public()
@Controller()
export class InformationController {
  constructor(private readonly pages: InformationPages) {}

  @Get('over')
  async about(@Query() params: RawParams, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return sendHtml(reply, await this.pages.answer('about', '/over', params));
  }

  @Get('toegankelijkheid')
  async accessibility(
    @Query() params: RawParams,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendHtml(reply, await this.pages.answer('accessibility', '/toegankelijkheid', params));
  }

  @Get('contact')
  async contact(
    @Query() params: RawParams,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendHtml(reply, await this.pages.answer('contact', '/contact', params));
  }

  @Get('privacy')
  async privacy(
    @Query() params: RawParams,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendHtml(reply, await this.pages.answer('privacy', '/privacy', params));
  }
}
