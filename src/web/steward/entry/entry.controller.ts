import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { CurrentSession } from '../../../access/current-session.decorator.ts';
import { type Session } from '../../../access/session.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { PrivatePages } from '../../private-pages.ts';
import { type RawParams } from '../../search/search-form.ts';
import { StewardRoute } from '../steward-route.decorator.ts';
import { EntryPages } from './entry.pages.tsx';

/** `/beheer/bedrijven/nieuw`: for whoever may deliver what sources say, since this is such a statement. */
@StewardRoute()
@PrivatePages()
@Controller('beheer/bedrijven/nieuw')
export class EntryController {
  constructor(private readonly pages: EntryPages) {}

  @Get()
  show(@Query() params: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.show(params, session);
  }

  @Post()
  enter(@Body() body: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.enter(body, session);
  }
}
