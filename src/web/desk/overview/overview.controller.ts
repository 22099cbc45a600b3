import { Controller, Get, Query } from '@nestjs/common';
import { CurrentSession } from '../../../access/current-session.decorator.ts';
import { type Session } from '../../../access/session.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { PrivatePages } from '../../private-pages.ts';
import { type RawParams } from '../../search/search-form.ts';
import { RequestsRoute } from '../../steward/steward-route.decorator.ts';
import { OverviewPages } from './overview.pages.tsx';

/** `/overzicht`, for people of a municipality. */
@PrivatePages()
@Controller('overzicht')
export class OverviewController {
  constructor(private readonly pages: OverviewPages) {}

  @Get()
  @RequestsRoute()
  show(@Query() params: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.show(params, session);
  }

  @Get('nieuwe-bedrijven')
  @RequestsRoute()
  news(@Query() params: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.news(params, session);
  }
}
