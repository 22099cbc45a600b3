import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { OwnForm } from '../../access/own-form.decorator.ts';
import { Public } from '../../access/public.decorator.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { PrivatePages } from '../private-pages.ts';
import { type RawParams } from '../search/search-form.ts';
import { NewPasswordPages } from './new-password.pages.tsx';

/** `/inloggen/wachtwoord?token=...`: the first password of an account, or a new one. */
@PrivatePages()
@Controller('inloggen/wachtwoord')
export class NewPasswordController {
  constructor(private readonly pages: NewPasswordPages) {}

  @Public()
  @Get()
  form(@Query() params: RawParams): Promise<HtmlAnswer> {
    return this.pages.form(params);
  }

  @OwnForm()
  @Post()
  save(@Body() body: RawParams | undefined): Promise<HtmlAnswer> {
    return this.pages.save(body ?? {});
  }
}
