import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';

import { type Caller } from '../../../access/caller.ts';
import { CurrentCaller } from '../../../access/current-caller.decorator.ts';
import { repeatableRequest } from '../../../access/idempotency/idempotency-key.ts';
import { RequiresScope } from '../../../access/requires-scope.decorator.ts';
import { type Page } from '../../../common/page.ts';
import { ShortlistService } from '../../../discovery/shortlist/shortlist.service.ts';
import { type ShortlistQuery } from '../../../discovery/shortlist/shortlist-query.ts';
import { TriedBodyPipe } from '../../../platform/http/body/body.pipe.ts';
import { type ReadBody } from '../../../platform/http/body/read-body.ts';
import { readIfMatch, type SeenState } from '../../../platform/http/if-match.ts';
import { PageQuery } from '../../../platform/http/query/page-query.ts';
import { NoQuery, QueryPipe } from '../../../platform/http/query/query.pipe.ts';
import { UuidPipe } from '../../../platform/http/uuid.pipe.ts';
import { type PurchaseRequest } from '../../../requests/purchase-request.ts';
import { PurchaseRequestService, tagOf } from '../../../requests/purchase-request.service.ts';
import { RequestBody, toShortlistQuery } from '../shortlists/shortlist-body.ts';
import { IfMatch } from '../if-match.ts';
import { RepeatsItself } from '../repeatable-posts.ts';
import { actingFor } from './acting-for.ts';
import {
  DescribeChangeRequest,
  DescribeCreateRequest,
  DescribeGetRequest,
  DescribeListRequests,
  DescribeMakeShortlistAgain,
} from './purchase-requests.openapi.ts';
import { shortlistSeen } from './shortlist-view.ts';

/** Purchase requests of the municipality of the key; those of others are not found. */
@ApiTags('purchase-requests')
@Controller('v1/purchase-requests')
export class PurchaseRequestsController {
  constructor(
    private readonly requests: PurchaseRequestService,
    private readonly shortlists: ShortlistService,
  ) {}

  @Post()
  @RepeatsItself(true)
  @RequiresScope('requests:write')
  @DescribeCreateRequest()
  async create(
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @Body(new TriedBodyPipe(RequestBody)) tried: ReadBody<RequestBody>,
    @Headers('idempotency-key') key: string | undefined,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PurchaseRequest> {
    const actor = actingFor(caller);
    const query = await this.queryOf(tried);
    const repeatable = repeatableRequest(actor.by, key, ['createPurchaseRequest', query]);
    const request = await this.requests.create(query, actor, repeatable);
    void reply.header('Location', `/v1/purchase-requests/${request.id}`);
    return tagged(reply, request);
  }

  @Get()
  @RequiresScope('requests:read')
  @DescribeListRequests()
  list(
    @Query(new QueryPipe(PageQuery)) page: PageQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<Page<PurchaseRequest>> {
    return this.requests.list(actingFor(caller).municipality, page);
  }

  @Get(':id')
  @RequiresScope('requests:read')
  @DescribeGetRequest()
  async find(
    @Param('id', UuidPipe) id: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PurchaseRequest> {
    return tagged(reply, await this.requests.find(actingFor(caller).municipality, id));
  }

  @Put(':id')
  @RequiresScope('requests:write')
  @DescribeChangeRequest()
  async change(
    @Param('id', UuidPipe) id: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @Body(new TriedBodyPipe(RequestBody)) tried: ReadBody<RequestBody>,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PurchaseRequest> {
    const check = readIfMatch(ifMatch);
    const query = await this.queryOf(tried);
    return tagged(reply, await this.requests.change(id, query, actingFor(caller), check));
  }

  @Post(':id/shortlist')
  @RequiresScope('requests:write')
  @HttpCode(201)
  @DescribeMakeShortlistAgain()
  async makeAgain(
    @Param('id', UuidPipe) id: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @IfMatch() seen: SeenState,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PurchaseRequest> {
    void reply.header('Location', `/v1/purchase-requests/${id}/shortlist`);
    return tagged(reply, await this.requests.makeAgain(id, actingFor(caller), shortlistSeen(id, seen)));
  }

  private queryOf(tried: ReadBody<RequestBody>): Promise<ShortlistQuery> {
    return toShortlistQuery(tried, (query) => this.shortlists.faultsOf(query));
  }
}

function tagged(reply: FastifyReply, request: PurchaseRequest): PurchaseRequest {
  void reply.header('ETag', tagOf(request));
  return request;
}
