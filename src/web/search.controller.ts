import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Public } from '../access/public.decorator.ts';
import { SessionRecognition } from '../access/session-recognition.ts';
import { offersSaving } from './desk/searches/offers-saving.ts';
import { sendHtml } from './html-answer.ts';
import { SearchPages } from './search.pages.tsx';
import { type RawParams } from './search/search-form.ts';

/** `/`: the search box and its answers. */
@Public()
@Controller()
export class SearchController {
  constructor(
    private readonly pages: SearchPages,
    private readonly sessions: SessionRecognition,
  ) {}

  @Get()
  async search(
    @Query() params: RawParams,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    // Without the database people search on: whose session it is does not matter then.
    const session = await this.sessions.sessionOf(request).catch(() => null);
    return sendHtml(reply, await this.pages.answer(params, offersSaving(session?.caller ?? null)));
  }
}
