import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags, type OpenAPIObject } from '@nestjs/swagger';

import { Public } from '../../../access/public.decorator.ts';
import { NoQuery, QueryPipe } from '../../../platform/http/query/query.pipe.ts';
import { describe } from './describe.ts';
import { OpenApiDocument } from './openapi-document.ts';

@ApiTags('interface')
@Public()
@Controller('v1')
export class OpenApiController {
  constructor(private readonly document: OpenApiDocument) {}

  @Get('openapi.json')
  @describe({
    id: 'getApiDocument',
    summary: 'Read this document',
    answers: {
      200: {
        description: 'The interface as OpenAPI 3.1.',
        schema: 'ApiDocument',
        headers: { 'access-control-allow-origin': 'Always `*`: it may be read from any site.' },
      },
    },
    problems: [],
  })
  read(@Query(new QueryPipe(NoQuery)) _query: NoQuery): OpenAPIObject {
    return this.document.get();
  }
}
