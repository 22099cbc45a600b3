import { Controller, Get, Query } from '@nestjs/common';
import { CurrentSession } from '../../access/current-session.decorator.ts';
import { type Session } from '../../access/session.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { PrivatePages } from '../private-pages.ts';
import { type RawParams } from '../search/search-form.ts';
import { PageFor } from '../steward/steward-route.decorator.ts';
import { LogPages } from './log.pages.tsx';

/** `/beheer/logboek`: the audit log. */
@PageFor('audit:read')
@PrivatePages()
@Controller('beheer/logboek')
export class LogController {
  constructor(private readonly pages: LogPages) {}

  @Get()
  list(@Query() params: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.list(params, session);
  }
}
