import { IsIn, IsOptional, IsUUID } from 'class-validator';

const DECISIONS = ['same', 'different', 'later'] as const;

/** `POST /v1/reviews/{id}/decision`. */
export class AnswerBody {
  @IsIn([...DECISIONS], { message: `must be one of: ${DECISIONS.join(', ')}` })
  decision!: (typeof DECISIONS)[number];

  /** With `same`: which of the firms that are offered; may be left out when there is one. */
  @IsOptional() @IsUUID() supplierId?: string;
}
