import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { CurrentSession } from '../../../access/current-session.decorator.ts';
import { type Session } from '../../../access/session.ts';
import { sendPrivate } from '../../html-answer.ts';
import { type RawParams } from '../../search/search-form.ts';
import { RequestsRoute, RequestsWriteRoute } from '../../steward/steward-route.decorator.ts';
import { RequestDeskPages } from './request-desk.pages.tsx';

/** `/opdrachten`: the requests of the municipality, and keeping one more. */
@Controller('opdrachten')
export class RequestDeskController {
  constructor(private readonly pages: RequestDeskPages) {}

  @Get()
  @RequestsRoute()
  async list(
    @Query() params: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.pages.list(params, session));
  }

  @Post()
  @RequestsWriteRoute()
  async keep(
    @Body() body: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.pages.keep(body, session));
  }

  @Get('bewaren')
  @RequestsWriteRoute()
  async keepForm(
    @Query() params: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.pages.keepForm(params, session));
  }
}
