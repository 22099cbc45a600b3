import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { type Caller } from '../../../access/caller.ts';
import { CurrentCaller } from '../../../access/current-caller.decorator.ts';
import { Public } from '../../../access/public.decorator.ts';
import { NoQuery, QueryPipe } from '../../../platform/http/query/query.pipe.ts';
import { sightOf } from '../callers-sight.ts';
import { type ReconcileRequest, readReconcileParams } from './read-request.ts';
import { ReconcileFormPipe } from './reconcile-form.pipe.ts';
import { DescribePostReconcile, DescribeReconcile } from './reconcile.openapi.ts';
import { ReconcileParams } from './reconcile-query.ts';
import { type ReconcileAnswer, ReconcileService } from './reconcile.service.ts';

/** The endpoint of the reconciliation API 0.2, for OpenRefine and the like. */
@ApiTags('reconciliation')
@Public()
@Controller('v1/reconcile')
export class ReconcileController {
  constructor(private readonly reconciliation: ReconcileService) {}

  @Get()
  @DescribeReconcile()
  get(
    @Query(new QueryPipe(ReconcileParams)) params: ReconcileParams,
    @CurrentCaller() caller: Caller,
  ): Promise<ReconcileAnswer> {
    return this.answer(readReconcileParams(params), caller);
  }

  @Post()
  @HttpCode(200)
  @DescribePostReconcile()
  post(
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @Body(new ReconcileFormPipe()) asked: ReconcileRequest,
    @CurrentCaller() caller: Caller,
  ): Promise<ReconcileAnswer> {
    return this.answer(asked, caller);
  }

  private answer(request: ReconcileRequest, caller: Caller): Promise<ReconcileAnswer> {
    return this.reconciliation.answer(request, sightOf(caller));
  }
}
