import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { actorName, type Caller } from '../../../access/caller.ts';
import { CurrentCaller } from '../../../access/current-caller.decorator.ts';
import { Public } from '../../../access/public.decorator.ts';
import { RequiresScope } from '../../../access/requires-scope.decorator.ts';
import { type Page } from '../../../common/page.ts';
import { type OwnCategory } from '../../../enrichment/categories/own-list/own-category.ts';
import { OwnListService } from '../../../enrichment/categories/own-list/own-list.service.ts';
import { BodyPipe } from '../../../platform/http/body/body.pipe.ts';
import { type SeenState } from '../../../platform/http/if-match.ts';
import { PageQuery } from '../../../platform/http/query/page-query.ts';
import { NoQuery, QueryPipe } from '../../../platform/http/query/query.pipe.ts';
import { AnswersTagged, EntityTagged } from '../entity-tagged.ts';
import { IfMatch } from '../if-match.ts';
import {
  DescribeGetCategory,
  DescribeListCategories,
  DescribePutCategory,
  DescribeTakeBackCategory,
} from './categories.openapi.ts';
import { CategoryBody } from './category-body.ts';

/** Our own list of what municipalities buy. */
@ApiTags('categories')
@Controller('v1/categories')
export class CategoriesController {
  constructor(private readonly list: OwnListService) {}

  @Get()
  @Public()
  @EntityTagged()
  @DescribeListCategories()
  page(@Query(new QueryPipe(PageQuery)) query: PageQuery): Promise<Page<OwnCategory>> {
    return this.list.page(query);
  }

  @Get(':id')
  @Public()
  @EntityTagged()
  @DescribeGetCategory()
  find(@Param('id') id: string, @Query(new QueryPipe(NoQuery)) _query: NoQuery): Promise<OwnCategory> {
    return this.list.find(id);
  }

  @Put(':id')
  @RequiresScope('suppliers:write')
  @AnswersTagged()
  @DescribePutCategory()
  async save(
    @Param('id') id: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @Body(new BodyPipe(CategoryBody)) { closed = false, ...body }: CategoryBody,
    @IfMatch() seen: SeenState,
    @CurrentCaller() caller: Caller,
  ): Promise<OwnCategory> {
    const wish = { id, ...body, closed };
    const { categories } = await this.list.save([wish], actorName(caller), undefined, seen);
    return categories[0] ?? this.list.find(id);
  }

  @Delete(':id')
  @RequiresScope('suppliers:write')
  @HttpCode(204)
  @DescribeTakeBackCategory()
  takeBack(
    @Param('id') id: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @IfMatch() seen: SeenState,
    @CurrentCaller() caller: Caller,
  ): Promise<void> {
    return this.list.takeBack(id, actorName(caller), seen);
  }
}
