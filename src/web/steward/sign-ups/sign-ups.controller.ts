import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { actorName } from '../../../access/caller.ts';
import { CurrentSession } from '../../../access/current-session.decorator.ts';
import { type Session } from '../../../access/session.ts';
import { EvidenceService } from '../../../registration/evidence/evidence.service.ts';
import { sendEvidence } from '../../firm/evidence-download.ts';
import { sendPrivate } from '../../html-answer.ts';
import { type RawParams } from '../../search/search-form.ts';
import { ModerationRoute } from '../steward-route.decorator.ts';
import { StewardSignUpPages } from './sign-up.pages.tsx';

/** `/beheer/aanmeldingen`: looking at what firms filled in about themselves. */
@ModerationRoute()
@Controller('beheer/aanmeldingen')
export class StewardSignUpsController {
  constructor(
    private readonly pages: StewardSignUpPages,
    private readonly files: EvidenceService,
  ) {}

  @Get()
  async list(
    @Query() params: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.pages.list(params, session));
  }

  @Get(':id')
  async show(
    @Param('id') id: string,
    @Query() params: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.pages.show(id, params, session));
  }

  @Get(':id/bewijs/:file')
  async evidence(
    @Param('id') id: string,
    @Param('file') file: string,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    return sendEvidence(reply, await this.files.read(id, file, actorName(session.caller)));
  }

  @Post(':id')
  async decide(
    @Param('id') id: string,
    @Body() body: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.pages.decide(id, body, session));
  }
}
