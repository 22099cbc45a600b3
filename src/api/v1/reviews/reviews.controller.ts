import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { idsIn, NotesReading } from '../../../access/audit/notes-reading.ts';
import { actorName, type Caller } from '../../../access/caller.ts';
import { CurrentCaller } from '../../../access/current-caller.decorator.ts';
import { RequiresScope } from '../../../access/requires-scope.decorator.ts';
import { KnownValues } from '../../../discovery/known-values.ts';
import { type Page } from '../../../common/page.ts';
import { type IdentityOperation } from '../../../matching/identity/identity-operation.ts';
import { type LocatedQuestion, QuestionDistances } from '../../../enrichment/location/question-distances.ts';
import { type AnswerOutcome } from '../../../matching/review/answer-questions.ts';
import { ReviewService } from '../../../matching/review/review.service.ts';
import { BodyPipe } from '../../../platform/http/body/body.pipe.ts';
import { NoQuery, QueryPipe } from '../../../platform/http/query/query.pipe.ts';
import { AnswerBody, AnswersBody } from './answer-body.ts';
import { ReviewsQuery } from './reviews-query.ts';
import { DescribeAnswerReview, DescribeAnswerReviews, DescribeListReviews } from './reviews.openapi.ts';

/** Questions about who is the same firm. */
@ApiTags('identities')
@RequiresScope('suppliers:write')
@Controller('v1/reviews')
export class ReviewsController {
  constructor(
    private readonly reviews: ReviewService,
    private readonly distances: QuestionDistances,
    private readonly known: KnownValues,
  ) {}

  @Get()
  @DescribeListReviews()
  @NotesReading('question', (_params, answer) => idsIn(answer))
  async list(@Query(new QueryPipe(ReviewsQuery)) query: ReviewsQuery): Promise<Page<QuestionView>> {
    await this.known.require(query);
    const found = await this.reviews.list(query);
    const located = await this.distances.measure(found.items);
    return { ...found, items: located.map(toQuestionView) };
  }

  @Post('decisions')
  @HttpCode(200)
  @DescribeAnswerReviews()
  async answerAll(
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @Body(new BodyPipe(AnswersBody)) { answers }: AnswersBody,
    @CurrentCaller() caller: Caller,
  ): Promise<{ items: AnswerOutcome[] }> {
    const by = actorName(caller);
    const given = answers.map(({ reviewId, decision, supplierId }) => ({
      reviewId,
      decision,
      by,
      ...(supplierId ? { supplierId } : {}),
    }));
    return { items: await this.reviews.answerAll(given) };
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

/** A question, as the interface shows it. */
type QuestionView = Omit<LocatedQuestion, 'record'> & { record: Omit<LocatedQuestion['record'], 'owner'> };

function toQuestionView({ record: { owner: _, ...record }, ...question }: LocatedQuestion): QuestionView {
  return { ...question, record };
}
