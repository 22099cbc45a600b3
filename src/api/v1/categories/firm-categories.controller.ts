import { Body, Controller, Delete, Get, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { actorName, type Caller } from '../../../access/caller.ts';
import { CurrentCaller } from '../../../access/current-caller.decorator.ts';
import { RequiresScope } from '../../../access/requires-scope.decorator.ts';
import { CategoryDecisionService } from '../../../enrichment/categories/decisions/category-decision.service.ts';
import { type FirmCategory } from '../../../enrichment/categories/decisions/firm-categories.ts';
import { BodyPipe } from '../../../platform/http/body/body.pipe.ts';
import { NoQuery, QueryPipe } from '../../../platform/http/query/query.pipe.ts';
import { UuidPipe } from '../../../platform/http/uuid.pipe.ts';
import { CategoryDecisionBody } from './decision-body.ts';
import {
  DescribeDecideCategory,
  DescribeListFirmCategories,
  DescribeUndoCategoryDecision,
} from './firm-categories.openapi.ts';

interface FirmCategories {
  items: FirmCategory[];
}

/** The categories of one firm, and accepting and refusing them. */
@ApiTags('categories')
@Controller('v1/suppliers/:id/categories')
export class FirmCategoriesController {
  constructor(private readonly decisions: CategoryDecisionService) {}

  @Get()
  @RequiresScope('suppliers:read')
  @DescribeListFirmCategories()
  async list(
    @Param('id', UuidPipe) id: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
  ): Promise<FirmCategories> {
    return { items: await this.decisions.categoriesOf(id) };
  }

  @Put(':code/decision')
  @RequiresScope('suppliers:write')
  @DescribeDecideCategory()
  async decide(
    @Param('id', UuidPipe) supplierId: string,
    @Param('code') code: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @Body(new BodyPipe(CategoryDecisionBody)) { answer }: CategoryDecisionBody,
    @CurrentCaller() caller: Caller,
  ): Promise<FirmCategories> {
    const by = actorName(caller);
    return { items: await this.decisions.decide({ supplierId, code, answer, by, as: 'steward' }) };
  }

  @Delete(':code/decision')
  @RequiresScope('suppliers:write')
  @DescribeUndoCategoryDecision()
  async undo(
    @Param('id', UuidPipe) supplierId: string,
    @Param('code') code: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<FirmCategories> {
    return { items: await this.decisions.undo(supplierId, code, actorName(caller)) };
  }
}
