import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsUUID,
  Matches,
  ValidateNested,
} from 'class-validator';

import { MayBeAbsent } from '../../../platform/http/may-be-absent.decorator.ts';

const DECISIONS = ['same', 'different', 'later'] as const;

/** Answers that one request may hold: a page of questions. */
export const MAX_ANSWERS = 100;

/** `POST /v1/reviews/{id}/decision`. */
export class AnswerBody {
  @IsIn([...DECISIONS], { message: `must be one of: ${DECISIONS.join(', ')}` })
  decision!: (typeof DECISIONS)[number];

  /** With `same`: which of the firms that are offered; may be left out when there is one. */
  @MayBeAbsent() @IsUUID() supplierId?: string;
}

/** One of several answers. */
export class NamedAnswerBody extends AnswerBody {
  @Matches(/^\d{1,18}$/, { message: 'must be the id of a question' }) reviewId!: string;
}

/** `POST /v1/reviews/decisions`. */
export class AnswersBody {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MAX_ANSWERS)
  @ArrayUnique((answer: NamedAnswerBody | null) => answer?.reviewId, {
    message: 'must name each question once',
  })
  @ValidateNested({ each: true })
  @Type(() => NamedAnswerBody)
  answers!: NamedAnswerBody[];
}
