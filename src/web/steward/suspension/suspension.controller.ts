import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentSession } from '../../../access/current-session.decorator.ts';
import { type Session } from '../../../access/session.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { PrivatePages } from '../../private-pages.ts';
import { type RawParams } from '../../search/search-form.ts';
import { FirmsRoute } from '../steward-route.decorator.ts';
import { SuspensionPages } from './suspension.pages.tsx';

/** `/beheer/bedrijven/{id}/schorsing`. */
@FirmsRoute()
@PrivatePages()
@Controller('beheer/bedrijven/:id/schorsing')
export class SuspensionController {
  constructor(private readonly pages: SuspensionPages) {}

  @Get()
  show(
    @Param('id') id: string,
    @Query() params: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.pages.show(id, params, session);
  }

  @Post()
  decide(
    @Param('id') id: string,
    @Body() body: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.pages.decide(id, body, session);
  }
}
