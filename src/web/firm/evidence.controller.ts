import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { OwnForm } from '../../access/own-form.decorator.ts';
import { Public } from '../../access/public.decorator.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { PrivatePages } from '../private-pages.ts';
import { type RawParams } from '../search/search-form.ts';
import { sendEvidence } from './evidence-download.ts';
import { EvidencePages } from './evidence.pages.ts';
import { FirmCookies } from './firm-cookies.ts';

/** Evidence of labels, with the sign-up that the browser has open. */
@PrivatePages()
@Controller('aanmelden')
export class EvidenceController {
  constructor(
    private readonly pages: EvidencePages,
    private readonly cookies: FirmCookies,
  ) {}

  /** The page about labels is the only one with a file, and so the only one that is sent in parts. */
  @OwnForm()
  @Post('keurmerken')
  labels(@Query() params: RawParams, @Req() request: FastifyRequest): Promise<HtmlAnswer> {
    return this.pages.save(request, params, this.cookies.read(request));
  }

  @Public()
  @Get('bewijs/:id')
  async file(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    return sendEvidence(reply, await this.pages.file(id, this.cookies.read(request)));
  }

  @OwnForm()
  @Post('bewijs/:id/weg')
  remove(
    @Param('id') id: string,
    @Query() params: RawParams,
    @Req() request: FastifyRequest,
  ): Promise<HtmlAnswer> {
    return this.pages.remove(id, params, this.cookies.read(request));
  }
}
