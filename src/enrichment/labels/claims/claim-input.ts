import { IsString, MaxLength, MinLength } from 'class-validator';

/** Why what is said of a label is not believed. */
export class ClaimRefusalInput {
  @IsString() @MinLength(1) @MaxLength(1_000) reason!: string;
}
