import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { CurrentSession } from '../../../access/current-session.decorator.ts';
import { type Session } from '../../../access/session.ts';
import { sendPrivate } from '../../html-answer.ts';
import { type RawParams } from '../../search/search-form.ts';
import { FirmsRoute } from '../steward-route.decorator.ts';
import { AnswerPages } from './answer.pages.tsx';
import { QuestionPages } from './question.pages.tsx';

/** `/beheer/vragen`: questions about who is the same firm, one by one or several at once. */
@FirmsRoute()
@Controller('beheer/vragen')
export class StewardQuestionsController {
  constructor(
    private readonly pages: QuestionPages,
    private readonly answers: AnswerPages,
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

  @Post('antwoorden')
  async answerAll(
    @Body() body: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.answers.answerAll(body, session));
  }

  @Post('ongedaan')
  async undo(
    @Body() body: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.answers.undo(body, session));
  }

  @Post(':id/antwoord')
  async answer(
    @Param('id') id: string,
    @Body() body: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.answers.answer(id, body, session));
  }
}
