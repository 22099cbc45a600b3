import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { Public } from '../../access/public.decorator.ts';
import { sendHtml } from '../html-answer.ts';
import { type RawParams } from '../search/search-form.ts';
import { ApiReferencePages } from './api-reference.pages.tsx';

/** `/docs/api`: the reference of the API. */
@Public()
@Controller('docs/api')
export class ApiReferenceController {
  constructor(private readonly pages: ApiReferencePages) {}

  @Get()
  async all(@Query() params: RawParams, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return sendHtml(reply, await this.pages.all(params));
  }

  @Get(':operation')
  async one(
    @Param('operation') id: string,
    @Query() params: RawParams,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendHtml(reply, await this.pages.one(id, params));
  }
}
