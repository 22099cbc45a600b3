import { Body, Controller, Get, Param, Post, Query, Res, UseGuards } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { CurrentSession } from '../../../access/current-session.decorator.ts';
import { type Session } from '../../../access/session.ts';
import { OwnImportsGuard } from '../../../intake/own-imports.guard.ts';
import { sendPrivate } from '../../html-answer.ts';
import { type RawParams } from '../../search/search-form.ts';
import { StewardRoute } from '../steward-route.decorator.ts';
import { ImportPages } from './import.pages.tsx';

/** `/beheer/imports/{id}` and its forms. */
@StewardRoute()
@UseGuards(OwnImportsGuard)
@Controller('beheer/imports/:id')
export class StewardImportController {
  constructor(private readonly pages: ImportPages) {}

  @Get()
  async show(
    @Param('id') id: string,
    @Query() params: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.pages.show(id, params, session));
  }

  @Get('voortgang')
  async progress(
    @Param('id') id: string,
    @Query() params: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.pages.progress(id, params, session));
  }

  @Post('toepassen')
  async apply(
    @Param('id') id: string,
    @Body() body: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.pages.apply(id, body, session));
  }

  @Post('kolommen')
  async chooseColumns(
    @Param('id') id: string,
    @Body() body: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.pages.chooseColumns(id, body, session));
  }

  @Post('lezen')
  async readOtherwise(
    @Param('id') id: string,
    @Body() body: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.pages.readOtherwise(id, body, session));
  }

  @Get('terugdraaien')
  async askReversal(
    @Param('id') id: string,
    @Query() params: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.pages.askReversal(id, params, session));
  }

  @Post('terugdraaien')
  async reverse(
    @Param('id') id: string,
    @Body() body: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.pages.reverse(id, body, session));
  }
}
