import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { CurrentSession } from '../../../access/current-session.decorator.ts';
import { type Session } from '../../../access/session.ts';
import { UuidPipe } from '../../../platform/http/uuid.pipe.ts';
import { sendPrivate } from '../../html-answer.ts';
import { type RawParams } from '../../search/search-form.ts';
import { RequestsWriteRoute } from '../../steward/steward-route.decorator.ts';
import { EditPages } from './edit.pages.tsx';
import { StepPages } from './step.pages.tsx';

/** What a buyer does with a stored request. */
@RequestsWriteRoute()
@Controller('opdrachten/:id')
export class StepController {
  constructor(
    private readonly steps: StepPages,
    private readonly edits: EditPages,
  ) {}

  @Get('wijzigen')
  async editForm(
    @Param('id', UuidPipe) id: string,
    @Query() params: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.edits.form(id, params, session));
  }

  @Post('wijzigen')
  async edit(
    @Param('id', UuidPipe) id: string,
    @Body() body: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.edits.change(id, body, session));
  }

  @Post('stappen')
  async note(
    @Param('id', UuidPipe) id: string,
    @Body() body: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.steps.note(id, body, session));
  }

  @Post('loting')
  async draw(
    @Param('id', UuidPipe) id: string,
    @Body() body: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.steps.draw(id, body, session));
  }

  @Post('groslijst')
  async makeAgain(
    @Param('id', UuidPipe) id: string,
    @Body() body: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.steps.makeAgain(id, body, session));
  }

  @Post('afronden')
  async close(
    @Param('id', UuidPipe) id: string,
    @Body() body: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.steps.close(id, body, session));
  }

  @Post('openen')
  async reopen(
    @Param('id', UuidPipe) id: string,
    @Body() body: RawParams,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendPrivate(reply, await this.steps.reopen(id, body, session));
  }
}
