import { Controller, Get, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { CurrentSession } from '../../../access/current-session.decorator.ts';
import { type Session } from '../../../access/session.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { PrivatePages } from '../../private-pages.ts';
import { type RawParams } from '../../search/search-form.ts';
import { RemembersPlace } from '../remembers-place.decorator.ts';
import { StewardRoute } from '../steward-route.decorator.ts';
import { DemandPages } from './demand.pages.tsx';

/** `/beheer/gemiste-vraag`: what buyers looked for in vain. Counts only, so of nobody in particular. */
@StewardRoute()
@PrivatePages()
@Controller('beheer/gemiste-vraag')
export class StewardDemandController {
  constructor(private readonly pages: DemandPages) {}

  @Get()
  @RemembersPlace({ name: 'gemiste-vraag', params: ['from', 'municipality', 'page'] })
  list(@Query() params: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.list(params, session);
  }

  @Get('rapport.csv')
  csv(@Query() params: RawParams, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply
      .type('text/csv; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-disposition', 'attachment; filename="gemiste-vraag.csv"');
    return this.pages.csv(params);
  }
}
