import { IsDateString, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';

/** Why a firm is kept off the list, and how long. */
export class SuspensionInput {
  @IsString() @MinLength(1) @MaxLength(2_000) reason!: string;

  /** Last day; until it is lifted when absent. */
  @IsOptional()
  @IsDateString({ strict: true }, { message: 'must be a day such as 2026-11-26' })
  until?: string;
}
