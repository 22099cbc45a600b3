import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { CurrentSession } from '../../../access/current-session.decorator.ts';
import { type Session } from '../../../access/session.ts';
import { AppConfig } from '../../../platform/config/app-config.ts';
import { sendPrivate } from '../../html-answer.ts';
import { type RawParams } from '../../search/search-form.ts';
import { ModerationRoute } from '../steward-route.decorator.ts';
import { placeIn, rememberedPlace, rememberPlace } from './queue-place.ts';
import { QueuePages } from './queue.pages.tsx';

/** `/beheer/wachtrij`. */
@ModerationRoute()
@Controller('beheer/wachtrij')
export class QueueController {
  constructor(
    private readonly pages: QueuePages,
    private readonly config: AppConfig,
  ) {}

  @Get()
  async show(
    @Query() params: RawParams,
    @CurrentSession() session: Session,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const named = placeIn(params);
    if (named !== null)
      void reply.header('set-cookie', rememberPlace(named, this.config.baseUrl.startsWith('https:')));
    const place = named ?? rememberedPlace(request.headers.cookie) ?? { kind: null, from: 0 };
    return sendPrivate(reply, await this.pages.show(place, params, session));
  }
}
