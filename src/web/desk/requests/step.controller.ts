import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentSession } from '../../../access/current-session.decorator.ts';
import { type Session } from '../../../access/session.ts';
import { UuidPipe } from '../../../platform/http/uuid.pipe.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { PrivatePages } from '../../private-pages.ts';
import { type RawParams } from '../../search/search-form.ts';
import { RequestsWriteRoute } from '../../steward/steward-route.decorator.ts';
import { EditPages } from './edit.pages.tsx';
import { StepPages } from './step.pages.tsx';

/** What a buyer does with a stored request. */
@RequestsWriteRoute()
@PrivatePages()
@Controller('opdrachten/:id')
export class StepController {
  constructor(
    private readonly steps: StepPages,
    private readonly edits: EditPages,
  ) {}

  @Get('wijzigen')
  editForm(
    @Param('id', UuidPipe) id: string,
    @Query() params: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.edits.form(id, params, session);
  }

  @Post('wijzigen')
  edit(
    @Param('id', UuidPipe) id: string,
    @Body() body: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.edits.change(id, body, session);
  }

  @Post('stappen')
  note(
    @Param('id', UuidPipe) id: string,
    @Body() body: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.steps.note(id, body, session);
  }

  @Post('loting')
  draw(
    @Param('id', UuidPipe) id: string,
    @Body() body: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.steps.draw(id, body, session);
  }

  @Post('groslijst')
  makeAgain(
    @Param('id', UuidPipe) id: string,
    @Body() body: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.steps.makeAgain(id, body, session);
  }

  @Post('afronden')
  close(
    @Param('id', UuidPipe) id: string,
    @Body() body: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.steps.close(id, body, session);
  }

  @Post('openen')
  reopen(
    @Param('id', UuidPipe) id: string,
    @Body() body: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.steps.reopen(id, body, session);
  }
}
