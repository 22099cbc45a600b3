import { IsInt, IsString, IsUrl, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';

import { IsDay } from '../../../platform/http/is-day.decorator.ts';
import { MayBeAbsent } from '../../../platform/http/may-be-absent.decorator.ts';

/** A rule of a municipality, as it is given. */
export class RuleInput {
  /** Code of the label. */
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, { message: 'must be the code of a label, such as pso' })
  label!: string;
  @MayBeAbsent() @IsString() @MaxLength(20) version?: string;
  /** Code of the lowest level that counts. */
  @MayBeAbsent() @IsString() @MaxLength(60) fromLevel?: string;
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    message: 'must be of small letters and hyphens, such as social-return',
  })
  @MaxLength(60)
  criterion!: string;
  @MayBeAbsent() @IsInt() @Min(1) @Max(100) countsPercent?: number;
  @IsString() @MinLength(1) @MaxLength(500) note!: string;
  @IsDay() from!: string;
  @MayBeAbsent() @IsDay() until?: string;
  @IsString() @MinLength(1) @MaxLength(2_000) sourceText!: string;
  @MayBeAbsent() @IsUrl({ protocols: ['http', 'https'], require_protocol: true }) sourceUrl?: string;
}
