import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { CurrentSession } from '../../access/current-session.decorator.ts';
import { type Session } from '../../access/session.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { PrivatePages } from '../private-pages.ts';
import { type RawParams } from '../search/search-form.ts';
import { PageFor } from '../steward/steward-route.decorator.ts';
import { WebhooksPages } from './webhooks.pages.tsx';

/** `/beheer/webhooks`: webhooks of the keys of the own municipality. */
@PageFor('api-keys:manage')
@PrivatePages()
@Controller('beheer/webhooks')
export class WebhookPagesController {
  constructor(private readonly pages: WebhooksPages) {}

  @Get()
  list(@Query() params: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.list(params, session);
  }

  @Post('proef')
  test(@Body() body: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.test(body, session);
  }

  @Post('verwijderen')
  remove(@Body() body: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.remove(body, session);
  }

  @Post('hervatten')
  resume(@Body() body: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.resume(body, session);
  }
}
