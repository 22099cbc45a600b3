import { IsString, Matches, MaxLength } from 'class-validator';

import { MayBeAbsent } from '../../../platform/http/may-be-absent.decorator.ts';

import { CURSOR, NO_CURSOR } from '../changes/changes-query.ts';

/** Where to tell of changes, and whom to mail when that does not work. */
export class TargetBody {
  @IsString() @MaxLength(2_000) url!: string;

  @IsString() @MaxLength(254) contact!: string;
}

/** A new webhook. */
export class WebhookBody extends TargetBody {
  /** Cursor after which to begin; absent: with the next change. */
  @MayBeAbsent() @Matches(CURSOR, { message: NO_CURSOR }) since?: string;
}

/** From where to go on. */
export class ResumptionBody {
  @MayBeAbsent() @Matches(CURSOR, { message: NO_CURSOR }) since?: string;
}
