import { Controller, Get, Param, Query } from '@nestjs/common';
import { Public } from '../../access/public.decorator.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { PrivatePages } from '../private-pages.ts';
import { type RawParams } from '../search/search-form.ts';
import { MailboxPages } from './mailbox.pages.tsx';

/** `/dev/mail`: what this installation mails, to look at while developing and trying out. Does not exist in production. */
@Public()
@PrivatePages()
@Controller('dev/mail')
export class MailboxController {
  constructor(private readonly pages: MailboxPages) {}

  @Get()
  list(@Query() params: RawParams): Promise<HtmlAnswer> {
    return this.pages.list(params);
  }

  @Get(':id')
  message(@Param('id') id: string): Promise<HtmlAnswer> {
    return this.pages.message(id);
  }
}
