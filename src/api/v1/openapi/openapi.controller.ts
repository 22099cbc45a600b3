import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags, type OpenAPIObject } from '@nestjs/swagger';

import { Public } from '../../../access/public.decorator.ts';
import { NoQuery, QueryPipe } from '../../../platform/http/query/query.pipe.ts';
import { EntityTagged, TAG_HEADER, UNCHANGED } from '../entity-tagged.ts';
import { describe } from './describe.ts';
import { OpenApiDocument } from './openapi-document.ts';

const FROM_ANY_SITE = { 'access-control-allow-origin': 'Always `*`: it may be read from any site.' };

@ApiTags('interface')
@Public()
@Controller('v1')
export class OpenApiController {
  constructor(private readonly document: OpenApiDocument) {}

  @Get('openapi.json')
  @EntityTagged()
  @describe({
    id: 'getApiDocument',
    summary: 'Read this document',
    answers: {
      200: {
        description: 'The interface as OpenAPI 3.1.',
        schema: 'ApiDocument',
        headers: { ...TAG_HEADER, ...FROM_ANY_SITE },
      },
      304: { ...UNCHANGED[304], headers: FROM_ANY_SITE },
    },
    problems: [],
  })
  read(@Query(new QueryPipe(NoQuery)) _query: NoQuery): OpenAPIObject {
    return this.document.get();
  }
}
