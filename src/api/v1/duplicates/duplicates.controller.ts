import { Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';

import { actorName, type Caller } from '../../../access/caller.ts';
import { CurrentCaller } from '../../../access/current-caller.decorator.ts';
import { RequiresScope } from '../../../access/requires-scope.decorator.ts';
import { type DuplicateSearch } from '../../../matching/duplicates/duplicate-search.ts';
import { DuplicatesService } from '../../../matching/duplicates/duplicates.service.ts';
import { NoQuery, QueryPipe } from '../../../platform/http/query/query.pipe.ts';
import { DescribeGetDuplicateSearch, DescribeSearchDuplicates } from './duplicates.openapi.ts';

/** Searches for suppliers that are in the register twice. What they find are questions. */
@ApiTags('identities')
@RequiresScope('suppliers:write')
@Controller('v1/duplicates')
export class DuplicatesController {
  constructor(private readonly duplicates: DuplicatesService) {}

  @Post()
  @HttpCode(202)
  @DescribeSearchDuplicates()
  async search(
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DuplicateSearch> {
    const search = await this.duplicates.request(actorName(caller));
    void reply.header('Location', `/v1/duplicates/${search.id}`);
    return search;
  }

  @Get(':id')
  @DescribeGetDuplicateSearch()
  find(@Param('id') id: string, @Query(new QueryPipe(NoQuery)) _query: NoQuery): Promise<DuplicateSearch> {
    return this.duplicates.find(id);
  }
}
