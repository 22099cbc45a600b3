import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { CurrentSession } from '../../access/current-session.decorator.ts';
import { type Session } from '../../access/session.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { PrivatePages } from '../private-pages.ts';
import { type RawParams } from '../search/search-form.ts';
import { PageFor } from '../steward/steward-route.decorator.ts';
import { ThresholdsPages } from './thresholds.pages.tsx';

/** `/beheer/drempels`: the figures of procurement of a municipality, for its administrators. */
@PageFor('thresholds:manage')
@PrivatePages()
@Controller('beheer/drempels')
export class ThresholdsPageController {
  constructor(private readonly pages: ThresholdsPages) {}

  @Get()
  show(@Query() params: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.show(params, session);
  }

  @Post()
  add(@Body() body: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.add(body, session);
  }

  @Post('weghalen')
  remove(@Body() body: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.remove(body, session);
  }
}
