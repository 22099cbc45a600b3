import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';

import { type Caller } from '../../../access/caller.ts';
import { CurrentCaller } from '../../../access/current-caller.decorator.ts';
import { RequiresScope } from '../../../access/requires-scope.decorator.ts';
import { type Page } from '../../../common/page.ts';
import { BodyPipe, TriedBodyPipe } from '../../../platform/http/body/body.pipe.ts';
import { invalidBody, type ReadBody, withFaults } from '../../../platform/http/body/read-body.ts';
import { type SeenState } from '../../../platform/http/if-match.ts';
import { PageQuery } from '../../../platform/http/query/page-query.ts';
import { NoQuery, QueryPipe } from '../../../platform/http/query/query.pipe.ts';
import { UuidPipe } from '../../../platform/http/uuid.pipe.ts';
import {
  tagOf,
  type WebhookDelivery,
  type WebhookOwner,
  type WebhookView,
  type WebhookWithSecret,
} from '../../../webhooks/webhook.ts';
import { WebhookService } from '../../../webhooks/webhook.service.ts';
import { IfMatchBy } from '../if-match.ts';
import { ResumptionBody, TargetBody, WebhookBody } from './webhook-bodies.ts';
import {
  DescribeCreateWebhook,
  DescribeGetWebhook,
  DescribeListDeliveries,
  DescribeListWebhooks,
  DescribeRemoveWebhook,
  DescribeReplaceSecret,
  DescribeResumeWebhook,
  DescribeRetargetWebhook,
  DescribeTestWebhook,
} from './webhooks.openapi.ts';

/** For programs that want to be told instead of asking. */
@ApiTags('staying in step')
@Controller('v1/webhooks')
export class WebhooksController {
  constructor(private readonly webhooks: WebhookService) {}

  @Post()
  @RequiresScope('webhooks:write')
  @DescribeCreateWebhook()
  async create(
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @Body(new TriedBodyPipe(WebhookBody)) tried: ReadBody<WebhookBody>,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WebhookWithSecret> {
    const { since, url, contact } = await this.right(tried);
    const webhook = await this.webhooks.create(ownerOf(caller), { url, contact }, since);
    void reply.header('Location', `/v1/webhooks/${webhook.id}`);
    return tagged(reply, webhook);
  }

  @Get()
  @RequiresScope('webhooks:read')
  @DescribeListWebhooks()
  async list(
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<{ items: WebhookView[] }> {
    return { items: await this.webhooks.list(ownerOf(caller)) };
  }

  @Get(':id')
  @RequiresScope('webhooks:read')
  @DescribeGetWebhook()
  async find(
    @Param('id', UuidPipe) id: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WebhookView> {
    return tagged(reply, await this.webhooks.find(ownerOf(caller), id));
  }

  @Put(':id')
  @RequiresScope('webhooks:write')
  @DescribeRetargetWebhook()
  async retarget(
    @Param('id', UuidPipe) id: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @Body(new TriedBodyPipe(TargetBody)) tried: ReadBody<TargetBody>,
    @IfMatchBy(tagOf) seen: SeenState<WebhookView>,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WebhookView> {
    const target = await this.right(tried);
    return tagged(reply, await this.webhooks.retarget(ownerOf(caller), id, target, seen));
  }

  @Delete(':id')
  @RequiresScope('webhooks:write')
  @HttpCode(204)
  @DescribeRemoveWebhook()
  remove(
    @Param('id', UuidPipe) id: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @IfMatchBy(tagOf) seen: SeenState<WebhookView>,
    @CurrentCaller() caller: Caller,
  ): Promise<void> {
    return this.webhooks.remove(ownerOf(caller), id, seen);
  }

  @Post(':id/secrets')
  @RequiresScope('webhooks:write')
  @DescribeReplaceSecret()
  async replaceSecret(
    @Param('id', UuidPipe) id: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @IfMatchBy(tagOf) seen: SeenState<WebhookView>,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WebhookWithSecret> {
    return tagged(reply, await this.webhooks.replaceSecret(ownerOf(caller), id, seen));
  }

  @Post(':id/resumption')
  @RequiresScope('webhooks:write')
  @HttpCode(200)
  @DescribeResumeWebhook()
  async resume(
    @Param('id', UuidPipe) id: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @Body(new BodyPipe(ResumptionBody)) { since }: ResumptionBody,
    @IfMatchBy(tagOf) seen: SeenState<WebhookView>,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WebhookView> {
    return tagged(reply, await this.webhooks.resume(ownerOf(caller), id, since, seen));
  }

  @Post(':id/tests')
  @RequiresScope('webhooks:write')
  @DescribeTestWebhook()
  test(
    @Param('id', UuidPipe) id: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<WebhookDelivery> {
    return this.webhooks.test(ownerOf(caller), id);
  }

  @Get(':id/deliveries')
  @RequiresScope('webhooks:read')
  @DescribeListDeliveries()
  deliveries(
    @Param('id', UuidPipe) id: string,
    @Query(new QueryPipe(PageQuery)) page: PageQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<Page<WebhookDelivery>> {
    return this.webhooks.deliveries(ownerOf(caller), id, page);
  }

  /** Tells what is wrong with the form together with what is wrong with the values, which the service tells otherwise. */
  private async right<T extends TargetBody>({ body, faults }: ReadBody<T>): Promise<T> {
    if (faults.length > 0) throw invalidBody(withFaults(faults, await this.webhooks.faultsOf(body)));
    return body;
  }
}

function tagged<T extends WebhookView>(reply: FastifyReply, webhook: T): T {
  void reply.header('ETag', tagOf(webhook));
  return webhook;
}

/** The guard lets keys through only. */
function ownerOf(caller: Caller): WebhookOwner {
  if (caller.kind !== 'api-key') throw new Error('Only an API key has webhooks.');
  return { keyId: caller.id, municipality: caller.municipality };
}
