import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { CurrentSession } from '../../../access/current-session.decorator.ts';
import { type Session } from '../../../access/session.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { PrivatePages } from '../../private-pages.ts';
import { type RawParams } from '../../search/search-form.ts';
import { RemembersPlace } from '../remembers-place.decorator.ts';
import { PageFor } from '../steward-route.decorator.ts';
import { OutreachPages } from './outreach.pages.tsx';

/** `/beheer/uitnodigingen`. */
@PageFor('outreach:send')
@PrivatePages()
@Controller('beheer/uitnodigingen')
export class OutreachController {
  constructor(private readonly pages: OutreachPages) {}

  @Get()
  show(@Query() params: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.show(params, session);
  }

  @Post()
  start(@Body() body: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.start(body, session);
  }

  @Get('voorbeeld')
  preview(@Query() params: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.preview(params, session);
  }

  @Get('logboek')
  @RemembersPlace({ name: 'uitnodigingen', params: ['vanaf'] })
  log(@Query() params: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.log(params, session);
  }

  @Get('logboek.csv')
  csv(
    @Query() params: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    void reply
      .type('text/csv; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-disposition', 'attachment; filename="uitnodigingen.csv"');
    return this.pages.csv(params, session);
  }

  @Post('onbestelbaar')
  bounces(
    @Body() body: RawParams,
    @Query() params: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.pages.takeBounces(body, params, session);
  }

  @Post(':id/stoppen')
  stop(
    @Param('id') id: string,
    @Query() params: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.pages.stop(id, params, session);
  }
}
