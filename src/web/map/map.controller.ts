import { Controller, Get, Header, Headers, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';

import { Public } from '../../access/public.decorator.ts';
import { DomainError } from '../../common/errors.ts';
import { FirmsOnMapSearch } from '../../discovery/firms-on-map.ts';
import { MapGroundReader } from '../../enrichment/location/map-ground.ts';
import { MAX_REQUEST_LENGTH, type RawParams, readSearchForm, toSearchQuery } from '../search/search-form.ts';
import { PageContexts } from '../site/page-contexts.ts';
import { type MapAnswer, presentMap } from './map-answer.ts';

/** What the map beside the results is drawn from. Pages work without; other programs use the API. */
@Public()
@Controller('kaart')
export class MapController {
  constructor(
    private readonly firms: FirmsOnMapSearch,
    private readonly ground: MapGroundReader,
    private readonly contexts: PageContexts,
  ) {}

  /** The firms of a search, with the parameters of the page. */
  @Get('leveranciers')
  @Header('cache-control', 'no-cache')
  async suppliers(@Query() params: RawParams): Promise<MapAnswer> {
    const form = readSearchForm(params);
    if (form.q.length > MAX_REQUEST_LENGTH) throw tooLong();
    const context = await this.contexts.of('/', params);
    return presentMap(form, await this.firms.find(toSearchQuery(form, context.lang)), context);
  }

  /** Outlines change when somebody loads other ones: rarely, and a map of yesterday is no harm. */
  @Get('gemeenten')
  @Header('cache-control', 'public, max-age=86400')
  @Header('content-type', 'application/json; charset=utf-8')
  async municipalities(
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const { tag, json } = await this.ground.read();
    void reply.header('ETag', tag);
    if (known !== tag) return json;
    void reply.status(304);
    return undefined;
  }
}

function tooLong(): DomainError {
  const message = `at most ${MAX_REQUEST_LENGTH} characters`;
  return new DomainError('invalid-input', `q: ${message}`, [{ in: 'query', name: 'q', message }]);
}
