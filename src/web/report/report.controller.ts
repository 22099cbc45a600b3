import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { networkOf } from '../../access/network-of.ts';
import { OwnForm } from '../../access/own-form.decorator.ts';
import { Public } from '../../access/public.decorator.ts';
import { sendPrivate } from '../html-answer.ts';
import { type RawParams } from '../search/search-form.ts';
import { ReportPages } from './report.pages.tsx';

/** `/leveranciers/{id}/melden`. */
@Controller('leveranciers/:id/melden')
export class ReportController {
  constructor(private readonly pages: ReportPages) {}

  @Public()
  @Get()
  async show(
    @Param('id') id: string,
    @Query() params: RawParams,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.pages.show(id, params));
  }

  @OwnForm()
  @Post()
  async send(
    @Param('id') id: string,
    @Body() body: RawParams | undefined,
    @Query() params: RawParams,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.pages.send(id, body ?? {}, params, networkOf(request.ip)));
  }
}
