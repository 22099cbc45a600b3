import { IsString, IsUrl, Matches, MaxLength, MinLength } from 'class-validator';

import { IsDay } from '../../../platform/http/is-day.decorator.ts';
import { MayBeAbsent } from '../../../platform/http/may-be-absent.decorator.ts';

/** A label that a person has seen the evidence of. */
export class CheckInput {
  /** Code of the label. */
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, { message: 'must be the code of a label, such as b-corp' })
  label!: string;
  @MayBeAbsent() @IsString() @MaxLength(20) version?: string;
  /** Code of the level within the version. */
  @MayBeAbsent() @IsString() @MaxLength(60) level?: string;
  @IsDay() validFrom!: string;
  @MayBeAbsent() @IsDay() validUntil?: string;
  @MayBeAbsent() @IsString() @MinLength(1) @MaxLength(100) certificateNumber?: string;
  @MayBeAbsent() @IsUrl({ protocols: ['http', 'https'], require_protocol: true }) evidenceUrl?: string;
  /** Where the file is kept, such as a number in the document system. */
  @MayBeAbsent() @IsString() @MinLength(1) @MaxLength(300) evidenceFile?: string;
}

/** Why a check no longer holds. */
export class CheckWithdrawalInput {
  /** First day on which it no longer counts; today when absent. */
  @MayBeAbsent() @IsDay() withdrawnOn?: string;
  @IsString() @MinLength(1) @MaxLength(1_000) reason!: string;
}
