import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { NotesReading } from '../../../access/audit/notes-reading.ts';
import { CurrentSession } from '../../../access/current-session.decorator.ts';
import { type Session } from '../../../access/session.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { PrivatePages } from '../../private-pages.ts';
import { type RawParams } from '../../search/search-form.ts';
import { RemembersPlace } from '../remembers-place.decorator.ts';
import { FirmsRoute } from '../steward-route.decorator.ts';
import { ChecksTogetherPages } from './checks-together.pages.tsx';
import { LabelWorkPages } from './label-work.pages.tsx';
import { RefuseTogetherPages } from './refuse-together.pages.tsx';
import { RulePages } from './rules.pages.tsx';

/** `/beheer/keurmerken` and below. */
@FirmsRoute()
@PrivatePages()
@Controller('beheer/keurmerken')
export class StewardLabelsController {
  constructor(
    private readonly work: LabelWorkPages,
    private readonly rules: RulePages,
    private readonly together: ChecksTogetherPages,
    private readonly refusals: RefuseTogetherPages,
  ) {}

  @Get()
  @RemembersPlace({ name: 'bewijs', params: ['page'] })
  claimed(@Query() params: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.work.claimed(params, session);
  }

  @Get('aflopend')
  @RemembersPlace({ name: 'aflopend', params: ['page'] })
  ending(@Query() params: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.work.ending(params, session);
  }

  @Get('aflopend/samen')
  showChecks(@Query() params: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.together.show(params, session);
  }

  @Post('aflopend/samen')
  keepChecks(@Body() body: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.together.keep(body, session);
  }

  @Get('weigeren')
  showRefusals(@Query() params: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.refusals.show(params, session);
  }

  @Post('weigeren')
  refuse(@Body() body: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.refusals.refuse(body, session);
  }

  @Get('herinneringen')
  @RemembersPlace({ name: 'herinneringen', params: ['status', 'page'] })
  @NotesReading('reminder', () => ['list'])
  reminders(@Query() params: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.work.remindersPage(params, session);
  }

  @Get('erkenning')
  showRules(@Query() params: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.rules.show(params, session);
  }

  @Post('erkenning')
  changeRules(@Body() body: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.rules.change(body, session);
  }
}
