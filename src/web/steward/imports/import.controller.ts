import { Body, Controller, Get, Param, Post, Query, UseGuards } from '@nestjs/common';
import { NotesReading } from '../../../access/audit/notes-reading.ts';
import { CurrentSession } from '../../../access/current-session.decorator.ts';
import { type Session } from '../../../access/session.ts';
import { OwnImportsGuard } from '../../../intake/own-imports.guard.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { PrivatePages } from '../../private-pages.ts';
import { type RawParams } from '../../search/search-form.ts';
import { StewardRoute } from '../steward-route.decorator.ts';
import { ImportPages } from './import.pages.tsx';

/** `/beheer/imports/{id}` and its forms. */
@StewardRoute()
@UseGuards(OwnImportsGuard)
@PrivatePages()
@Controller('beheer/imports/:id')
export class StewardImportController {
  constructor(private readonly pages: ImportPages) {}

  @Get()
  @NotesReading('import')
  show(
    @Param('id') id: string,
    @Query() params: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.pages.show(id, params, session);
  }

  @Get('voortgang')
  progress(
    @Param('id') id: string,
    @Query() params: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.pages.progress(id, params, session);
  }

  @Post('toepassen')
  apply(
    @Param('id') id: string,
    @Body() body: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.pages.apply(id, body, session);
  }

  @Post('kolommen')
  chooseColumns(
    @Param('id') id: string,
    @Body() body: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.pages.chooseColumns(id, body, session);
  }

  @Post('lezen')
  readOtherwise(
    @Param('id') id: string,
    @Body() body: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.pages.readOtherwise(id, body, session);
  }

  @Post('opnieuw')
  startAgain(
    @Param('id') id: string,
    @Body() body: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.pages.startAgain(id, body, session);
  }

  @Get('terugdraaien')
  askReversal(
    @Param('id') id: string,
    @Query() params: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.pages.askReversal(id, params, session);
  }

  @Post('terugdraaien')
  reverse(
    @Param('id') id: string,
    @Body() body: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.pages.reverse(id, body, session);
  }
}
