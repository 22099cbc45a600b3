import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { CurrentSession } from '../../../access/current-session.decorator.ts';
import { FORM_TOKEN_FIELD, staleForm } from '../../../access/form-origin.ts';
import { isFormTokenOf, type Session } from '../../../access/session.ts';
import { withUpload } from '../../../platform/http/upload/read-upload.ts';
import { type HtmlAnswer, sendPrivate } from '../../html-answer.ts';
import { PrivatePages } from '../../private-pages.ts';
import { type RawParams } from '../../search/search-form.ts';
import { RemembersPlace } from '../remembers-place.decorator.ts';
import { StewardRoute, StewardUpload } from '../steward-route.decorator.ts';
import { fieldOf } from './delivery-form.ts';
import { ImportsPages } from './imports.pages.tsx';

/** `/beheer/imports`: the list, and delivering a file. */
@StewardRoute()
@PrivatePages()
@Controller('beheer/imports')
export class StewardImportsController {
  constructor(private readonly pages: ImportsPages) {}

  @Get()
  @RemembersPlace({ name: 'imports', params: ['source', 'page'] })
  list(@Query() params: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.list(params, session);
  }

  @StewardUpload()
  @Post()
  async deliver(
    @Req() request: FastifyRequest,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const answer = await withUpload(request, (upload) => {
      if (!isFormTokenOf(session, fieldOf(upload, FORM_TOKEN_FIELD))) throw staleForm();
      return this.pages.deliver(upload, session);
    });
    return sendPrivate(reply, answer);
  }
}
