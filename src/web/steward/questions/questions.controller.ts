import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { NotesReading } from '../../../access/audit/notes-reading.ts';
import { CurrentSession } from '../../../access/current-session.decorator.ts';
import { type Session } from '../../../access/session.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { PrivatePages } from '../../private-pages.ts';
import { type RawParams } from '../../search/search-form.ts';
import { RemembersPlace } from '../remembers-place.decorator.ts';
import { FirmsRoute } from '../steward-route.decorator.ts';
import { AnswerPages } from './answer.pages.tsx';
import { QuestionPages } from './question.pages.tsx';

/** `/beheer/vragen`: questions about who is the same firm, one by one or several at once. */
@FirmsRoute()
@PrivatePages()
@Controller('beheer/vragen')
export class StewardQuestionsController {
  constructor(
    private readonly pages: QuestionPages,
    private readonly answers: AnswerPages,
  ) {}

  @Get()
  @RemembersPlace({ name: 'vragen', params: ['reason', 'source', 'page'], passing: ['import'] })
  @NotesReading('question', () => ['list'])
  list(@Query() params: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.list(params, session);
  }

  @Get(':id')
  @NotesReading('question')
  show(
    @Param('id') id: string,
    @Query() params: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.pages.show(id, params, session);
  }

  @Post('antwoorden')
  answerAll(@Body() body: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.answers.answerAll(body, session);
  }

  @Post('ongedaan')
  undo(@Body() body: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.answers.undo(body, session);
  }

  @Post(':id/antwoord')
  answer(
    @Param('id') id: string,
    @Body() body: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.answers.answer(id, body, session);
  }
}
