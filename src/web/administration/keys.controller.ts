import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { CurrentSession } from '../../access/current-session.decorator.ts';
import { type Session } from '../../access/session.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { PrivatePages } from '../private-pages.ts';
import { type RawParams } from '../search/search-form.ts';
import { PageFor } from '../steward/steward-route.decorator.ts';
import { KeysPages } from './keys.pages.tsx';

/** `/beheer/sleutels`: API keys of the own municipality. */
@PageFor('api-keys:manage')
@PrivatePages()
@Controller('beheer/sleutels')
export class KeysController {
  constructor(private readonly pages: KeysPages) {}

  @Get()
  list(@Query() params: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.list(params, session);
  }

  @Post()
  create(@Body() body: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.create(body, session);
  }

  @Post('intrekken')
  revoke(@Body() body: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.revoke(body, session);
  }
}
