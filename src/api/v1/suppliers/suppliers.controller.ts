import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';

import { type Caller } from '../../../access/caller.ts';
import { CurrentCaller } from '../../../access/current-caller.decorator.ts';
import { Public } from '../../../access/public.decorator.ts';
import { DomainError } from '../../../common/errors.ts';
import { type SearchResult } from '../../../discovery/search-query.ts';
import { SearchService } from '../../../discovery/search.service.ts';
import { QueryPipe } from '../../../platform/http/query/query.pipe.ts';
import { UuidPipe } from '../../../platform/http/uuid.pipe.ts';
import { ProfileReader } from '../../../registry/profile-reader.ts';
import { LabelDayQuery } from '../labels/label-day-query.ts';
import { DescribeGetSupplier, DescribeSearch } from './suppliers.openapi.ts';
import { alreadyHas, entityTag } from './entity-tag.ts';
import { SuppliersQuery, toSearchQuery } from './suppliers-query.ts';
import { supplierView, type SupplierView } from './supplier-view.ts';

@ApiTags('suppliers')
@Public()
@Controller('v1/suppliers')
export class SuppliersController {
  constructor(
    private readonly searchService: SearchService,
    private readonly profiles: ProfileReader,
  ) {}

  @Get()
  @DescribeSearch()
  search(@Query(new QueryPipe(SuppliersQuery)) query: SuppliersQuery): Promise<SearchResult> {
    return this.searchService.search(toSearchQuery(query));
  }

  @Get(':id')
  @DescribeGetSupplier()
  async find(
    @Param('id', UuidPipe) id: string,
    @Query(new QueryPipe(LabelDayQuery)) { labelOn }: LabelDayQuery,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SupplierView | undefined> {
    const found = await this.profiles.find(id, labelOn);
    switch (found.kind) {
      case 'unknown':
        throw new DomainError('not-found', `There is no published supplier with id ${id}.`);
      case 'merged':
        void reply.status(308).header('Location', addressOf(found.into, labelOn));
        return undefined;
      case 'published':
        return answerOnce(reply, supplierView(found, caller), ifNoneMatch);
    }
  }
}

/** The same question about the supplier that lives on. */
function addressOf(id: string, labelOn: string | undefined): string {
  return `/v1/suppliers/${id}${labelOn === undefined ? '' : `?labelOn=${labelOn}`}`;
}

/** With an entity tag, so a tool that asks again for the same profile gets 304 and no body. */
function answerOnce<T>(reply: FastifyReply, answer: T, ifNoneMatch: string | undefined): T | undefined {
  const tag = entityTag(answer);
  void reply.header('ETag', tag);
  if (!alreadyHas(ifNoneMatch, tag)) return answer;
  void reply.status(304);
  return undefined;
}
