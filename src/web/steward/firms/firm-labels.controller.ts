import { Body, Controller, Param, Post } from '@nestjs/common';
import { CurrentSession } from '../../../access/current-session.decorator.ts';
import { type Session } from '../../../access/session.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { PrivatePages } from '../../private-pages.ts';
import { type RawParams } from '../../search/search-form.ts';
import { FirmsRoute } from '../steward-route.decorator.ts';
import { FirmLabelPages } from './firm-labels.pages.tsx';

/** What the forms beside the labels of a firm do. */
@FirmsRoute()
@PrivatePages()
@Controller('beheer/bedrijven/:id/keurmerken')
export class FirmLabelsController {
  constructor(private readonly pages: FirmLabelPages) {}

  @Post()
  decide(
    @Param('id') id: string,
    @Body() body: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.pages.decide(id, body, session);
  }
}
