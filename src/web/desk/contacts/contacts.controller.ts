import { Controller, Get, Param, Query } from '@nestjs/common';
import { NotesReading } from '../../../access/audit/notes-reading.ts';
import { CurrentSession } from '../../../access/current-session.decorator.ts';
import { type Session } from '../../../access/session.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { PrivatePages } from '../../private-pages.ts';
import { type RawParams } from '../../search/search-form.ts';
import { PageFor } from '../../steward/steward-route.decorator.ts';
import { ContactsPages } from './contacts.pages.tsx';

/** `/leveranciers/{id}/contact`, for officers. */
@PageFor('contacts:read')
@PrivatePages()
@Controller('leveranciers/:id/contact')
export class ContactsController {
  constructor(private readonly pages: ContactsPages) {}

  @Get()
  @NotesReading('contact')
  show(
    @Param('id') id: string,
    @Query() params: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.pages.show(id, params, session);
  }
}
