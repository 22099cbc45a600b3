import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { CurrentSession } from '../../access/current-session.decorator.ts';
import { type Session } from '../../access/session.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { PrivatePages } from '../private-pages.ts';
import { type RawParams } from '../search/search-form.ts';
import { PageFor } from '../steward/steward-route.decorator.ts';
import { AccountPages } from './account.pages.tsx';

/** `/account`: one's own. */
@PageFor('own-account:manage')
@PrivatePages()
@Controller('account')
export class AccountController {
  constructor(private readonly pages: AccountPages) {}

  @Get()
  show(@Query() params: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.show(params, session);
  }

  @Post('wachtwoord')
  changePassword(@Body() body: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.changePassword(body, session);
  }

  @Post('sessies')
  endSession(@Body() body: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.endSession(body, session);
  }
}
