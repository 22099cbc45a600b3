import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { actorName, type Caller } from '../../../access/caller.ts';
import { CurrentCaller } from '../../../access/current-caller.decorator.ts';
import { RequiresScope } from '../../../access/requires-scope.decorator.ts';
import { type Page } from '../../../common/page.ts';
import { type IdentityOperation } from '../../../matching/identity/identity-operation.ts';
import { type ReviewItem } from '../../../matching/review/load-questions.ts';
import { ReviewService } from '../../../matching/review/review.service.ts';
import { BodyPipe } from '../../../platform/http/body/body.pipe.ts';
import { PageQuery } from '../../../platform/http/query/page-query.ts';
import { NoQuery, QueryPipe } from '../../../platform/http/query/query.pipe.ts';
import { AnswerBody } from './answer-body.ts';
import { DescribeAnswerReview, DescribeListReviews } from './reviews.openapi.ts';

/** Questions about who is the same firm. */
@ApiTags('identities')
@RequiresScope('suppliers:write')
@Controller('v1/reviews')
export class ReviewsController {
  constructor(private readonly reviews: ReviewService) {}

  @Get()
  @DescribeListReviews()
  list(@Query(new QueryPipe(PageQuery)) query: PageQuery): Promise<Page<ReviewItem>> {
    return this.reviews.list(query);
  }

  @Post(':id/decision')
  @HttpCode(200)
  @DescribeAnswerReview()
  async answer(
    @Param('id') reviewId: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @Body(new BodyPipe(AnswerBody)) { decision, supplierId }: AnswerBody,
    @CurrentCaller() caller: Caller,
  ): Promise<{ decision: IdentityOperation | null }> {
    const answer = { reviewId, decision, by: actorName(caller), ...(supplierId ? { supplierId } : {}) };
    return { decision: await this.reviews.answer(answer) };
  }
}
