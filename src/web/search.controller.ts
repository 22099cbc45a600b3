import { Controller, Get, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { Public } from '../access/public.decorator.ts';
import { sendHtml } from './html-answer.ts';
import { SearchPages } from './search.pages.tsx';
import { type RawParams } from './search/search-form.ts';

/** `/`: the search box and its answers. */
@Public()
@Controller()
export class SearchController {
  constructor(private readonly pages: SearchPages) {}

  @Get()
  async search(@Query() params: RawParams, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return sendHtml(reply, await this.pages.answer(params));
  }
}
