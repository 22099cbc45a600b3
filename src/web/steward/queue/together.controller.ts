import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { CurrentSession } from '../../../access/current-session.decorator.ts';
import { type Session } from '../../../access/session.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { PrivatePages } from '../../private-pages.ts';
import { type RawParams } from '../../search/search-form.ts';
import { ModerationRoute } from '../steward-route.decorator.ts';
import { TogetherPages } from './together.pages.tsx';

/** `/beheer/wachtrij/samen`. */
@ModerationRoute()
@PrivatePages()
@Controller('beheer/wachtrij/samen')
export class TogetherController {
  constructor(private readonly pages: TogetherPages) {}

  @Get()
  show(@Query() params: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.show(params, session);
  }

  @Post()
  approve(@Body() body: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.approve(body, session);
  }
}
