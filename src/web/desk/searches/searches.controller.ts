import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CurrentSession } from '../../../access/current-session.decorator.ts';
import { Public } from '../../../access/public.decorator.ts';
import { type Session } from '../../../access/session.ts';
import { UuidPipe } from '../../../platform/http/uuid.pipe.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { PrivatePages } from '../../private-pages.ts';
import { type RawParams } from '../../search/search-form.ts';
import { RequestsRoute } from '../../steward/steward-route.decorator.ts';
import { SearchesPages } from './searches.pages.tsx';

/** `/zoekvragen`: saved searches, each person's own. */
@PrivatePages()
@Controller('zoekvragen')
export class SearchesController {
  constructor(private readonly pages: SearchesPages) {}

  @Get()
  @RequestsRoute()
  list(@Query() params: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.list(params, session);
  }

  @Post()
  @RequestsRoute()
  save(@Body() body: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.save(body, session);
  }

  @Get('bewaren')
  @RequestsRoute()
  form(@Query() params: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.form(params, session);
  }

  @Get('stoppen')
  @Public()
  stopForm(@Query() params: RawParams): Promise<HtmlAnswer> {
    return this.pages.stopForm(params);
  }

  /** Mail programs send it without a page of ours: what it says is proven by the code, and harms nobody. */
  @Post('stoppen')
  @Public()
  @HttpCode(200)
  stop(@Body() body: RawParams | undefined, @Query() params: RawParams): Promise<HtmlAnswer> {
    return this.pages.stop(body ?? {}, params);
  }

  @Post(':id')
  @RequestsRoute()
  change(
    @Param('id', UuidPipe) id: string,
    @Body() body: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.pages.change(id, body, session);
  }
}
