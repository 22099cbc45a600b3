import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { CurrentSession } from '../../../access/current-session.decorator.ts';
import { type Session } from '../../../access/session.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { PrivatePages } from '../../private-pages.ts';
import { type RawParams } from '../../search/search-form.ts';
import { RemembersPlace } from '../../steward/remembers-place.decorator.ts';
import { RequestsRoute, RequestsWriteRoute } from '../../steward/steward-route.decorator.ts';
import { RequestDeskPages } from './request-desk.pages.tsx';

/** `/opdrachten`: the requests of the municipality, and keeping one more. */
@PrivatePages()
@Controller('opdrachten')
export class RequestDeskController {
  constructor(private readonly pages: RequestDeskPages) {}

  @Get()
  @RequestsRoute()
  @RemembersPlace({ name: 'opdrachten', params: ['stand', 'page'], path: '/opdrachten' })
  list(@Query() params: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.list(params, session);
  }

  @Post()
  @RequestsWriteRoute()
  keep(@Body() body: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.keep(body, session);
  }

  @Get('bewaren')
  @RequestsWriteRoute()
  keepForm(@Query() params: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.keepForm(params, session);
  }
}
