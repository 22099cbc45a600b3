import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { CurrentSession } from '../../../access/current-session.decorator.ts';
import { type Session } from '../../../access/session.ts';
import { sendPrivate } from '../../html-answer.ts';
import { type RawParams } from '../../search/search-form.ts';
import { FirmsRoute } from '../steward-route.decorator.ts';
import { LabelWorkPages } from './label-work.pages.tsx';
import { RulePages } from './rules.pages.tsx';

/** `/beheer/keurmerken` and below. */
@FirmsRoute()
@Controller('beheer/keurmerken')
export class StewardLabelsController {
  constructor(
    private readonly work: LabelWorkPages,
    private readonly rules: RulePages,
  ) {}

  @Get()
  async claimed(
    @Query() params: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.work.claimed(params, session));
  }

  @Get('aflopend')
  async ending(
    @Query() params: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.work.ending(params, session));
  }

  @Get('herinneringen')
  async reminders(
    @Query() params: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.work.remindersPage(params, session));
  }

  @Get('erkenning')
  async showRules(
    @Query() params: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.rules.show(params, session));
  }

  @Post('erkenning')
  async changeRules(
    @Body() body: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.rules.change(body, session));
  }
}
