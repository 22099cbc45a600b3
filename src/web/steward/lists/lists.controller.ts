import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentSession } from '../../../access/current-session.decorator.ts';
import { type Session } from '../../../access/session.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { PrivatePages } from '../../private-pages.ts';
import { type RawParams } from '../../search/search-form.ts';
import { RemembersPlace } from '../remembers-place.decorator.ts';
import { FirmsRoute } from '../steward-route.decorator.ts';
import { ListPages } from './lists.pages.tsx';

/** `/beheer/categorieen` and below. */
@FirmsRoute()
@PrivatePages()
@Controller('beheer/categorieen')
export class StewardListsController {
  constructor(private readonly pages: ListPages) {}

  @Get()
  @RemembersPlace({ name: 'categorieen', params: ['q'] })
  categories(@Query() params: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.categories(params, session);
  }

  @Get('naslag')
  reference(@Query() params: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.referenceData(params, session);
  }

  @Get('nieuw')
  newCategory(@Query() params: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.category(null, params, session);
  }

  @Post('nieuw')
  add(@Body() body: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.save(null, body, session);
  }

  @Get(':id')
  category(
    @Param('id') id: string,
    @Query() params: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.pages.category(id, params, session);
  }

  @Post(':id')
  save(
    @Param('id') id: string,
    @Body() body: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.pages.save(id, body, session);
  }
}
