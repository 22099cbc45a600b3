import { IsString, MaxLength, MinLength } from 'class-validator';

/** What a mail server reports. */
export class BouncesInput {
  /** A delivery status notification as it came in, or a list with an address a line. */
  @IsString() @MinLength(1) @MaxLength(900_000) report!: string;
}
