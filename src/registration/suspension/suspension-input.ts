import { IsString, MaxLength, MinLength } from 'class-validator';

import { IsDay } from '../../platform/http/is-day.decorator.ts';
import { MayBeAbsent } from '../../platform/http/may-be-absent.decorator.ts';

/** Why a firm is kept off the list, and how long. */
export class SuspensionInput {
  @IsString() @MinLength(1) @MaxLength(2_000) reason!: string;

  /** Last day; until it is lifted when absent. */
  @MayBeAbsent()
  @IsDay()
  until?: string;
}
