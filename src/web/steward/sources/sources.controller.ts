import { Controller, Get, Query } from '@nestjs/common';
import { CurrentSession } from '../../../access/current-session.decorator.ts';
import { type Session } from '../../../access/session.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { PrivatePages } from '../../private-pages.ts';
import { type RawParams } from '../../search/search-form.ts';
import { StewardRoute } from '../steward-route.decorator.ts';
import { SourcesPages } from './sources.pages.tsx';

/** `/beheer/bronnen`. */
@StewardRoute()
@PrivatePages()
@Controller('beheer/bronnen')
export class StewardSourcesController {
  constructor(private readonly pages: SourcesPages) {}

  @Get()
  list(@Query() params: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.list(params, session);
  }
}
