import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { Public } from '../../../access/public.decorator.ts';
import { QueryPipe } from '../../../platform/http/query/query.pipe.ts';
import {
  DescribeProposeProperties,
  DescribeSuggestEntity,
  DescribeSuggestProperty,
  DescribeSuggestType,
} from './services.openapi.ts';
import { ProposeParams, SuggestParams } from './reconcile-query.ts';
import { type Proposals, type Suggestions, SuggestService } from './suggest.service.ts';

/** What clients of the reconciliation API complete while somebody types. */
@ApiTags('reconciliation')
@Public()
@Controller('v1/reconcile')
export class SuggestController {
  constructor(private readonly suggestions: SuggestService) {}

  @Get('suggest/entity')
  @DescribeSuggestEntity()
  entities(@Query(new QueryPipe(SuggestParams)) { prefix, cursor }: SuggestParams): Promise<Suggestions> {
    return this.suggestions.entities(prefix ?? '', cursor);
  }

  @Get('suggest/type')
  @DescribeSuggestType()
  types(@Query(new QueryPipe(SuggestParams)) { prefix, cursor }: SuggestParams): Suggestions {
    return this.suggestions.types(prefix ?? '', cursor);
  }

  @Get('suggest/property')
  @DescribeSuggestProperty()
  properties(@Query(new QueryPipe(SuggestParams)) { prefix, cursor }: SuggestParams): Suggestions {
    return this.suggestions.properties(prefix ?? '', cursor);
  }

  @Get('properties')
  @DescribeProposeProperties()
  propose(@Query(new QueryPipe(ProposeParams)) { type, limit }: ProposeParams): Proposals {
    return this.suggestions.propose(type ?? '', limit);
  }
}
