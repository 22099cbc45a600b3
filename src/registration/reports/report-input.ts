import { IsEmail, IsIn, IsString, MaxLength, MinLength, ValidateIf } from 'class-validator';

import { MayBeAbsent } from '../../platform/http/may-be-absent.decorator.ts';

import {
  LONGEST_REPORT,
  REPORT_KINDS,
  REPORT_OUTCOMES,
  type ReportKind,
  type ReportOutcome,
} from './report.ts';

/** A mistake, as a program reports it. */
export class ReportInput {
  @IsIn(REPORT_KINDS, { message: `must be one of: ${REPORT_KINDS.join(', ')}` })
  kind!: ReportKind;

  /** Needed when the kind does not say it all. */
  @ValidateIf(({ kind, text }: ReportInput) => kind === 'wrong' || text !== undefined)
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_REPORT)
  text?: string;

  /** To hear what came of it. */
  @MayBeAbsent()
  @IsEmail()
  @MaxLength(300)
  email?: string;

  @MayBeAbsent()
  @IsIn(['nl', 'en'], { message: 'must be one of: nl, en' })
  lang?: 'nl' | 'en';
}

/** What a steward says of a report. */
export class ReportAnswerInput {
  @IsIn(REPORT_OUTCOMES, { message: `must be one of: ${REPORT_OUTCOMES.join(', ')}` })
  outcome!: ReportOutcome;

  @IsString() @MinLength(1) @MaxLength(LONGEST_REPORT) reason!: string;
}
