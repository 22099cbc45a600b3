import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { Public } from '../../access/public.decorator.ts';
import { sendPrivate } from '../html-answer.ts';
import { type RawParams } from '../search/search-form.ts';
import { MailboxPages } from './mailbox.pages.tsx';

/** `/dev/mail`: what this installation mails, to look at while developing and trying out. Does not exist in production. */
@Public()
@Controller('dev/mail')
export class MailboxController {
  constructor(private readonly pages: MailboxPages) {}

  @Get()
  async list(@Query() params: RawParams, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return sendPrivate(reply, await this.pages.list(params));
  }

  @Get(':id')
  async message(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return sendPrivate(reply, await this.pages.message(id));
  }
}
