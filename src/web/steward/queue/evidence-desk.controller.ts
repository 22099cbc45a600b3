import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentSession } from '../../../access/current-session.decorator.ts';
import { type Session } from '../../../access/session.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { PrivatePages } from '../../private-pages.ts';
import { type RawParams } from '../../search/search-form.ts';
import { ModerationRoute } from '../steward-route.decorator.ts';
import { EvidenceDeskPages } from './evidence-desk.pages.tsx';

/** `/beheer/bewijs/{id}`. */
@ModerationRoute()
@PrivatePages()
@Controller('beheer/bewijs/:id')
export class EvidenceDeskController {
  constructor(private readonly pages: EvidenceDeskPages) {}

  @Get()
  show(
    @Param('id') id: string,
    @Query() params: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.pages.show(id, params, session);
  }

  @Post()
  judge(
    @Param('id') id: string,
    @Body() body: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.pages.judge(id, body, session);
  }
}
