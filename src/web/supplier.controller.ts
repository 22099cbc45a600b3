import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { Public } from '../access/public.decorator.ts';
import { sendHtml } from './html-answer.ts';
import { type RawParams } from './search/search-form.ts';
import { SupplierPages } from './supplier.pages.tsx';

/** `/leveranciers/:id`. */
@Public()
@Controller('leveranciers')
export class SupplierController {
  constructor(private readonly pages: SupplierPages) {}

  @Get(':id')
  async supplier(
    @Param('id') id: string,
    @Query() params: RawParams,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendHtml(reply, await this.pages.answer(id, params));
  }
}
