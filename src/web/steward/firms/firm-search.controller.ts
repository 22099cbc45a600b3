import { Controller, Get, Query } from '@nestjs/common';
import { CurrentSession } from '../../../access/current-session.decorator.ts';
import { type Session } from '../../../access/session.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { PrivatePages } from '../../private-pages.ts';
import { type RawParams } from '../../search/search-form.ts';
import { FirmsRoute } from '../steward-route.decorator.ts';
import { FirmSearchPages } from './firm-search.pages.tsx';

/** `/beheer/bedrijven`: finding a firm. */
@FirmsRoute()
@PrivatePages()
@Controller('beheer/bedrijven')
export class FirmSearchController {
  constructor(private readonly pages: FirmSearchPages) {}

  @Get()
  find(@Query() params: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.find(params, session);
  }
}
