import { Body, Controller, Delete, Get, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { actorName, type Caller } from '../../../access/caller.ts';
import { CurrentCaller } from '../../../access/current-caller.decorator.ts';
import { RequiresScope } from '../../../access/requires-scope.decorator.ts';
import { CategoryDecisionService } from '../../../enrichment/categories/decisions/category-decision.service.ts';
import { type FirmCategory } from '../../../enrichment/categories/decisions/firm-categories.ts';
import { BodyPipe } from '../../../platform/http/body/body.pipe.ts';
import { type SeenState } from '../../../platform/http/if-match.ts';
import { NoQuery, QueryPipe } from '../../../platform/http/query/query.pipe.ts';
import { UuidPipe } from '../../../platform/http/uuid.pipe.ts';
import { AnswersTagged, EntityTagged } from '../entity-tagged.ts';
import { IfMatch, itemsSeen } from '../if-match.ts';
import { ShownFirms } from '../suppliers/shown-firms.ts';
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
  constructor(
    private readonly decisions: CategoryDecisionService,
    private readonly shown: ShownFirms,
  ) {}

  @Get()
  @RequiresScope('suppliers:read')
  @EntityTagged()
  @DescribeListFirmCategories()
  async list(
    @Param('id', UuidPipe) id: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<FirmCategories> {
    await this.shown.require(id, caller);
    return { items: await this.decisions.categoriesOf(id) };
  }

  @Put(':code/decision')
  @RequiresScope('suppliers:write')
  @AnswersTagged()
  @DescribeDecideCategory()
  async decide(
    @Param('id', UuidPipe) supplierId: string,
    @Param('code') code: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @Body(new BodyPipe(CategoryDecisionBody)) { answer }: CategoryDecisionBody,
    @IfMatch() seen: SeenState,
    @CurrentCaller() caller: Caller,
  ): Promise<FirmCategories> {
    const wish = { supplierId, code, answer, by: actorName(caller), as: 'steward' } as const;
    return { items: await this.decisions.decide(wish, itemsSeen(seen)) };
  }

  @Delete(':code/decision')
  @RequiresScope('suppliers:write')
  @AnswersTagged()
  @DescribeUndoCategoryDecision()
  async undo(
    @Param('id', UuidPipe) supplierId: string,
    @Param('code') code: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @IfMatch() seen: SeenState,
    @CurrentCaller() caller: Caller,
  ): Promise<FirmCategories> {
    return { items: await this.decisions.undo(supplierId, code, actorName(caller), itemsSeen(seen)) };
  }
}
