import { Body, Controller, Param, Post } from '@nestjs/common';
import { CurrentSession } from '../../../access/current-session.decorator.ts';
import { type Session } from '../../../access/session.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { PrivatePages } from '../../private-pages.ts';
import { type RawParams } from '../../search/search-form.ts';
import { FirmsRoute } from '../steward-route.decorator.ts';
import { DecisionPages } from './decision.pages.tsx';

/** `/beheer/besluiten/{id}`: taking back what somebody decided. */
@FirmsRoute()
@PrivatePages()
@Controller('beheer/besluiten/:id')
export class StewardDecisionsController {
  constructor(private readonly pages: DecisionPages) {}

  @Post('ongedaan')
  undo(
    @Param('id') id: string,
    @Body() body: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.pages.undo(id, body, session);
  }
}
