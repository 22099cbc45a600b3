import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiParam } from '@nestjs/swagger';

import { describe } from '../openapi/describe.ts';
import { ref } from '../openapi/schema.ts';

const scope = 'suppliers:write';

export const DescribeListReviews = () =>
  describe({
    id: 'listReviews',
    summary: 'List the questions that wait for a person',
    description:
      'Records first, the oldest first; then pairs of suppliers, the likeliest first; those that were put off last. Each with ' +
      'both sides field by field and the distance between them.',
    scope,
    answers: {
      200: {
        description: 'One page of questions.',
        schema: 'QuestionPage',
        example: { items: [], total: 0, page: 1, pageSize: 20 },
      },
    },
    problems: [],
  });

export const DescribeAnswerReview = () =>
  applyDecorators(
    ApiParam({ name: 'id', description: 'Id of the question.', schema: { type: 'string', example: '23' } }),
    ApiBody({
      required: true,
      schema: ref('AnswerRequest') as never,
      examples: { example: { value: { decision: 'different' } } },
    }),
    describe({
      id: 'answerReview',
      summary: 'Answer a question',
      description:
        'Remembered for every later delivery of the same statement, and undone by `POST /decisions/{id}/reversal`. Whoever ' +
        'comes second gets 409 with what the first one said. `later` puts the question at the end of the list.',
      scope,
      answers: {
        200: {
          description: 'What was decided; null for `later`.',
          schema: 'AnswerResult',
          example: { decision: null },
        },
      },
      problems: [404, 409, 503],
    }),
  );

export const DescribeAnswerReviews = () =>
  applyDecorators(
    ApiBody({
      required: true,
      schema: ref('AnswersRequest') as never,
      examples: { example: { value: { answers: [{ reviewId: '23', decision: 'different' }] } } },
    }),
    describe({
      id: 'answerReviews',
      summary: 'Answer several questions',
      description:
        'Up to 100, each by itself and with an outcome of its own: one that cannot be answered undoes nothing of the ' +
        'others. `conflict`: somebody answered it before. `problem`: it could not be answered so.',
      scope,
      answers: {
        200: {
          description: 'What became of each answer, in their order.',
          schema: 'AnswersResult',
          example: {
            items: [{ reviewId: '23', outcome: 'problem', detail: "There is no question with id '23'." }],
          },
        },
      },
      problems: [],
    }),
  );
