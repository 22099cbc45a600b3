import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { CurrentSession } from '../../../access/current-session.decorator.ts';
import { type Session } from '../../../access/session.ts';
import { sendPrivate } from '../../html-answer.ts';
import { type RawParams } from '../../search/search-form.ts';
import { RequestsRoute, RequestsWriteRoute } from '../steward-route.decorator.ts';
import { ContractPages } from './contracts.pages.tsx';

/** `/beheer/contracten` and below, for people of a municipality. */
@Controller('beheer/contracten')
export class StewardContractsController {
  constructor(private readonly pages: ContractPages) {}

  @Get()
  @RequestsRoute()
  async list(
    @Query() params: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.pages.list(params, session));
  }

  @Post('instellingen')
  @RequestsWriteRoute()
  async changeSettings(
    @Body() body: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.pages.changeSettings(body, session));
  }

  @Get(':id')
  @RequestsRoute()
  async show(
    @Param('id') id: string,
    @Query() params: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.pages.show(id, params, session));
  }
}
