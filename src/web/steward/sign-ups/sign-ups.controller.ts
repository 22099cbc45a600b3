import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { actorName } from '../../../access/caller.ts';
import { CurrentSession } from '../../../access/current-session.decorator.ts';
import { type Session } from '../../../access/session.ts';
import { EvidenceService } from '../../../registration/evidence/evidence.service.ts';
import { NetworkSights } from '../../../registration/queue/network-sight.ts';
import { sendEvidence } from '../../firm/evidence-download.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { PrivatePages } from '../../private-pages.ts';
import { type RawParams } from '../../search/search-form.ts';
import { RemembersPlace } from '../remembers-place.decorator.ts';
import { ModerationRoute } from '../steward-route.decorator.ts';
import { StewardSignUpPages } from './sign-up.pages.tsx';

/** `/beheer/aanmeldingen`: looking at what firms filled in about themselves. */
@ModerationRoute()
@PrivatePages()
@Controller('beheer/aanmeldingen')
export class StewardSignUpsController {
  constructor(
    private readonly pages: StewardSignUpPages,
    private readonly files: EvidenceService,
    private readonly sights: NetworkSights,
  ) {}

  @Get()
  @RemembersPlace({ name: 'aanmeldingen', params: ['status', 'vanaf'] })
  list(@Query() params: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.list(params, session);
  }

  @Get(':id')
  show(
    @Param('id') id: string,
    @Query() params: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.pages.show(id, params, session);
  }

  @Get(':id/bewijs/:file')
  async evidence(
    @Param('id') id: string,
    @Param('file') file: string,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    await this.sights.require(session.caller, 'sign-up', id);
    return sendEvidence(reply, await this.files.read(id, file, actorName(session.caller)));
  }

  @Post(':id')
  decide(
    @Param('id') id: string,
    @Body() body: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.pages.decide(id, body, session);
  }
}
