import { IsEmail, IsInt, Max, MaxLength, Min } from 'class-validator';

import { MayBeAbsent } from '../../../platform/http/may-be-absent.decorator.ts';

/** How a municipality looks at its contracts, whole. */
export class ContractSettingsBody {
  /** From so many months before its end a contract is looked at again. */
  @IsInt() @Min(1) @Max(60) monthsBefore!: number;
  /** When a list does not say, notice is due so many months before the end. */
  @IsInt() @Min(0) @Max(24) noticeMonths!: number;
  /** Who is told that notice is due; nobody without it. */
  @MayBeAbsent() @IsEmail({}, { message: 'must be a mail address' }) @MaxLength(254) mailTo?: string;
}
