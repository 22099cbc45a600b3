import { Controller, Get, Query } from '@nestjs/common';
import { CurrentSession } from '../../access/current-session.decorator.ts';
import { type Session } from '../../access/session.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { PrivatePages } from '../private-pages.ts';
import { type RawParams } from '../search/search-form.ts';
import { RemembersPlace } from '../steward/remembers-place.decorator.ts';
import { PageFor } from '../steward/steward-route.decorator.ts';
import { LogPages } from './log.pages.tsx';

/** `/beheer/logboek`: the audit log. */
@PageFor('audit:read')
@PrivatePages()
@Controller('beheer/logboek')
export class LogController {
  constructor(private readonly pages: LogPages) {}

  // A name that was looked for is nobody else's business: it stands in no cookie.
  @Get()
  @RemembersPlace({
    name: 'logboek',
    params: ['action', 'from', 'until', 'page'],
    passing: ['actor', 'subject'],
  })
  list(@Query() params: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.list(params, session);
  }
}
