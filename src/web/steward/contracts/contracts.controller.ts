import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentSession } from '../../../access/current-session.decorator.ts';
import { type Session } from '../../../access/session.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { PrivatePages } from '../../private-pages.ts';
import { type RawParams } from '../../search/search-form.ts';
import { RemembersPlace } from '../remembers-place.decorator.ts';
import { RequestsRoute, RequestsWriteRoute } from '../steward-route.decorator.ts';
import { ContractPages } from './contracts.pages.tsx';

/** `/beheer/contracten` and below, for people of a municipality. */
@PrivatePages()
@Controller('beheer/contracten')
export class StewardContractsController {
  constructor(private readonly pages: ContractPages) {}

  @Get()
  @RequestsRoute()
  @RemembersPlace({ name: 'contracten', params: ['range', 'page'] })
  list(@Query() params: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.list(params, session);
  }

  @Post('instellingen')
  @RequestsWriteRoute()
  changeSettings(@Body() body: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.changeSettings(body, session);
  }

  @Get(':id')
  @RequestsRoute()
  show(
    @Param('id') id: string,
    @Query() params: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.pages.show(id, params, session);
  }
}
