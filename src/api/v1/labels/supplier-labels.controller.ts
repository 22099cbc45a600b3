import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { actorName, type Caller } from '../../../access/caller.ts';
import { CurrentCaller } from '../../../access/current-caller.decorator.ts';
import { RequiresScope } from '../../../access/requires-scope.decorator.ts';
import { CheckInput, CheckWithdrawalInput } from '../../../enrichment/labels/checks/check-input.ts';
import { LabelCheckService } from '../../../enrichment/labels/checks/label-check.service.ts';
import { type HistoricHolding } from '../../../enrichment/labels/label-history.ts';
import { BodyPipe } from '../../../platform/http/body/body.pipe.ts';
import { NoQuery, QueryPipe } from '../../../platform/http/query/query.pipe.ts';
import { UuidPipe } from '../../../platform/http/uuid.pipe.ts';
import { isSteward, ShownFirms } from '../suppliers/shown-firms.ts';
import { LabelDayQuery } from './label-day-query.ts';
import { DescribeAddCheck, DescribeListLabels, DescribeWithdrawCheck } from './supplier-labels.openapi.ts';

/** What a supplier holds and held, and what a person confirms of it. */
@ApiTags('labels')
@Controller('v1/suppliers/:id')
export class SupplierLabelsController {
  constructor(
    private readonly checks: LabelCheckService,
    private readonly shown: ShownFirms,
  ) {}

  @Get('labels')
  @RequiresScope('suppliers:read')
  @DescribeListLabels()
  async list(
    @Param('id', UuidPipe) id: string,
    @Query(new QueryPipe(LabelDayQuery)) { labelOn }: LabelDayQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<{ items: HistoricHolding[] }> {
    await this.shown.require(id, caller);
    const items = await this.checks.historyOf(id, labelOn);
    return { items: isSteward(caller) ? items : items.map(({ refusedBecause: _, ...label }) => label) };
  }

  @Post('label-checks')
  @RequiresScope('suppliers:write')
  @DescribeAddCheck()
  async add(
    @Param('id', UuidPipe) id: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @Body(new BodyPipe(CheckInput)) check: CheckInput,
    @CurrentCaller() caller: Caller,
  ): Promise<{ checkId: string }> {
    return { checkId: await this.checks.add(id, check, actorName(caller)) };
  }

  @Post('label-checks/:checkId/withdrawal')
  @RequiresScope('suppliers:write')
  @HttpCode(204)
  @DescribeWithdrawCheck()
  withdraw(
    @Param('id', UuidPipe) id: string,
    @Param('checkId') checkId: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @Body(new BodyPipe(CheckWithdrawalInput)) wish: CheckWithdrawalInput,
    @CurrentCaller() caller: Caller,
  ): Promise<void> {
    return this.checks.withdraw(id, checkId, wish, actorName(caller));
  }
}
