import { Body, Controller, Param, Post } from '@nestjs/common';
import { CurrentSession } from '../../../access/current-session.decorator.ts';
import { type Session } from '../../../access/session.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { PrivatePages } from '../../private-pages.ts';
import { type RawParams } from '../../search/search-form.ts';
import { FirmsRoute } from '../steward-route.decorator.ts';
import { FirmCategoryPages } from './firm-categories.pages.tsx';

/** What the buttons beside the categories of a firm do. */
@FirmsRoute()
@PrivatePages()
@Controller('beheer/bedrijven/:id/categorieen')
export class FirmCategoriesController {
  constructor(private readonly pages: FirmCategoryPages) {}

  @Post()
  decide(
    @Param('id') id: string,
    @Body() body: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.pages.decide(id, body, session);
  }
}
