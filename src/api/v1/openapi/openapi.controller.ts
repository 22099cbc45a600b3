import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';

import { Public } from '../../../access/public.decorator.ts';
import { NoQuery, QueryPipe } from '../../../platform/http/query/query.pipe.ts';
import { OpenApiDocument } from './openapi-document.ts';

@ApiExcludeController()
@Public()
@Controller('v1')
export class OpenApiController {
  constructor(private readonly document: OpenApiDocument) {}

  @Get('openapi.json')
  read(@Query(new QueryPipe(NoQuery)) _query: NoQuery): OpenAPIObject {
    return this.document.get();
  }
}
