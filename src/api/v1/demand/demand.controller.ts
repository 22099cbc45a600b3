import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';

import { RequiresScope } from '../../../access/requires-scope.decorator.ts';
import { type Page } from '../../../common/page.ts';
import { demandCsv } from '../../../discovery/demand/demand-csv.ts';
import { type UnmetDemand } from '../../../discovery/demand/demand-store.ts';
import { DemandService } from '../../../discovery/demand/demand.service.ts';
import { KnownValues } from '../../../discovery/known-values.ts';
import { QueryPipe } from '../../../platform/http/query/query.pipe.ts';
import { DEMAND_EXAMPLE } from '../openapi/demand-schemas.ts';
import { describe } from '../openapi/describe.ts';
import { DemandQuery } from './demand-query.ts';

const DESCRIPTION =
  'Searches and purchase requests with fewer than three hits, counted by category and municipality (a week each with ' +
  '`perWeek=true`). Neither the words nor who asked are kept. A search that names no category is not counted.';

const FILE_EXAMPLE = demandCsv([DEMAND_EXAMPLE], 'nl');

/** What buyers looked for in vain, for whoever recruits firms. */
@ApiTags('unmet demand')
@RequiresScope('requests:read')
@Controller('v1/unmet-demand')
export class DemandController {
  constructor(
    private readonly demand: DemandService,
    private readonly known: KnownValues,
  ) {}

  @Get()
  @describe({
    id: 'listUnmetDemand',
    summary: 'List what buyers looked for in vain',
    description: DESCRIPTION,
    scope: 'requests:read',
    answers: {
      200: {
        description: 'A page, the most wanted first.',
        schema: 'UnmetDemandPage',
        example: { items: [DEMAND_EXAMPLE], total: 1, page: 1, pageSize: 20 },
      },
    },
    problems: [],
  })
  async list(@Query(new QueryPipe(DemandQuery)) query: DemandQuery): Promise<Page<UnmetDemand>> {
    await this.known.require(query);
    const { perWeek = false, lang = 'nl', ...filter } = query;
    return this.demand.page({ ...filter, perWeek, lang }, query);
  }

  @Get('report.csv')
  @describe({
    id: 'downloadUnmetDemand',
    summary: 'Download it for a spreadsheet',
    description: `${DESCRIPTION} All pages, each week by itself.`,
    scope: 'requests:read',
    answers: { 200: { description: 'The file.', contentType: 'text/csv', example: FILE_EXAMPLE } },
    problems: [],
  })
  async csv(
    @Query(new QueryPipe(DemandQuery)) { lang = 'nl', ...filter }: DemandQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    await this.known.require(filter);
    void reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="unmet-demand.csv"');
    return this.demand.csv({ ...filter, lang });
  }
}
