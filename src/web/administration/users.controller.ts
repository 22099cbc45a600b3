import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { NotesReading } from '../../access/audit/notes-reading.ts';
import { CurrentSession } from '../../access/current-session.decorator.ts';
import { type Session } from '../../access/session.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { PrivatePages } from '../private-pages.ts';
import { type RawParams } from '../search/search-form.ts';
import { PageFor } from '../steward/steward-route.decorator.ts';
import { UsersPages } from './users.pages.tsx';

/** `/beheer/gebruikers`: accounts of the own municipality. */
@PageFor('members:manage')
@PrivatePages()
@Controller('beheer/gebruikers')
export class UsersController {
  constructor(private readonly pages: UsersPages) {}

  @Get()
  @NotesReading('officer', () => ['list'])
  list(@Query() params: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.list(params, session);
  }

  @Post()
  create(@Body() body: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.pages.create(body, session);
  }

  @Get(':id')
  @NotesReading('officer')
  show(
    @Param('id') id: string,
    @Query() params: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.pages.show(id, params, session);
  }

  @Post(':id')
  change(
    @Param('id') id: string,
    @Body() body: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.pages.change(id, body, session);
  }
}
