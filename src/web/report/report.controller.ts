import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { networkOf } from '../../access/network-of.ts';
import { OwnForm } from '../../access/own-form.decorator.ts';
import { Public } from '../../access/public.decorator.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { PrivatePages } from '../private-pages.ts';
import { type RawParams } from '../search/search-form.ts';
import { ReportPages } from './report.pages.tsx';

/** `/leveranciers/{id}/melden`. */
@PrivatePages()
@Controller('leveranciers/:id/melden')
export class ReportController {
  constructor(private readonly pages: ReportPages) {}

  @Public()
  @Get()
  show(@Param('id') id: string, @Query() params: RawParams): Promise<HtmlAnswer> {
    return this.pages.show(id, params);
  }

  @OwnForm()
  @Post()
  send(
    @Param('id') id: string,
    @Body() body: RawParams | undefined,
    @Query() params: RawParams,
    @Req() request: FastifyRequest,
  ): Promise<HtmlAnswer> {
    return this.pages.send(id, body ?? {}, params, networkOf(request.ip));
  }
}
