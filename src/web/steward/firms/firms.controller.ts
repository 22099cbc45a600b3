import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentSession } from '../../../access/current-session.decorator.ts';
import { type Session } from '../../../access/session.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { PrivatePages } from '../../private-pages.ts';
import { type RawParams } from '../../search/search-form.ts';
import { FirmsRoute } from '../steward-route.decorator.ts';
import { FirmPages } from './firm.pages.tsx';
import { MergePages } from './merge.pages.tsx';

/** `/beheer/bedrijven/{id}`: one firm, and putting it right by hand. */
@FirmsRoute()
@PrivatePages()
@Controller('beheer/bedrijven/:id')
export class StewardFirmsController {
  constructor(
    private readonly pages: FirmPages,
    private readonly merges: MergePages,
  ) {}

  @Get()
  show(
    @Param('id') id: string,
    @Query() params: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.pages.show(id, params, session);
  }

  @Post('afsplitsen')
  split(
    @Param('id') id: string,
    @Body() body: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.pages.split(id, body, session);
  }

  @Post('verbeteren')
  correct(
    @Param('id') id: string,
    @Body() body: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.pages.correct(id, body, session);
  }

  @Get('samenvoegen')
  askMerge(
    @Param('id') id: string,
    @Query() params: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.merges.ask(id, params, session);
  }

  @Post('samenvoegen')
  merge(
    @Param('id') id: string,
    @Body() body: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.merges.merge(id, body, session);
  }
}
