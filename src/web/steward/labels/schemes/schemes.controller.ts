import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentSession } from '../../../../access/current-session.decorator.ts';
import { type Session } from '../../../../access/session.ts';
import { type HtmlAnswer } from '../../../html-answer.ts';
import { PrivatePages } from '../../../private-pages.ts';
import { type RawParams } from '../../../search/search-form.ts';
import { FirmsRoute } from '../../steward-route.decorator.ts';
import { SchemePages } from './scheme.pages.tsx';
import { VersionPages } from './version.pages.tsx';

/** `/beheer/keurmerken/soorten` and below. */
@FirmsRoute()
@PrivatePages()
@Controller('beheer/keurmerken/soorten')
export class StewardSchemesController {
  constructor(
    private readonly schemes: SchemePages,
    private readonly versions: VersionPages,
  ) {}

  @Get()
  list(@Query() params: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.schemes.list(params, session);
  }

  @Get('nieuw')
  newScheme(@Query() params: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.schemes.show(null, params, session);
  }

  @Post('nieuw')
  add(@Body() body: RawParams, @CurrentSession() session: Session): Promise<HtmlAnswer> {
    return this.schemes.change(null, body, session);
  }

  @Get(':code')
  scheme(
    @Param('code') code: string,
    @Query() params: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.schemes.show(code, params, session);
  }

  @Post(':code')
  change(
    @Param('code') code: string,
    @Body() body: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.schemes.change(code, body, session);
  }

  @Get(':code/versie')
  version(
    @Param('code') code: string,
    @Query() params: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.versions.show(code, params, session);
  }

  @Post(':code/versie')
  changeVersion(
    @Param('code') code: string,
    @Body() body: RawParams,
    @CurrentSession() session: Session,
  ): Promise<HtmlAnswer> {
    return this.versions.change(code, body, session);
  }
}
